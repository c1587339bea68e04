import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReturn } from './check/check-return.ts'
import type { Finding } from './check/finding.ts'
import { rules } from './check/rules/index.ts'
import { type Corruption, corruptions, known } from './corruptions.ts'
import { writeXml } from './make/write-xml.ts'
import type { Person } from './model.ts'
import { sampleHeader, samplePersons } from './samples/index.ts'
import { noSettings } from './settings.ts'
import { returnYears } from './years.ts'

async function findingsIn(xml: string): Promise<Finding[]> {
  const found: Finding[] = []
  const source = {
    name: 'return.xml',
    size: undefined,
    async *open() {
      yield Buffer.from(xml)
    },
  }
  await checkReturn([source], { found: (finding) => found.push(finding) })
  return found
}

/** A valid return of a few persons, the first of whom has the story that can be spoilt. */
function spoilt({ story, spoil, spoilHeader, spoilXml }: Corruption, year: number, seed: number): string {
  const persons: Person[] = [
    ...samplePersons({ year, persons: 1, seed, story }),
    ...[...samplePersons({ year, persons: 4, seed: seed + 1 })].slice(1),
  ]
  const header = sampleHeader(year)
  const around = known(year)
  spoil?.(persons[0] as Person, around)
  spoilHeader?.(header, around)
  const xml = [...writeXml(header, persons, year, noSettings)].join('')
  return spoilXml?.(xml, around) ?? xml
}

const yearsOf = ({ since = 2023, until = 2026 }: Corruption) =>
  returnYears.filter((year) => year >= since && year <= until)
const errorsIn = (found: readonly Finding[]) => [
  ...new Set(found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
]

describe('a valid return', () => {
  it.each(returnYears)('of %i has no errors, whatever it holds', async (year) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const xml = [
          ...writeXml(sampleHeader(year), samplePersons({ year, persons: 40, seed }), year, noSettings),
        ].join('')
        expect((await findingsIn(xml)).filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('a single corruption is found by its rule, and by no unrelated error', () => {
  it('has a catalogue of more than sixty kinds, of rules that exist', () => {
    expect(corruptions.length).toBeGreaterThan(60)
    expect(new Set(corruptions.map(({ says }) => says)).size).toBe(corruptions.length)
    expect(corruptions.filter(({ rule }) => !rules.some(({ id }) => id === rule))).toEqual([])
  })

  it.each(corruptions.map((one) => [`${one.rule}: ${one.says}`, one] as const))('%s', async (_, corruption) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(...yearsOf(corruption)),
        async (seed, year) => {
          const errors = errorsIn(await findingsIn(spoilt(corruption, year, seed)))
          expect(errors).toContain(corruption.rule)
          expect(errors.filter((rule) => rule !== corruption.rule && !corruption.also?.includes(rule))).toEqual([])
        },
      ),
      { numRuns: 8 },
    )
  })
})
