import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Source } from '../read/handler.ts'
import { sampleXml } from '../samples/index.ts'
import { returnYears } from '../years.ts'
import { checkReturn } from './check-return.ts'
import type { Finding } from './finding.ts'

const source = (pieces: () => Iterable<string>): Source => ({
  name: 'return.xml',
  size: undefined,
  async *open() {
    for (const piece of pieces()) yield Buffer.from(piece)
  },
})

async function findingsIn(one: Source, previous?: Source): Promise<Finding[]> {
  const found: Finding[] = []
  await checkReturn([one], { previous: previous && [previous], found: (finding) => found.push(finding) })
  return found
}

it('finds no error in any valid return of any year', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...returnYears), fc.integer({ min: 1, max: 1_000_000 }), async (year, seed) => {
      const found = await findingsIn(source(() => sampleXml({ year, persons: 60, seed })))
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { numRuns: 20 },
  )
})

/** What needs explaining even where it is true. */
const TRUE_AND_ASKED = ['A-18', 'E-12', 'E-17', 'P-31', 'R-14', 'R-27', 'V-18', 'X-10']

it('asks only about what is unusual, and of few persons', async () => {
  const persons = 600
  for (const year of returnYears) {
    const found = await findingsIn(source(() => sampleXml({ year, persons, seed: 7 })))
    const queries = found.filter(({ severity }) => severity === 'query')
    expect([...new Set(queries.map(({ rule }) => rule))].filter((rule) => !TRUE_AND_ASKED.includes(rule))).toEqual([])
    expect(queries.length).toBeLessThan(persons * 0.05)
  }
})

it('finds nothing changed against the same persons a year before', async () => {
  const now = () => [...sampleXml({ year: 2026, persons: 40, seed: 3 })].join('')
  const before = () => [
    now().replace('<Year>2026</Year>', '<Year>2025</Year>').replace('2026-01-15</Ref', '2025-01-16</Ref'),
  ]
  const found = await findingsIn(
    source(() => [now()]),
    source(before),
  )
  expect(found.filter(({ rule }) => rule === 'X-06')).toEqual([])
})

it('tells of each person who had an active plan and is gone', async () => {
  const whole = [...sampleXml({ year: 2026, persons: 40, seed: 3, story: 'long-standing plan' })].join('')
  const before = whole.replace('<Year>2026</Year>', '<Year>2025</Year>')
  const fewer = whole.replace(/<Person>.*?<\/Person>\s*/s, '')
  const found = await findingsIn(
    source(() => [fewer]),
    source(() => [before]),
  )
  expect(found.filter(({ rule }) => rule === 'X-06')).toHaveLength(1)
  const upn = /<Person>.*?<(?:UPN|UniqueLearnerNumber)>(.*?)</s.exec(whole)?.[1]
  expect(found.find(({ rule }) => rule === 'X-06')).toMatchObject({ person: upn, severity: 'query' })
})
