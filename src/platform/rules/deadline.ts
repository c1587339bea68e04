import { type Day, isWithin } from '../calendar/day.ts'
import { phrase } from '../languages/index.ts'

/** Something that happened: its name, and the day it happened. */
export type Occurrence = { what: string; on: Day }

/** A name of a fact, or a question about it. A history is always in order of date. */
export type Which<F extends Occurrence> = F['what'] | ((fact: F, history: readonly F[]) => boolean)

/** One running of a rule: the fact that started it, and the later facts that may answer it. */
export type Clock<F extends Occurrence> = { startedBy: F; startedOn: Day; facts: readonly F[] }

/** A ground in law for being late. It never stops the clock. */
export type Exception<F extends Occurrence> = {
  ground: string
  provision: string
  says: string
  /** Does this fact prove the ground, within the period of the duty that `startedBy` began? */
  covers: (fact: F, period: { from: Day; to: Day }, startedBy: F) => boolean
}

/**
 * One duty, as one provision of law imposes it: a value that can be read aloud, printed and dated.
 *
 * @example
 * export const issueFinalPlan: Deadline<Fact> = {
 *   duty: 'issue-final-plan',
 *   says: 'Send the final plan.',
 *   provision: 'SEND Regulations 2014, reg 13(2)',
 *   inForce: { from: day('2014-09-01') },
 *   verified: true,
 *   owedBy: 'local-authority',
 *   counting: countingWords.weeksOf,
 *   startedBy: ['request-received'],
 *   dueBy: ({ startedOn }) => weeksOf(20, startedOn),
 *   metBy: ['final-plan-issued'],
 *   endedBy: ['decision-not-to-issue-notified'],
 *   exceptions: [absentForFourWeeks],
 * }
 */
export type Deadline<F extends Occurrence, OwedBy extends string = string> = {
  duty: string
  says: string
  provision: string
  /** The rule applies to duties that arose on these days, first and last included. */
  inForce: { from: Day; to?: Day }
  /** False where the law is unsettled or was not read at its source; `unsettled` then says what is in doubt. */
  verified: boolean
  unsettled?: string
  owedBy: OwedBy
  counting: string
  startedBy: readonly Which<F>[]
  /** The day the duty arose, when it is not the day of the fact that started it. */
  startedOn?: (fact: F) => Day
  /** What a second start means while the first is open: nothing new (a reminder), a new clock in its place, or one beside it. */
  again?: 'same-clock' | 'new-clock' | 'beside'
  /** With clocks beside each other: which facts answer to the clock that this fact started. By default, every one. */
  belongs?: (startedBy: F, history: readonly F[]) => (fact: F) => boolean
  /** One clock for each of these, for example for each body asked. */
  forEach?: (fact: F) => string | undefined
  dueBy: (clock: Clock<F>, history: readonly F[]) => Day
  metBy: readonly Which<F>[]
  /** Ends the duty whenever it happens, so that it was not owed. */
  endedBy?: readonly Which<F>[]
  /** Ends the duty for one who was not yet late. */
  endedInTimeBy?: readonly Which<F>[]
  /** What makes room for a new clock, when it is not simply that this one was met or ended. */
  closedBy?: readonly Which<F>[]
  exceptions: readonly Exception<F>[]
  /** Which of several steps of one duty this is. */
  step?: string
}

/** How the law counts, in words that go beside every date. */
export const countingWords = {
  weeksOf: phrase('weeks, the day of the event left out'),
  daysOf: phrase('days, the day of the event left out'),
  daysBeginningWith: phrase('days, the first day counted'),
  monthsOf: phrase('months, to the corresponding date'),
  twelveMonths: phrase('12 months, the first day counted'),
  workingDaysOf: phrase('working days, the day of the event left out'),
  workingDaysBeginningWith: phrase('working days, the first day counted'),
  beforeDate: phrase('the last day before a fixed date'),
  monthsBefore: phrase('months before, to the corresponding date'),
  sameDay: phrase('the same day'),
} as const

/** The rule that was in force on the day the duty arose. */
export function isInForceOn(rule: { inForce: { from: Day; to?: Day } }, arose: Day): boolean {
  const { from, to } = rule.inForce
  return isWithin(arose, { from, to: to ?? arose })
}
