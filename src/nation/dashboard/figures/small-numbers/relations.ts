/** The numerator or the denominator of a measure, for example `M14 of`: of how many. */
export type Quantity = `M${number} ${'counts' | 'of'}`

/**
 * What everybody can know of the counts of one place, period and part: which are the same, and which add up to which.
 * Two measures that are shown beside each other are one table to whoever does the sum.
 *
 * A remainder that has no name of its own is worked out; it is a count of people like any other. That a relation holds
 * only nearly does no harm: too much is hidden then, and never too little.
 */
export const RELATIONS: readonly { whole: Quantity; parts: readonly Quantity[] }[] = [
  // Requests: those refused are of those received, and so are those by who asked.
  { whole: 'M09 of', parts: ['M07 counts'] },
  { whole: 'M07 counts', parts: ['M08 counts'] },
  // Plans issued: with and without an exception, in time, after more than a year, and how long they took.
  { whole: 'M15 of', parts: ['M14 of', 'M16 counts'] },
  { whole: 'M15 of', parts: ['M16 of'] },
  { whole: 'M15 of', parts: ['M17 of'] },
  { whole: 'M15 of', parts: ['M51 of'] },
  { whole: 'M15 of', parts: ['M15 counts', 'M17 counts'] },
  { whole: 'M15 counts', parts: ['M14 counts'] },
  // What is in the plans that were issued. An amended plan is issued again.
  { whole: 'M24 of', parts: ['M15 of'] },
  { whole: 'M24 of', parts: ['M25 of'] },
  // Plans that are kept, told apart in several ways.
  { whole: 'M05 counts', parts: ['M06 counts'] },
  { whole: 'M05 counts', parts: ['M34 of'] },
  { whole: 'M05 counts', parts: ['M38 of'] },
  { whole: 'M05 counts', parts: ['M67 of'] },
  { whole: 'M05 counts', parts: ['M26 of'] },
  { whole: 'M05 counts', parts: ['M31 of'] },
  // Disagreements.
  { whole: 'M40 counts', parts: ['M43 of'] },
  { whole: 'M40 of', parts: ['M09 counts', 'M11 of'] },
  { whole: 'M43 of', parts: ['M43 counts'] },
]

/** Measures that are told by parts alone, each a share of what another one counts of everybody. */
export const SHARES_OF: readonly { measure: string; topic: string; whole: Quantity }[] = [
  { measure: 'M08', topic: 'Who asked', whole: 'M07 counts' },
  { measure: 'M29', topic: 'Decision', whole: 'M27 of' },
  { measure: 'M36', topic: 'Reason', whole: 'M35 of' },
  { measure: 'M69', topic: 'Kind', whole: 'M05 counts' },
]

/** Parts of one measure that are what another one counts of everybody. They are held as everybody is. */
export const ALSO_EVERYBODY: readonly { part: string; is: Partial<Record<'counts' | 'of', Quantity>> }[] = [
  { part: 'M36|Reason|Needs met without a plan', is: { counts: 'M35 counts' } },
  { part: 'M40|Stage|Whether to assess', is: { counts: 'M43 of', of: 'M09 counts' } },
  { part: 'M40|Stage|Whether there is a plan', is: { of: 'M11 of' } },
]

/**
 * Stocks by the month are rounded: the difference of two of them would tell how many went from how many came. Under
 * six they are hidden.
 */
export const STOCKS: readonly string[] = ['M05', 'M26', 'M34']

/** Measures that count several things of each plan, and how many of a plan where that is always the same. */
export const THINGS: Readonly<Record<string, number | undefined>> = { M22: undefined, M23: undefined, M24: 12 }
