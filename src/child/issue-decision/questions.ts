import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { needsAssessmentIn } from '../needs-assessment/questions.ts'
import { decideIssuePermission } from './access.ts'
import { adviceStanding } from './advice-standing.ts'
import { mayDecideWhetherToIssue } from './decisions.ts'

export function availableSteps(record: ChildRecord, today: string): AvailableStep[] {
  if (mayDecideWhetherToIssue(needsAssessmentIn(record.events))) return []
  const out = adviceStanding(record, today).filter((one) => one.state !== 'in')
  return [
    {
      code: 'decide-whether-to-issue',
      text: 'Decide whether to make a plan',
      href: `/issue-decision/${record.childId}/decide`,
      permission: decideIssuePermission,
      duty: 'notify-decision-not-to-issue',
      main: out.length === 0,
      why: out.length === 0 ? 'All the advice is in.' : `Still out: ${out.map((one) => one.body).join(', ')}.`,
    },
  ]
}
