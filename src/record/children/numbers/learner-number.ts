const FORM = /^[1-9][0-9]{9}$/

/** What the funding system writes for a learner whose number is not known: never one person's number. */
const PLACEHOLDER = '9999999999'

/**
 * A unique learner number: ten digits, not beginning with 0. The first nine, weighted 10 down to 2, leave a remainder of 11;
 * a remainder of 0 belongs to no number, and otherwise the tenth digit is 10 less the remainder.
 *
 * @example isLearnerNumber('9000000016') // true
 */
export function isLearnerNumber(text: string): boolean {
  if (!FORM.test(text) || text === PLACEHOLDER) return false
  let sum = 0
  for (let at = 0; at < 9; at += 1) sum += (text.charCodeAt(at) - 48) * (10 - at)
  const remainder = sum % 11
  return remainder !== 0 && text.charCodeAt(9) - 48 === 10 - remainder
}
