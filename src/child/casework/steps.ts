import { type Actor, guard } from '../../platform/access/actor.ts'
import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import { day, longDay } from '../../platform/calendar/index.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import * as children from '../../record/children/questions.ts'
import * as advice from '../advice/questions.ts'
import * as contact from '../contact/questions.ts'
import * as finalPlan from '../final-plan/questions.ts'
import * as issueDecision from '../issue-decision/questions.ts'
import * as maintainedPlan from '../maintained-plan/questions.ts'
import * as needsAssessment from '../needs-assessment/questions.ts'
import * as placement from '../placement/questions.ts'
import * as plan from '../plan/questions.ts'
import { answerQuestion } from './access.ts'
import { questionsIn } from './state.ts'

const features = [needsAssessment, children, advice, issueDecision, plan, placement, finalPlan, maintainedPlan, contact]

/** Everything that may be done in a case now, in the order in which a case goes. */
export function stepsIn(record: ChildRecord, today: string): AvailableStep[] {
  return features.flatMap((feature) => feature.availableSteps(record, today))
}

/** What this person may do in it now: those that move the case on come first, each address once. */
export function stepsFor(record: ChildRecord, actor: Actor, today: string): AvailableStep[] {
  const allowed = stepsIn(record, today).filter((step) => guard(step.permission, actor, record.childId).allowed)
  const inOrder = allowed.toSorted((a, b) => Number(b.main) - Number(a.main))
  return inOrder.filter((step, at) => inOrder.findIndex(({ href }) => href === step.href) === at)
}
