import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { tellFamily } from '../../../notices/questions.ts'
import { consultPermission } from '../../access.ts'
import { type Asked, answerBy, consultInstitutions } from '../../decisions.ts'
import { factsOf, words } from '../../facts.ts'
import { headOf, type KnownInstitution, listInstitutions } from '../../institutions.ts'
import { schoolAsked, schoolsConsulted, tellByEmail } from '../../messages.ts'
import { contactIsProtected, keepDraftForSchools, offeredPapers } from '../../papers.ts'
import { consultationOf, isRightToAsk, isSameInstitution, type Placement, standingRequests } from '../../state.ts'
import { type ConsultInput, consultForm } from './form.ts'

export const consultPage = childPage<ConsultInput>({
  path: '/placement/:childId/consult',
  title: 'Ask schools and colleges',
  mayUse: consultPermission,
  view: 'child/placement/pages/consult/view.njk',
  form: consultForm,
  async show(context) {
    const { name, placement } = factsOf(context)
    const known = await listInstitutions(context.trx, context.area.laCode, context.today)
    const toAsk = requestsToAsk(placement)
    const others = known.filter(
      (one) => !isAskedNow(placement, one) && !toAsk.some((request) => isSameInstitution(request.institution, one)),
    )
    return {
      title: `Ask schools and colleges about ${name}`,
      name,
      draft: placement.draft,
      stage: placement.stage,
      requested: toAsk.map(({ institutionRequestId, institution }) => ({
        value: `request:${institutionRequestId}`,
        text: institution.name,
        hint: [
          isRightToAsk(institution.kind)
            ? 'The family asked for it, so it must be asked'
            : 'The family asked for it. You must consider it, and may ask it',
          words.kinds[institution.kind],
          reached(known.find((one) => isSameInstitution(institution, one))),
        ].join('. '),
      })),
      others: others.map((one) => ({ value: one.organisationId, text: one.name, hint: reached(one) })),
      consulted: placement.consultations.filter((one) => one.draftId === placement.draft?.draftId),
      papers: offeredPapers(context).map((one) => ({
        value: one.sha256,
        text: one.title,
        hint: `${one.from}: ${one.name}`,
      })),
      isProtected: contactIsProtected(context),
      answerBy: answerBy(context.today),
      values: { sentOn: context.today, institutions: toAsk.map((one) => `request:${one.institutionRequestId}`) },
      back: { href: `/placement/${context.childId}`, text: 'Back to schools and colleges' },
    }
  },
  async submit(input, context) {
    const { placement } = factsOf(context)
    const known = await listInstitutions(context.trx, context.area.laCode, context.today)
    const asked = askedFrom(input, placement, known)
    if (!asked) return { errors: [{ field: 'institutions', message: 'Choose from the list' }] }
    const offered = offeredPapers(context)
    const chosen = offered
      .filter((one) => input.papers.includes(one.sha256))
      .map(({ from, title, ...document }) => document)
    const draft = placement.draft
    const papers = draft ? [await keepDraftForSchools(context, draft), ...chosen] : chosen
    const answer = consultInstitutions(
      { placement, events: context.child.events },
      {
        asked,
        papers,
        sentOn: input.sentOn,
        papersChecked: input.papersChecked,
        contactIsProtected: chosen.length > 0 && contactIsProtected(context),
        newId: randomUUID,
      },
      context.today,
    )
    if (isRefusal(answer)) return answer
    await context.write(answer)
    await tellHeads(context, asked, known, answerBy(input.sentOn))
    const message = () => schoolsConsulted(input.sentOn, answerBy(input.sentOn))
    const { notReached } = await tellFamily(context, {
      template: 'schools-consulted',
      decisions: ['placement'],
      ...message(),
      inWords: message,
      href: `/placement/${context.childId}`,
      inLetter: [
        { kind: 'paragraph', text: 'We asked:' },
        { kind: 'bullets', items: asked.map((one) => one.institution.name) },
      ],
    })
    const byHand = asked.filter((one) => !one.head).map((one) => one.institution.name)
    const letter =
      byHand.length > 0
        ? ` Send the papers by letter or e-mail to ${byHand.join(', ')}: nobody there uses openSEND.`
        : ''
    return goTo(
      `/placement/${context.childId}`,
      `Asked: ${asked.map((one) => one.institution.name).join(', ')}.${letter}${ring(notReached)}`,
    )
  },
})

const ring = (names: readonly string[]) =>
  names.length > 0 ? ` We have no way to write to ${names.join(' and ')}: ring them.` : ''

const requestsToAsk = (placement: Placement) =>
  standingRequests(placement).filter((one) => !isAskedNow(placement, one.institution))
const isAskedNow = (placement: Placement, institution: { organisationId: string | null; name: string }) => {
  const { draft } = placement
  return draft !== null && consultationOf(placement, institution)?.draftId === draft.draftId
}

function reached(known: KnownInstitution | undefined): string {
  const head = headOf(known)
  return head
    ? `${head.name} is told, and reads the papers here`
    : 'Nobody there uses openSEND: send the papers by letter or e-mail'
}

/** Whom the form means; undefined when it names somebody that is not on the list. */
function askedFrom(input: ConsultInput, placement: Placement, known: KnownInstitution[]): Asked[] | undefined {
  const asked: Asked[] = []
  for (const chosen of input.institutions) {
    const request = standingRequests(placement).find((one) => `request:${one.institutionRequestId}` === chosen)
    const found = known.find((one) =>
      request ? isSameInstitution(one, request.institution) : one.organisationId === chosen,
    )
    if (!request && !found) return undefined
    const { organisationId, name, kind } = request?.institution ?? (found as KnownInstitution)
    const head = headOf(found)
    asked.push({
      institution: {
        organisationId: organisationId ?? found?.organisationId ?? null,
        name,
        kind: kind === 'not-sure' && found ? found.kind : kind,
      },
      head: head && { personId: head.personId, name: head.name },
    })
  }
  if (input.name)
    asked.push({ institution: { organisationId: null, name: input.name, kind: input.kind ?? 'not-sure' }, head: null })
  return asked.filter(
    (one, at) => asked.findIndex((other) => isSameInstitution(other.institution, one.institution)) === at,
  )
}

async function tellHeads(context: ChildContext, asked: Asked[], known: KnownInstitution[], by: string) {
  const told = known
    .flatMap((one) => one.staff)
    .filter((one) => one.role === 'head-teacher' && asked.some(({ head }) => head?.personId === one.personId))
  for (const head of told)
    await tellByEmail(context, head, 'school-asked', schoolAsked(by, `${context.publicUrl}/placement/consultations`))
}
