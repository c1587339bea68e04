import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import type { FieldError } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { datesOf, needsAssessmentIn } from '../../../needs-assessment/questions.ts'
import { tellFamily } from '../../../notices/questions.ts'
import { decidePlacementPermission } from '../../access.ts'
import { type Deciding, decidePlacement } from '../../decisions.ts'
import { factsOf, words } from '../../facts.ts'
import { placeDecided } from '../../messages.ts'
import {
  type Consultation,
  consultationOf,
  isRightToAsk,
  isSameInstitution,
  type Placement,
  standingRequests,
} from '../../state.ts'
import { aboutRequest, type DecideInput, decideForm } from './form.ts'

const TYPE_ONLY = 'type-only'

export const decidePage = childPage<DecideInput>({
  path: '/placement/:childId/decide',
  title: 'Decide what section I will say',
  mayUse: decidePlacementPermission,
  view: 'child/placement/pages/decide/view.njk',
  form: decideForm,
  async show(context) {
    const { name, placement } = factsOf(context)
    const { draft, stage, decision } = placement
    const requests = standingRequests(placement).map((one) => ({
      ...one,
      hasRight: isRightToAsk(one.institution.kind),
      consulted: consultationOf(placement, one.institution),
    }))
    const consulted = latestOfEach(placement)
    const chosen =
      decision && (consulted.find((one) => one.institution.name === decision.name)?.consultationId ?? TYPE_ONLY)
    return {
      title: `What will section I say for ${name}?`,
      name,
      words,
      stage,
      draft,
      requests,
      mustAsk: requests.filter((one) => one.hasRight && !one.consulted).map((one) => one.institution.name),
      waiting: consulted.filter((one) => !one.reply),
      consulted,
      choices: [
        ...consulted.map((one) => ({
          value: one.consultationId,
          text: one.institution.name,
          hint: hintFor(one, placement),
        })),
        ...(consulted.length > 0 ? [{ divider: 'or' }] : []),
        {
          value: TYPE_ONLY,
          text: 'No name: a type of school only',
          hint: 'Section I may name a type only. The plan is then issued in time, and the search goes on.',
        },
      ],
      values: decision ? { named: chosen, type: decision.type, reasons: decision.reasons } : {},
      childId: context.childId,
      back: { href: `/placement/${context.childId}`, text: 'Back to schools and colleges' },
    }
  },
  async submit(input, context) {
    const { placement } = factsOf(context)
    const named = placement.consultations.find((one) => one.consultationId === input.named)
    if (!named && input.named !== TYPE_ONLY) return { errors: [{ field: 'named', message: 'Choose from the list' }] }
    const { command, errors } = commandFrom(input, placement, named)
    if (errors.length > 0) return { errors }
    const finalBy = datesOf(needsAssessmentIn(context.child.events))?.finalBy ?? null
    const answer = decidePlacement(placement, command, context.today, finalBy)
    if (isRefusal(answer)) return atField(answer, fieldsOf(placement, named))
    await context.write(answer)
    if (answer.length > 0) {
      const message = () => placeDecided(context.today)
      await tellFamily(context, {
        template: 'place-decided',
        decisions: ['placement'],
        ...message(),
        inWords: message,
        href: `/placement/${context.childId}`,
        inLetter: [
          {
            kind: 'facts',
            rows: [['What section I says', [named?.institution.name, input.type].filter(Boolean).join(', ')]],
          },
          { kind: 'heading', text: 'Our reasons' },
          { kind: 'paragraph', text: input.reasons },
        ],
      })
    }
    const done =
      answer.length > 0
        ? 'Section I is decided. The family can read it, with your reasons.'
        : 'Nothing changed: this was already decided so.'
    return goTo(`/placement/${context.childId}`, done)
  },
})

function commandFrom(
  input: DecideInput,
  placement: Placement,
  named: Consultation | undefined,
): { command: Deciding; errors: FieldError[] } {
  const command: Deciding = {
    institution: named?.institution ?? null,
    type: input.type,
    reasons: input.reasons,
    notNamed: [],
    considered: [],
  }
  const errors: FieldError[] = []
  for (const { institution, institutionRequestId } of standingRequests(placement)) {
    if (named && isSameInstitution(named.institution, institution)) continue
    const { answer, errors: wrong } = aboutRequest(input, institutionRequestId)
    errors.push(...wrong)
    if (!answer) continue
    const { grounds, evidence = '', steps: stepsConsidered = '', costs } = answer
    if (isRightToAsk(institution.kind)) {
      if (grounds.length > 0) errors.push(...unshown(institution.name, institutionRequestId, evidence, stepsConsidered))
      const byCost = grounds.includes('incompatible-with-resources')
      if (byCost && !costs)
        errors.push({
          field: `costs-${institutionRequestId}`,
          message: `Compare the costs for ${institution.name} in words`,
        })
      command.notNamed.push({
        institutionRequestId,
        grounds,
        evidence,
        stepsConsidered,
        costComparison: byCost ? (costs ?? null) : null,
      })
    } else command.considered.push({ institutionRequestId, reasons: answer.considered ?? '' })
  }
  return { command, errors }
}

/** A ground needs both, and both are asked for at once. */
const unshown = (name: string, id: string, evidence: string, steps: string): FieldError[] => [
  ...(evidence ? [] : [{ field: `evidence-${id}`, message: `Give the evidence for not naming ${name}` }]),
  ...(steps
    ? []
    : [{ field: `steps-${id}`, message: `Say which steps you considered that would let ${name} be named` }]),
]

/** Where the only school that was asked for and is not named is written about: what is missing is missing there. */
function fieldsOf(placement: Placement, named: Consultation | undefined): Record<string, string> {
  const left = standingRequests(placement).filter(
    ({ institution }) => !named || !isSameInstitution(named.institution, institution),
  )
  const [only] = left
  if (!only || left.length > 1) return {}
  const at = (field: string) => `${field}-${only.institutionRequestId}`
  return {
    'no-ground': at('grounds'),
    'no-evidence': at('evidence'),
    'no-steps-considered': at('steps'),
    'request-not-considered': at('considered'),
  }
}

const latestOfEach = (placement: Placement) =>
  placement.consultations.filter((one) => consultationOf(placement, one.institution) === one)

function hintFor(one: Consultation, placement: Placement): string {
  const wanted = standingRequests(placement).some((request) => isSameInstitution(request.institution, one.institution))
  const answer = one.reply ? words.answers[one.reply.answer] : 'No answer yet'
  const independent =
    one.institution.kind === 'wholly-independent'
      ? '. It must agree to be named (this point of law is not verified)'
      : ''
  return `${wanted ? 'Asked for by the family. ' : ''}It said: ${answer}${independent}`
}
