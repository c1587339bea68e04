import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { phrase } from '../../platform/languages/index.ts'
import { concede, readRedress, recordRedress, tellDecision, wantMediation } from './access.ts'
import { disputesIn, redressIn } from './disputes.ts'
import { planNowIn } from './plan-now.ts'
import { type Binding, bindingIn, isOpen, isRefusalTo, mediatedIn, type Redress } from './state.ts'
import { appealSteps } from './steps/appeal.ts'
import { mediationSteps } from './steps/mediation.ts'
import { owedSteps } from './steps/owed.ts'

export { disputesIn } from './disputes.ts'
export { isOpen } from './state.ts'

/** An appeal comes within months. After that its page is still there, and no longer among the things to do. */
const FRESH_MONTHS = 6

/** What may be done about disagreements now. Mediation is a choice of the family at every point. */
export function availableSteps(record: ChildRecord, today: string): AvailableStep[] {
  const all = disputesIn(record.events).filter((one) => !one.over || isOpen(one))
  const current = redressIn(record.events)
  const shown = [current, ...all.filter((one) => one !== current && one.id !== current.id && isOpen(one))]
  return [
    ...shown.flatMap((one) => (isShown(one, today) ? stepsOf(record, one, all.length > 1) : [])),
    ...decideSteps(record),
  ]
}

function isShown(one: Redress, today: string): boolean {
  if (!one.decision || isRefusalTo(one.decision.to) || isOpen(one)) return true
  return Temporal.PlainDate.from(one.decision.on).add({ months: FRESH_MONTHS }).toString() >= today
}

const LINK: Record<string, string> = {
  contents: phrase('If you do not agree with the plan'),
  'not-amend': phrase('If you do not agree that the plan stays as it is'),
  'not-reassess': phrase('If you do not agree that there is no new assessment'),
  cease: phrase('If you do not agree that the plan ends'),
}

/** What may be done about one disagreement; by its name where the record holds several. */
export function stepsOf(record: ChildRecord, state: Redress, isNamed: boolean): AvailableStep[] {
  const { decision, appeal, conceded } = state
  if (!decision && !conceded && !appeal && state.things.length === 0) return []
  const named = isNamed ? `?about=${state.id}` : ''
  const at = (task: string) => `/redress/${record.childId}${task}${named}`
  const to = decision?.to ?? appeal?.against ?? conceded?.to
  return [
    {
      code: 'redress',
      text: LINK[to ?? ''] ?? phrase('The disagreement about the decision'),
      href: at(''),
      permission: readRedress,
      main: false,
    },
    ...owedSteps(state, record.childId, { tellDecision, recordRedress }),
    ...(decision || (mediatedIn(state) && state.mediation)
      ? mediationSteps(state, at, { wantMediation, recordRedress })
      : []),
    ...appealSteps(state, at, recordRedress),
    ...(decision && isRefusalTo(decision.to) ? [sayYes(state, record.childId)] : []),
  ]
}

const decideSteps = (record: ChildRecord): AvailableStep[] =>
  planNowIn(record.events)
    ? [
        {
          code: 'tell-plan-decision',
          text: 'Tell the family of a decision about the plan',
          href: `/redress/${record.childId}/decide`,
          permission: tellDecision,
          main: false,
        },
      ]
    : []

const WHY = {
  mediation: 'It was agreed in mediation.',
  order: 'The Tribunal ordered it.',
  'appeal-not-opposed': 'The Tribunal was told that we do not oppose the appeal.',
} satisfies Record<Binding['by'], string>

function sayYes(state: Redress, childId: string): AvailableStep {
  const assess = state.decision?.to === 'assess'
  const bound = bindingIn(state)
  const by = assess ? 'Tell the family within 2 weeks.' : 'Send the draft within 5 weeks, and the plan within 11.'
  return {
    code: assess ? 'assess-after-all' : 'make-a-plan-after-all',
    text: assess ? 'Assess after all' : 'Make a plan after all',
    href: `/redress/${childId}/${assess ? 'assess-after-all' : 'make-a-plan-after-all'}`,
    permission: concede,
    ...(bound && {
      duty: bound.by === 'mediation' ? 'comply-with-mediation' : 'comply-with-order',
      why: `${WHY[bound.by]} ${by}`,
    }),
    main: bound !== null,
  }
}
