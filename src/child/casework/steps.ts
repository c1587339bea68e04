import { type Actor, guard } from '../../platform/access/actor.ts'
import { day, longDay } from '../../platform/calendar/index.ts'
import { type AvailableStep, oncePerPlace } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import * as children from '../../record/children/questions.ts'
import * as advice from '../advice/questions.ts'
import * as contact from '../contact/questions.ts'
import * as finalPlan from '../final-plan/questions.ts'
import * as issueDecision from '../issue-decision/questions.ts'
import * as maintainedPlan from '../maintained-plan/questions.ts'
import * as needsAssessment from '../needs-assessment/questions.ts'
import * as ownPage from '../own-page/questions.ts'
import * as placement from '../placement/questions.ts'
import * as plan from '../plan/questions.ts'
import * as redress from '../redress/questions.ts'
import { answerQuestion } from './access.ts'
import { questionsIn } from './state.ts'

const features = [
  needsAssessment,
  redress,
  children,
  advice,
  issueDecision,
  plan,
  placement,
  finalPlan,
  maintainedPlan,
  ownPage,
  contact,
]

/** A question of the family that nobody has answered. What it says stays on the pages of those who may read it. */
function answering({ childId, events }: ChildRecord): AvailableStep[] {
  const open = questionsIn(events).filter((one) => !one.answer)
  const [first] = open
  if (!first) return []
  return [
    {
      code: 'answer-the-family',
      text: open.length === 1 ? 'Answer the family' : `Answer the family (${open.length} questions)`,
      href: `/casework/${childId}/answer/${first.questionId}`,
      permission: answerQuestion,
      main: true,
      why: `They asked on ${longDay(day(first.on))} and have no answer.`,
    },
  ]
}

/** Everything that may be done in a case now, in the order in which a case goes. */
export function stepsIn(record: ChildRecord, today: string): AvailableStep[] {
  return [...answering(record), ...features.flatMap((feature) => feature.availableSteps(record, today))]
}

/** What this person may do in it now: those that move the case on come first, each address once. */
export function stepsFor(record: ChildRecord, actor: Actor, today: string): AvailableStep[] {
  const allowed = stepsIn(record, today).filter((step) => guard(step.permission, actor, record.childId).allowed)
  const inOrder = neverWithout(allowed).toSorted((a, b) => Number(b.main) - Number(a.main))
  return oncePerPlace(inOrder)
}

/** Where nothing moves the case on and a draft is sent, the page of the final plan says what it still needs. */
export function neverWithout(steps: readonly AvailableStep[]): AvailableStep[] {
  if (steps.some(({ main }) => main)) return [...steps]
  return steps.map((step) =>
    step.code === 'issue-final-plan' ? { ...step, main: true, text: 'See what the final plan needs' } : step,
  )
}
