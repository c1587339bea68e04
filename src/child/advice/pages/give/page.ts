import { nameAndPlace } from '../../../../platform/access/actor.ts'
import { day, shortDay } from '../../../../platform/calendar/index.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { fold } from '../../../../platform/events/record.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { grantsIn, isLive } from '../../../../record/access/questions.ts'
import type { DocumentRef } from '../../../../record/documents/documents.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import type { NeedsAssessmentEvent } from '../../../needs-assessment/events.ts'
import { givePermission } from '../../access.ts'
import { mayNotKnow } from '../../answers.ts'
import { mayRead, waitsFor } from '../../bodies.ts'
import {
  AREAS,
  fieldsOf,
  type Kind,
  linesFrom,
  MOST_ROWS,
  PROVISION_SECTIONS,
  rowCounts,
  sectionOfNeed,
  sectionsOfProvision,
  together,
  withLines,
} from '../../draft-lines.ts'
import { type DraftKey, findDraft, saveDraft } from '../../drafts.ts'
import { factsOf } from '../../facts.ts'
import { howToReach } from '../../how-to-reach.ts'
import { lineInWords } from '../../questions.ts'
import { type AdviceRequest, bodyName } from '../../state.ts'
import { yearGroupOn } from '../../year-group.ts'
import { type GiveInput, giveForm } from './form.ts'

export const givePage = childPage<GiveInput>({
  path: '/advice/:childId/give/:adviceRequestId',
  title: 'Give advice',
  mayUse: givePermission,
  view: 'child/advice/pages/give/view.njk',
  form: giveForm as never,
  async show(context) {
    const request = requestFor(context)
    if (!request) return notThere
    const { name } = factsOf(context)
    const draft = await findDraft(context.trx, draftKey(context, request))
    const section = sectionOfNeed(request.from)
    return {
      title: `Give advice about ${name}`,
      caption: bodyName(request.from),
      name,
      request,
      facts: knownFacts(context),
      reach: howToReach(factsOf(context).child, request.from, context.today),
      asker: holderOf(context),
      familySaid: familyWords(context),
      schoolSaid: schoolWords(context, request),
      earlier: earlierOf(context),
      short:
        request.from === 'education' && yearGroupOn(factsOf(context).child, context.today) <= 0
          ? `/advice/${context.childId}/short/${request.adviceRequestId}`
          : undefined,
      mayNotKnow: mayNotKnow(request.from),
      answers: {
        notForMe: `/advice/${context.childId}/not-for-me/${request.adviceRequestId}`,
        late: `/advice/${context.childId}/late/${request.adviceRequestId}`,
        notKnown: `/advice/${context.childId}/not-known/${request.adviceRequestId}`,
        reports: `/advice/${context.childId}/reports`,
      },
      documents: requestDocuments(context).map((one) => ({
        ...one,
        href: `/documents/${context.childId}/${one.ref.sha256}`,
      })),
      values: draft?.fields ?? {},
      savedAt: draft?.savedAt,
      reports: draft?.documents ?? [],
      rows: rowCounts(draft?.fields ?? {}),
      mostRows: MOST_ROWS,
      areas: Object.entries(AREAS).map(([value, text]) => ({ value, text })),
      blankArea:
        section === 'C'
          ? 'A health need (section C)'
          : section === 'D'
            ? 'A social care need (section D)'
            : 'Choose the area',
      sections: sectionsOfProvision(request.from).map((value) => ({ value, text: PROVISION_SECTIONS[value] })),
      back: { href: '/advice', text: 'Back to advice asked of you' },
    }
  },
  async submit(input, context) {
    const request = requestFor(context)
    if (!request) return notThere
    const key = draftKey(context, request)
    const fields = fieldsOf(input)
    const before = await findDraft(context.trx, key)
    const { trx, area, childId, clock, scanner } = context
    const kept = await acceptUploads(trx, {
      laCode: area.laCode,
      childId,
      files: input.reports,
      keptAt: clock.now(),
      scanner,
    })
    if (isRefusal(kept)) return { errors: [{ field: 'reports', message: kept.says }] }
    const documents = together(before?.documents ?? [], kept).filter((one) => input.do !== `remove-file:${one.sha256}`)

    const here = `/advice/${childId}/give/${request.adviceRequestId}`
    const copying = /^copy:(.+)$/.exec(input.do)?.[1]
    if (copying) {
      const earlier = earlierOf(context).find((one) => one.adviceId === copying)
      const copied = withLines(fields, earlier?.lines ?? [])
      await saveDraft(trx, key, { fields: copied, documents }, clock.now())
      return goTo(here, 'The lines of your earlier advice are in the form. Change what is no longer so.')
    }
    const adding = /^add-(strength|need|outcome|provision)$/.exec(input.do)?.[1] as Kind | undefined
    if (adding) {
      const row = Math.min(MOST_ROWS, rowCounts(fields)[adding] + 1)
      await saveDraft(trx, key, { fields: { ...fields, [`rows-${adding}`]: String(row) }, documents }, clock.now())
      return goTo(`${here}#${adding}-${row}`)
    }
    if (input.do === 'check') {
      const { errors } = linesFrom(fields, request.from)
      if (errors.length > 0) return { errors }
    }
    await saveDraft(trx, key, { fields, documents }, clock.now())
    if (input.do === 'check') return goTo(`/advice/${childId}/check/${request.adviceRequestId}`)
    if (input.do === 'sort') return goTo(`/advice/${childId}/sort/${request.adviceRequestId}`)
    if (input.do === 'save')
      return goTo('/advice', 'Saved. Nobody else can see it until you send it. Come back when you are ready.')
    return goTo(`${here}#reports`)
  },
})

/** What everybody who is asked should know without asking the family again. */
function knownFacts({ child, today }: ChildContext) {
  const known = factsOf({ child }).child
  const { dateOfBirth, firstLanguage } = known.details
  const { years, months } = Temporal.PlainDate.from(dateOfBirth).until(today, { largestUnit: 'years' })
  const year = yearGroupOn(known, today)
  return [
    { key: 'Date of birth', value: shortDay(day(dateOfBirth)) },
    { key: 'Age', value: `${years} years and ${months} ${months === 1 ? 'month' : 'months'}` },
    { key: 'Year group', value: year <= 0 ? (year === 0 ? 'Reception' : 'Not yet at school') : `Year ${year}` },
    ...(known.setting ? [{ key: 'School or setting', value: known.setting.name }] : []),
    ...(firstLanguage ? [{ key: 'First language', value: firstLanguage }] : []),
  ]
}

/** Whom to ask about the request itself. */
const holderOf = ({ child, today }: ChildContext) =>
  grantsIn(child.events)
    .findLast((one) => one.capacity === 'caseworker' && isLive(one, today))
    ?.who.split(',')[0]

/** What the school or setting wrote, for those who may read it: in its advice, when it has come. */
function schoolWords(context: ChildContext, request: AdviceRequest) {
  if (request.from === 'education') return []
  return factsOf(context)
    .advice.held.filter((one) => one.from === 'education' && mayRead(one.from, context.grant, context.actor))
    .flatMap((one) =>
      one.lines.map((line) => ({ text: lineInWords(line), kind: line.kind, who: one.author.name, on: one.on })),
    )
}

/** Earlier advice of whoever is writing now, so that nobody types their own words twice. */
const earlierOf = (context: ChildContext) =>
  factsOf(context)
    .advice.held.filter((one) => one.author.personId === context.actor.personId && one.lines.length > 0)
    .map((one) => ({ adviceId: one.adviceId, title: one.title, on: one.on, lines: one.lines, count: one.lines.length }))

/** The open request that this address names, when it waits for whoever is looking. */
export function requestFor(context: ChildContext): AdviceRequest | undefined {
  const { requests } = factsOf(context).advice
  return requests.find(
    (one) =>
      one.adviceRequestId === context.params['adviceRequestId'] &&
      one.status === 'asked' &&
      one.from !== 'parent-or-young-person' &&
      waitsFor(one, context.actor),
  )
}

/** How whoever acts is read by others: name and organisation. */
export const nameOfActor = ({ actor }: Pick<ChildContext, 'actor'>) => nameAndPlace(actor)

export const draftKey = ({ area, childId, actor }: ChildContext, request: AdviceRequest): DraftKey => ({
  laCode: area.laCode,
  childId,
  adviceRequestId: request.adviceRequestId,
  personId: actor.personId,
})

/** Regulation 6(3): those who advise get what the family said and sent. */
export function familyWords({ child }: Pick<ChildContext, 'child'>) {
  return fold<{ who: string; about: string; text: string; on: string }[], NeedsAssessmentEvent>(
    child.events,
    [],
    (said, event) => {
      if (event.type !== 'AssessmentRequested') return said
      const { askedBy, concerns, whatHelps, hopes, childsViews, graduatedApproach } = event.data
      const parts: [string, string | null][] = [
        ['What is hard', concerns],
        ['What helps', whatHelps],
        ['Hopes', hopes],
        ['What the child or young person says', childsViews],
        ['What has been tried', graduatedApproach],
      ]
      const who = `${askedBy.name}, ${askedBy.relationship}`
      return [...said, ...parts.flatMap(([about, text]) => (text ? [{ who, about, text, on: event.occurredOn }] : []))]
    },
  )
}

function requestDocuments({ child }: ChildContext) {
  return fold<{ ref: DocumentRef; from: string; on: string }[], NeedsAssessmentEvent>(
    child.events,
    [],
    (found, event) => {
      if (event.type !== 'AssessmentRequested' && event.type !== 'EvidenceAdded') return found
      const from = event.type === 'AssessmentRequested' ? event.data.askedBy.name : event.data.from
      return [...found, ...event.data.documents.map((ref) => ({ ref, from, on: event.occurredOn }))]
    },
  )
}
