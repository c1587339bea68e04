import { codeSets } from '../codes.ts'

/**
 * The code for an ethnicity in words, where the words leave no doubt: "White British", "Pakistani". A family may say it in
 * any words it likes, and then somebody has to choose the code with them.
 */
export function ethnicityCode(words: string): string | undefined {
  const said = plain(words)
  const found = codeSets.ethnicity.filter(({ code, says }) => code.toLowerCase() === said || namesOf(says).has(said))
  return found.length === 1 ? found[0]?.code : undefined
}

function namesOf(says: string): Set<string> {
  const whole = plain(says)
  const last = plain(says.split(' - ').at(-1) ?? '')
  return new Set([whole, last])
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
