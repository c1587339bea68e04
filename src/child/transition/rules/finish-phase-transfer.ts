import { lastDayBefore, monthsBefore } from '../../../platform/calendar/counting.ts'
import { type Day, day } from '../../../platform/calendar/day.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/**
 * SEND Regulations 2014, reg 18(1): review the plan, and amend it where needed to name the next institution, before 31 March of the year
 * of a move from secondary school to a post-16 institution, and before 15 February of the year of any other move between phases.
 * "Before" makes the day before the last lawful day, though many bodies say "by". The duty begins 12 months before the move.
 */
export const finishPhaseTransfer: Rule = {
  duty: 'finish-phase-transfer',
  says: 'Review the plan, and amend it to name the place for the next phase of education.',
  provision: 'SEND Regulations 2014, reg 18(1)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.beforeDate,
  startedBy: [(fact) => fact.what === 'phase-transfer' && fact.kind !== 'between-post-16'],
  startedOn: (fact) => monthsBefore(12, fact.on),
  again: 'beside',
  dueBy: ({ startedBy }) => lastDayBefore(limitFor(startedBy)),
  metBy: ['amended-plan-issued', 'decision-not-to-amend-notified', isDecidedToMaintain],
  endedInTimeBy: ['plan-ceased', isDecidedToCease],
  exceptions: [],
}

/** SEND Regulations 2014, reg 18(2): between two post-16 institutions, at least 5 months before the move. */
export const finishMoveBetweenPost16: Rule = {
  ...finishPhaseTransfer,
  provision: 'SEND Regulations 2014, reg 18(2)',
  counting: countingWords.monthsBefore,
  startedBy: [(fact) => fact.what === 'phase-transfer' && fact.kind === 'between-post-16'],
  dueBy: ({ startedBy }) => monthsBefore(5, startedBy.on),
}

function limitFor(move: Fact): Day {
  if (move.what !== 'phase-transfer' || move.kind !== 'secondary-to-post-16') return move.on.with({ month: 2, day: 15 })
  if (move.on.equals(inTheFirstYear.moveOn)) return inTheFirstYear.limit
  return move.on.with({ month: 3, day: 31 })
}

/** SEND Regulations 2014, reg 18(3): for moves from secondary school to post-16 on 1 September 2015 only, before 31 May 2015. */
const inTheFirstYear = { moveOn: day('2015-09-01'), limit: day('2015-05-31') }

function isDecidedToMaintain(fact: Fact): boolean {
  return fact.what === 'review-decision-notified' && fact.outcome === 'maintain'
}

function isDecidedToCease(fact: Fact): boolean {
  return fact.what === 'review-decision-notified' && fact.outcome === 'cease'
}
