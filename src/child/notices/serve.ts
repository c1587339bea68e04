import { randomUUID } from 'node:crypto'
import { day } from '../../platform/calendar/day.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { isRefusal, type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import { type LetterBlock, letterPdf } from '../../platform/documents/letter.ts'
import { eventsOf } from '../../platform/events/read.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { fold } from '../../platform/events/record.ts'
import type { Area } from '../../platform/http/page.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { listVersions, type PublicationVersion, publicationInForce } from '../../platform/publications/publication.ts'
import { isYoungPersonOn } from '../../record/children/rights-holder.ts'
import { type Child, childIn, fullNameOf, nameOf } from '../../record/children/state.ts'
import { keepDocument } from '../../record/documents/documents.ts'
import type { NeedsAssessmentEvent, Service } from '../needs-assessment/events.ts'
import { askWithLetter } from '../pulse/questions.ts'
import { linkForMessage } from '../status-link/questions.ts'
import { inTheirLanguage, linkWords, standingWords } from './in-their-language.ts'
import { adoptStandingLetters, type LetterContent, type NoticeSlug, REQUIRED_SECTIONS } from './letters/standing.ts'
import { findRecipients, type Recipient, rightsHoldersOn, type To, withTheAreasSight } from './recipients.ts'
import { datesOf, type NoticeDates } from './rules/dates.ts'
import { servedOn, type WayOfService } from './rules/deemed-service.ts'
import { caseworkerOn, findSender, type Sender } from './sender.ts'
import { dayWords, fill, inOneLine, sectionBlocks, typed, type Values } from './words.ts'

/** What a notice needs to know of the request; a `ChildContext` has it all. */
export type NoticeContext = {
  trx: Trx
  area: Area
  today: string
  clock: Clock
  publicUrl: string
  childId: string
  child: ChildRecord
}

/** In the words of the legal test, and in plain words. A notice that refuses cannot be written without them. */
export type Reasons = { inLaw: string; plainly: string }

type Common = {
  /** When it was sent; today unless it went on paper earlier. */
  sentOn?: string
  /** Handed over, for example. By default as each person chose. */
  how?: WayOfService
  /** The decision for which a young person's capacity was recorded. */
  decision?: string
  /** Key facts: what, and what about it. */
  facts?: [string, string][]
  /** Where the message's link leads, as a path. */
  href?: string
  caseworker?: string
  /** When the request was received; read from the record unless given. */
  receivedOn?: string
}

export type Notice = Common &
  (
    | { slug: 'request-received'; receivedOn: string; to: [To, ...To[]]; said: { what: string; words: string }[] }
    | {
        slug: 'decision-to-assess' | 'decision-not-to-assess' | 'decision-not-to-issue' | 'decision-to-make-a-plan'
        reasons: Reasons
        to?: undefined
      }
    | { slug: 'draft-plan'; to?: undefined }
    | { slug: 'final-plan'; facts: [string, string][]; to?: undefined }
    | { slug: 'advice-request'; to: [To, ...To[]]; questions?: string | null }
  )

export type Served = { service: Service; dates: NoticeDates; recipients: Recipient[]; warnings: string[] }

/** A notice as it will be read, before it is sent. */
export type Preview = {
  heading: string
  greeting: string
  blocks: LetterBlock[]
  signoff: { name: string; lines: string[] }
  dates: NoticeDates
  to: { name: string; how: WayOfService; servedOn: string; choseThis: boolean }[]
  /** What staff should put right first. */
  warnings: string[]
  letter: { slug: string; version: number }
}

/**
 * Makes, keeps and sends a notice: one PDF for the record without anybody's address, one with the address for each who
 * is written to by post, and a message for each recipient. Nothing is sent before the caller's transaction ends well.
 *
 * @returns `service`, to be put in the event in the same transaction, or a refusal
 */
export async function serveNotice(context: NoticeContext, notice: Notice): Promise<Served | Refusal> {
  const made = await makeNotice(context, notice)
  if (isRefusal(made)) return made
  const { recipients, dates, preview, sender, values } = made
  const { trx, area, clock, childId, publicUrl } = context
  const keeping = { laCode: area.laCode, childId, mediaType: 'application/pdf', keptAt: clock.now() }
  const name = `${notice.slug} ${dates.sentOn}.pdf`
  const shared = inOneLine(recipients.map((one) => one.name))
  const document = await keepDocument(trx, {
    ...keeping,
    name,
    bytes: pdf(context, preview, sender, { name: shared, lines: [] }),
  })
  const content = made.text.content as LetterContent
  for (const recipient of recipients) {
    if (recipient.toAddress === '') continue
    const own =
      recipient.channel === 'post'
        ? await keepDocument(trx, {
            ...keeping,
            name,
            bytes: pdf(context, preview, sender, { name: recipient.name, lines: recipient.addressLines }),
          })
        : document
    const link = `${publicUrl}${notice.href ?? `/needs-assessment/${childId}`}`
    const safe = withoutTheChild(values, link)
    const { personId } = recipient
    const about = { laCode: area.laCode, childId, personId, today: context.today, publicUrl }
    const statusHref = await linkForMessage(trx, about)
    // A letter on paper has no link to press.
    const pulseHref =
      recipient.channel === 'post'
        ? undefined
        : await askWithLetter(trx, notice.slug, { ...about, events: context.child.events })
    const links = () => [
      ...(statusHref ? [linkWords.status(statusHref)] : []),
      ...(pulseHref ? [linkWords.pulse(pulseHref)] : []),
    ]
    const english = {
      subject: fill(content.subject, safe),
      body: [fill(content.message, safe), ...links()].join('\n\n'),
    }
    const words = inTheirLanguage(recipient.language, english, () => standingWords(content, safe, dates, links()))
    await queueMessage(trx, {
      laCode: area.laCode,
      childId,
      toPerson: recipient.personId,
      toAddress: recipient.toAddress,
      channel: recipient.channel,
      template: `${notice.slug}-${made.text.version}`,
      ...words,
      documentSha256: own.sha256,
      queuedAt: clock.now(),
    })
  }
  const service: Service = {
    noticeId: randomUUID(),
    to: recipients.map(({ personId, name: who, how }) => ({ personId, name: who, how })),
    sentOn: dates.sentOn,
    servedOn: dates.servedOn,
    document,
    letter: { slug: notice.slug, version: made.text.version },
  }
  return { service, dates, recipients, warnings: preview.warnings }
}

/** The same words as `serveNotice` will send, to be shown before. Keeps and sends nothing. */
export async function previewNotice(context: NoticeContext, notice: Notice): Promise<Preview | Refusal> {
  const made = await makeNotice(context, notice)
  return isRefusal(made) ? made : made.preview
}

type Made = {
  text: PublicationVersion
  recipients: Recipient[]
  dates: NoticeDates
  preview: Preview
  sender: Sender
  values: Values
}

async function makeNotice(context: NoticeContext, notice: Notice): Promise<Made | Refusal> {
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
  const found = await withTheAreasSight(trx, area.laCode, async () => {
    const events = await eventsOf(trx, area.laCode, childId)
    const people: To[] = notice.to ?? rightsHoldersOn(childIn(events), sentOn, notice.decision)
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
  const dates = datesOf(sentOn, served, notice.receivedOn ?? receivedOnIn(context.child))
  const child = childIn(context.child.events)
  const caseworker = notice.caseworker ?? caseworkerOn(context.child.events, today) ?? 'the SEND team'
  const values = valuesOf(child, notice, {
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
      return own ? sectionBlocks(section, values, own) : []
    }),
    signoff: { name: caseworker === 'the SEND team' ? 'The SEND team' : caseworker, lines: [sender.council] },
    dates,
    to: found.map(({ name, how, choseThis }) => ({ name, how, choseThis, servedOn: servedOn(how, sentOn) })),
    warnings: [
      ...(needsRights(notice.slug) ? sender.warnings : []),
      ...found
        .filter((one) => !one.choseThis)
        .map((one) => `Nobody has recorded how ${one.name} wants to be told. Ask, and record it.`),
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
  notice: Notice,
  about: { dates: NoticeDates; sender: Sender; caseworker: string; link: string },
): Values {
  const { dates, sender, caseworker, link } = about
  const toThemselves = notice.to === undefined && isYoungPersonOn(child.details.dateOfBirth, dates.sentOn)
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
    link,
  }
}

const withoutTheChild = (values: Values, link: string): Values => {
  const { child, childs, childsFullName, ...safe } = values
  return { ...safe, link }
}

function receivedOnIn(record: ChildRecord): string | null {
  return fold<string | null, NeedsAssessmentEvent>(record.events, null, (received, event) =>
    event.type === 'AssessmentRequested' || event.type === 'BecameResponsible' ? event.occurredOn : received,
  )
}

function pdf(context: NoticeContext, preview: Preview, sender: Sender, to: { name: string; lines: string[] }): Buffer {
  return letterPdf({
    sender: { name: sender.council, lines: sender.lines },
    recipientName: to.name,
    addressLines: to.lines,
    date: day(preview.dates.sentOn),
    reference: context.childId.slice(0, 8).toUpperCase(),
    heading: preview.heading,
    greeting: `Dear ${to.name}`,
    blocks: preview.blocks,
    signoff: preview.signoff,
    madeUp: context.area.madeUp,
  })
}

const needsRights = (slug: NoticeSlug) => (REQUIRED_SECTIONS[slug] as readonly string[]).includes('mediation')
const blank = (text: string | undefined) => !text || text.trim() === ''
