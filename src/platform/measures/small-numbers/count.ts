/** How a count is shown: as it is, to the nearest five, or not at all. */
export type Shown = { as: 'exact'; value: number } | { as: 'rounded'; value: number } | { as: 'hidden' }

/** A count of people in a set of tables that are shown together. */
export type Count = {
  id: string
  /** The true count: a whole number, none or more. */
  value: number
  /**
   * How it is shown when nothing else speaks against it. `unseen` is a count that no table holds, and that somebody can
   * work out from those that are there: who is left of a whole, for example.
   */
  shown: Shown | 'unseen'
  /** It was shown so in an earlier release, and cannot be hidden any more. */
  isPublic?: boolean
  /**
   * What may not be ruled out: every one of these numbers has to be as possible as the true one for whoever reads all
   * that is shown. Left out where the count may be known.
   */
  covers?: { from: number; to: number }
  /** The smallest number that a hidden count may be, for whoever knows the rules: 1 where none is always shown. */
  lowest: 0 | 1
  /** Of an unseen count: the most that anybody would think it is. Without it there is no end. */
  most?: number
  /** What is lost when it is hidden. Of two ways to protect, the one that loses less is taken. */
  loss: number
}

/** `whole` is the sum of `parts`. Everybody knows that it is. */
export type Sum = { whole: string; parts: readonly string[] }

/** Counts below this are never shown as rounded, since they are hidden. */
export const FIRST_ROUNDED = 6

export const toFive = (value: number): number => Math.round(value / 5) * 5

/** What is known of a count from how it is shown. */
export function boundsOf({
  shown,
  lowest,
  most,
}: Pick<Count, 'shown' | 'lowest' | 'most'>): [least: number, most: number] {
  if (shown === 'unseen') return [0, most ?? Number.POSITIVE_INFINITY]
  if (shown.as === 'exact') return [shown.value, shown.value]
  if (shown.as === 'rounded') return [Math.max(shown.value - 2, FIRST_ROUNDED), shown.value + 2]
  return [lowest, Number.POSITIVE_INFINITY]
}
