import { codeSets } from '../codes.ts'

/**
 * The code for an ethnicity in words, where the words leave no doubt: "White British", "Pakistani". A family may say it in
 * any words it likes, and then somebody has to choose the code with them.
 */
export function ethnicityCode(words: string): string | undefined {
  const codes = CODES.get(plain(words))
  return codes?.length === 1 ? codes[0] : undefined
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

/** The codes that each name may mean. */
const CODES = new Map<string, string[]>()
for (const { code, says } of codeSets.ethnicity)
  for (const name of new Set([code.toLowerCase(), ...namesOf(says)]))
    CODES.set(name, [...(CODES.get(name) ?? []), code])
