import { expect, it } from 'vitest'
import { rules } from './index.ts'
import { ask, sample, together } from './samples.ts'
import { errorsIn } from './table.test-kit.ts'

const range = (letter: string, last: number) =>
  Array.from({ length: last }, (_, at) => `${letter}-${String(at + 1).padStart(2, '0')}`)

/** The 189 ids of the list that the rules were written from. */
const IDS = [
  ...range('H', 16),
  ...range('P', 32),
  ...range('R', 27),
  ...range('A', 19),
  ...range('N', 22),
  ...range('D', 16),
  ...range('V', 23),
  ...range('E', 18),
  ...range('T', 4),
  ...range('X', 12),
]

it('has exactly the rules of the list, in its order', () => {
  expect(rules.map(({ id }) => id)).toEqual(IDS)
  expect(IDS).toHaveLength(189)
})

it('says of each rule, in whole sentences, what is wrong and what would mend it', () => {
  for (const { id, says, message, mends, basis } of rules) {
    expect(says, id).toMatch(/^[A-Z].*[^.]$/s)
    expect(message, id).toMatch(/^[A-Z].*\.$/s)
    expect(mends, id).toMatch(/^[A-Z].*\.$/s)
    expect(basis, id).toMatch(/^[SDCWLJRV]/)
  }
})

it('names the code letters that nobody has published wherever a rule needs them', () => {
  const needing = rules.filter(
    ({ needs, partlyNeeds }) => needs === 'officers' || partlyNeeds?.some((need) => need !== 'establishments'),
  )
  expect(needing.map(({ id }) => id)).toEqual(['H-13', 'H-14', 'H-15', 'N-07', 'N-12', 'E-15'])
  for (const { id, says } of needing) expect(says, id).toMatch(/not public/)
})

const VALID = ['active', 'issued', 'refused', 'assessing', 'ceased', 'movedIn'] as const

it('finds no error in valid persons, and no query but for the place of somebody who moved in and was not yet placed', () => {
  const all = together(...VALID.map((name) => sample(name)))
  expect(errorsIn(all)).toEqual([])
  const queries = rules
    .filter((rule) => rule.of !== 'structure')
    .filter((rule) => ask(rule, all).some(({ severity = rule.severity }) => severity === 'query'))
    .map(({ id }) => id)
  expect(queries).toEqual(['E-12'])
})
