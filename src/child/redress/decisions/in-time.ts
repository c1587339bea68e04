import { type Refusal as No, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { phrase } from '../../../platform/languages/index.ts'
import type { Disputed } from '../events.ts'

export type Answer = NewEvent[] | No

export const nothingDecided = refusal(
  'nothing-refused',
  phrase('There is no decision that stands and that can be challenged.'),
  'Children and Families Act 2014, s51(2)',
)

const inTheFuture = refusal('in-the-future', 'The day cannot be later than today.')

export function wrongDay(on: string, today: string, from: string, what: string): No | undefined {
  if (on > today) return inTheFuture
  return on < from ? refusal('too-early', `The day cannot be before ${what}.`) : undefined
}

/** As disputes are counted nationally. */
export const MATTER = {
  assess: 'whether-to-assess',
  issue: 'whether-to-issue',
  contents: 'other',
  'not-amend': 'other',
  'not-reassess': 'other',
  cease: 'other',
} as const satisfies Record<Disputed, string>
