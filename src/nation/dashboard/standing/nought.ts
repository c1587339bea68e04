import type { Figure } from '../figures/figure.ts'

/** So many would have to be there at England's rate before a nought is worth a warning: by chance it would not happen once in 20,000. */
const EXPECTED = 10

/**
 * A nought where England's rate would give many is as often a count that was not returned as a true one. Answers what
 * a reader has to know before they use it, or null. Nothing is repaired: the figure stands as it was published.
 */
export function noughtSays(figure: Figure | undefined, england: Figure | undefined): string | null {
  if (figure?.numerator !== 0 || !figure.denominator || figure.place.code === england?.place.code) return null
  if (!england?.numerator || !england.denominator) return null
  const expected = (figure.denominator * england.numerator) / england.denominator
  if (expected < EXPECTED) return null
  return `None of ${figure.denominator.toLocaleString('en-GB')} is what was published. At England’s rate there would be about ${Math.round(expected).toLocaleString('en-GB')}. It can be true, or it can mean that none was recorded: ask before you use it.`
}
