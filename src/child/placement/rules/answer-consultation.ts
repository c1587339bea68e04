import { daysOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/**
 * SEND Code of Practice, paragraph 9.83 (guidance, not regulation): an institution that is consulted answers within 15 days.
 * One clock for each institution. Asking again is a reminder; once there is a plan, asking again is a new consultation.
 */
export const answerConsultation: Rule = {
  duty: 'answer-consultation',
  says: 'Answer the consultation about naming your institution in the plan.',
  provision: 'SEND Code of Practice 2015, paragraph 9.83 (guidance)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'institution',
  counting: countingWords.daysOf,
  startedBy: ['institution-consulted'],
  forEach: institution,
  dueBy: ({ startedOn }) => daysOf(15, startedOn),
  metBy: ['institution-replied'],
  endedInTimeBy: [
    'request-withdrawn',
    'decision-not-to-issue-notified',
    'final-plan-issued',
    'amended-plan-issued',
    'decision-not-to-amend-notified',
  ],
  exceptions: [],
}

function institution(fact: Fact): string | undefined {
  return fact.what === 'institution-consulted' || fact.what === 'institution-replied' ? fact.institution : undefined
}
