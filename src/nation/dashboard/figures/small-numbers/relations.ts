/** The numerator or the denominator of a measure, for example `M14 of`: of how many. */
export type Quantity = `M${number} ${'counts' | 'of'}`

/**
 * What everybody can know of the counts of one place, period and part: which are the same, and which add up to which.
 * Two measures that are shown beside each other are one table to whoever does the sum.
 *
 * A remainder that has no name of its own is worked out; it is a count of people like any other.
 */
export const RELATIONS: readonly { whole: Quantity; parts: readonly Quantity[] }[] = [
  // Requests: those refused are of those received, and mediations of those refused are counted beside them.
  { whole: 'M09 of', parts: ['M07 counts'] },
  { whole: 'M09 of', parts: ['M08 of'] },
  { whole: 'M10 of', parts: ['M09 counts'] },
  // Plans issued: with and without an exception, in time, and after more than a year.
  { whole: 'M15 of', parts: ['M14 of', 'M16 counts'] },
  { whole: 'M15 of', parts: ['M16 of'] },
  { whole: 'M15 of', parts: ['M17 of'] },
  { whole: 'M15 of', parts: ['M15 counts', 'M17 counts'] },
  { whole: 'M15 counts', parts: ['M14 counts'] },
  // Plans that are kept, told apart in several ways.
  { whole: 'M05 counts', parts: ['M03 of'] },
  { whole: 'M05 counts', parts: ['M06 counts'] },
  { whole: 'M05 counts', parts: ['M34 of'] },
  { whole: 'M05 counts', parts: ['M38 of'] },
  { whole: 'M05 counts', parts: ['M67 of'] },
  { whole: 'M05 counts', parts: ['M69 of'] },
  { whole: 'M05 counts', parts: ['M31 of'] },
  // Plans that ended.
  { whole: 'M36 of', parts: ['M35 of'] },
  { whole: 'M36 of', parts: ['M35 counts'] },
  // Reviews, and the decisions after them.
  { whole: 'M26 counts', parts: ['M27 of'] },
  { whole: 'M27 of', parts: ['M29 of'] },
  { whole: 'M29 of', parts: ['M28 of'] },
  // Disagreements.
  { whole: 'M40 counts', parts: ['M43 of'] },
  { whole: 'M40 counts', parts: ['M41 of'] },
  { whole: 'M43 of', parts: ['M43 counts'] },
]
