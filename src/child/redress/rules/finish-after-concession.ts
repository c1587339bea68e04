import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/** The agreement stands for an order to assess: its times run from the day of it, and no longer from the request. */
const afterConcession: Omit<Rule, 'says' | 'step' | 'dueBy' | 'metBy'> = {
  duty: 'comply-with-mediation',
  provision: 'SEND Regulations 2014, reg 42(2), as reg 44(2)(b)',
  inForce: sincePart3,
  verified: false,
  unsettled:
    'Where the authority takes a refusal back without mediation, the law names no times. We count as for an agreement, from the day of the new decision.',
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  startedBy: ['refusal-conceded'],
  startedOn: (fact: Fact) => (fact.what === 'refusal-conceded' ? fact.timesRunFrom : fact.on),
  exceptions: [],
}

export const decideAfterConcession: Rule = {
  ...afterConcession,
  step: 'decision',
  says: 'If no plan is needed after all, tell the parent or young person.',
  dueBy: ({ startedOn }) => weeksOf(10, startedOn),
  metBy: ['decision-not-to-issue-notified'],
  endedBy: ['request-withdrawn', 'draft-served', 'final-plan-issued'],
}

export const finishAfterConcession: Rule = {
  ...afterConcession,
  step: 'final',
  says: 'Send the final plan, if one is needed after all.',
  dueBy: ({ startedOn }) => weeksOf(14, startedOn),
  metBy: ['final-plan-issued'],
  endedBy: ['request-withdrawn', 'decision-not-to-issue-notified'],
}
