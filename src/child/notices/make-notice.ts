import { isRefusal, type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { LetterBlock } from '../../platform/documents/letter.ts'
import { eventsOf } from '../../platform/events/read.ts'
import { type ChildRecord, fold } from '../../platform/events/record.ts'
import { listVersions, type PublicationVersion, publicationInForce } from '../../platform/publications/publication.ts'
import { grantsIn, isLive } from '../../record/access/state.ts'
import { isYoungPersonOn } from '../../record/children/rights-holder.ts'
import { type Child, childIn, fullNameOf, nameOf } from '../../record/children/state.ts'
import { asStepsOfTheJourney, dutiesIn } from '../duties/questions.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { LetterContent } from './letters/letter.ts'
import { adoptStandingLetters, type NoticeSlug, REQUIRED_SECTIONS } from './letters/standing.ts'
import type { Notice, NoticeContext, Preview } from './notice.ts'
import { findRecipients, type Recipient, rightsHoldersOn, type To, withTheAreasSight } from './recipients.ts'
import { datesOf, type NoticeDates } from './rules/dates.ts'
import { servedOn, type WayOfService } from './rules/deemed-service.ts'
import { DECISIONS_OF } from './rules/whose-decision.ts'
import { caseworkerOn, findSender, type Sender } from './sender.ts'
import { dayWords, fill, inOneLine, LATE, sectionBlocks, typed, type Values } from './words.ts'

/** A notice with everything it takes, before anything is kept or sent. */
type Made = {
  text: PublicationVersion
  recipients: Recipient[]
  dates: NoticeDates
  preview: Preview
  sender: Sender
  values: Values
}

export async function makeNotice(context: NoticeContext, notice: Notice): Promise<Made | Refusal> {
  const { trx, area, today, childId } = context
  const sentOn = notice.sentOn ?? today
  if (sentOn > today) return refusal('sent-in-the-future', 'The day this was sent cannot be later than today.')
  if ('reasons' in notice && (blank(notice.reasons?.inLaw) || blank(notice.reasons?.plainly))) {
    return refusal(
      'no-reasons',
      'Give the reasons, in the words of the law and in plain words. Without both, this letter cannot be sent.',
      'Children and Families Act 2014, s36(5) and (9)',
    )
  }
  const text = await findText(context, notice.slug, sentOn)
  const missing = missingSections(text, notice.slug)
  if (missing.length) {
    return refusal(
      'rights-text-missing',
      `Version ${text.version} of this letter lacks what the law says it must tell the family (${missing.join(', ')}), so it cannot be sent.`,
      'SEND Regulations 2014, regs 5(3), 10(3), 13 and 14',
    )
  }
  // Addresses may be hidden from whoever is signed in: the whole record is read for the envelope alone.
  const mayOpen = new Set<string>()
  const found = await withTheAreasSight(trx, area.laCode, async () => {
    const events = await eventsOf(trx, area.laCode, childId)
    for (const grant of grantsIn(events)) if (isLive(grant, today)) mayOpen.add(grant.personId)
    const people: To[] = notice.to ?? rightsHoldersOn(childIn(events), sentOn, DECISIONS_OF[notice.slug])
    return findRecipients(
      trx,
      area.laCode,
      events,
      notice.how ? people.map((one) => ({ ...one, how: notice.how as WayOfService })) : people,
    )
  })
  if (isRefusal(found)) return found
  const sender = await findSender(trx, area)
  const served =
    found
      .map((one) => servedOn(one.how, sentOn))
      .sort()
      .at(-1) ?? sentOn
  const dates = withTimesAnew(
    datesOf(sentOn, served, notice.receivedOn ?? receivedOnIn(context.child)),
    notice,
    context.child,
  )
  const passed = Object.keys(LATE).filter((name) => (dates[name as keyof NoticeDates] ?? sentOn) < sentOn)
  const child = childIn(context.child.events)
  const caseworker = notice.caseworker ?? caseworkerOn(context.child.events, today) ?? 'the SEND team'
  const values = valuesOf(child, {
    toThemselves: notice.to === undefined && isToThemselves(child, sentOn, found),
    dates,
    sender,
    caseworker,
    link: `${context.publicUrl}${notice.href ?? `/needs-assessment/${childId}`}`,
  })
  const content = text.content as LetterContent
  const preview: Preview = {
    heading: fill(content.heading, values),
    greeting: `Dear ${inOneLine(found.map((one) => one.name))}`,
    blocks: content.sections.flatMap((section) => {
      const own = ownWords(section.id, notice)
      return own ? sectionBlocks(section, values, own, passed) : []
    }),
    signoff: { name: caseworker === 'the SEND team' ? 'The SEND team' : caseworker, lines: [sender.council] },
    dates,
    to: found.map(({ name, how, choseThis }) => ({ name, how, choseThis, servedOn: servedOn(how, sentOn) })),
    warnings: [
      ...(needsRights(notice.slug) ? sender.warnings : []),
      ...found
        .filter((one) => !one.choseThis)
        .map((one) => `Nobody has recorded how ${one.name} wants to be told. Ask, and record it.`),
      ...found
        .filter(({ personId, channel }) => !notice.to && channel !== 'post' && personId && !mayOpen.has(personId))
        .map(
          (one) =>
            `${one.name} may not open this record, so a message with a link is no letter to them. Send it by post, or give them access first.`,
        ),
    ],
    letter: { slug: notice.slug, version: text.version },
  }
  return { text, recipients: found, dates, preview, sender, values }
}

/** The area's own text for that day. Before it ever adopted one, the text that comes with openSEND. */
async function findText(context: NoticeContext, slug: NoticeSlug, on: string): Promise<PublicationVersion> {
  const { trx, area, today } = context
  const find = () => publicationInForce(trx, area.laCode, slug, on)
  const found = await find()
  if (found) return found
  await adoptStandingLetters(trx, area.laCode, today)
  const adopted = (await find()) ?? (await listVersions(trx, area.laCode, slug))[0]
  if (!adopted) throw new Error(`There is no letter called ${slug}.`)
  return adopted
}

function missingSections(text: PublicationVersion, slug: NoticeSlug): string[] {
  const filled = text.content.sections.filter(
    (one) => one.id === 'facts' || one.paragraphs.some((line) => !blank(line)),
  )
  return REQUIRED_SECTIONS[slug].filter((id) => !filled.some((section) => section.id === id))
}

/** This case's own words for a section; undefined leaves the section out. */
function ownWords(id: string, notice: Notice): LetterBlock[] | undefined {
  if (id === 'reasons' && 'reasons' in notice) {
    return [
      { kind: 'heading', text: 'In plain words' },
      ...typed(notice.reasons.plainly),
      { kind: 'heading', text: 'In the words of the law' },
      ...typed(notice.reasons.inLaw),
    ]
  }
  if (id === 'facts') return notice.facts?.length ? [{ kind: 'facts', rows: notice.facts }] : undefined
  if (id === 'said') {
    if (notice.slug !== 'request-received' || notice.said.length === 0) return undefined
    return notice.said.flatMap(({ what, words }) => [{ kind: 'heading' as const, text: what }, ...typed(words)])
  }
  if (id === 'questions')
    return notice.slug === 'advice-request' && notice.questions ? typed(notice.questions) : undefined
  return []
}

function valuesOf(
  child: Child,
  about: { toThemselves: boolean; dates: NoticeDates; sender: Sender; caseworker: string; link: string },
): Values {
  const { toThemselves, dates, sender, caseworker, link } = about
  const name = nameOf(child)
  const days = Object.fromEntries(Object.entries(dates).map(([key, value]) => [key, dayWords(value)]))
  return {
    ...days,
    child: toThemselves ? 'you' : name,
    childs: toThemselves ? 'your' : `${name}’s`,
    childsFullName: fullNameOf(child),
    caseworker,
    council: sender.council,
    sendiass: sender.sendiass,
    mediationAdviser: sender.mediationAdviser,
    councilContact: sender.councilContact,
    link,
  }
}

/** A letter says "you" of the young person only where nobody else reads it as the one who decides. */
const isToThemselves = (child: Child, on: string, to: readonly Recipient[]) =>
  isYoungPersonOn(child.details.dateOfBirth, on) && to.every(({ name }) => name === fullNameOf(child))

function receivedOnIn(record: ChildRecord): string | null {
  return fold<string | null, NeedsAssessmentEvent>(record.events, null, (received, event) =>
    event.type === 'AssessmentRequested' || event.type === 'BecameResponsible' ? event.occurredOn : received,
  )
}

/** With a draft after a refusal that was overturned or taken back: by when the final plan is due then. */
function withTimesAnew(dates: NoticeDates, { slug }: Notice, { events }: ChildRecord): NoticeDates {
  if (slug !== 'draft-plan') return dates
  const due = asStepsOfTheJourney(dutiesIn(events, dates.sentOn)).findLast(
    (row) => row.duty === 'issue-final-plan' && row.metOn === null && row.status !== 'not-owed',
  )
  return due ? { ...dates, finalBy: due.dueOn } : dates
}

const needsRights = (slug: NoticeSlug) => (REQUIRED_SECTIONS[slug] as readonly string[]).includes('mediation')
const blank = (text: string | undefined) => !text || text.trim() === ''
