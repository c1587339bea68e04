import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type RecordName, records } from '../../fields.ts'
import { rules } from './index.ts'
import { ask, type Plain, type Sample } from './samples.ts'

const VALUES = [
  '0',
  '1',
  '2',
  '9',
  'A',
  'C',
  'H',
  'M',
  'N',
  'W',
  'Y',
  'UN1',
  'UN8',
  'UN10',
  'OTH',
  'NIEO',
  'NEET',
  'EHE',
  'ASD',
  'DS',
  '2025-02-30',
  '2014-11-03',
  '2021-05-17',
  '2025-06-27',
  '2026-01-15',
  '2026-01-16',
  '1800-01-01',
  '2199-12-31',
  '9999-99-99',
  '999901',
  '19999901',
  '201',
  '330',
  '999',
  'N201299925001',
  'U93100012607A',
  '9000000016',
  'ZZ99 3VZ',
  'x'.repeat(5_000),
  'a\u0000b\nc\u202Ed',
  '😀',
  '__proto__',
  'constructor',
  '<b>',
  '=1+1',
]

const items = (name: RecordName): fc.Arbitrary<Plain> =>
  fc.record(Object.fromEntries(records[name].fields.map((field) => [field.name, fc.constantFrom(...VALUES)])), {
    requiredKeys: [],
  })
const some = (name: RecordName) => fc.array(items(name), { maxLength: 3 })
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })

const plan = fc.tuple(items('NamedPlan'), some('PlanDetail')).map(([own, details]) => ({ ...own, details }))
const assessment = fc.tuple(items('Assessment'), maybe(plan)).map(([own, part]) => ({ ...own, plan: part }))
const active = fc
  .tuple(items('ActivePlans'), some('PlacementDetail'), some('SENneed'))
  .map(([own, placements, needs]) => ({ ...own, placements, needs }))
const request = fc
  .tuple(items('Requests'), maybe(assessment), maybe(active))
  .map(([own, assessed, attended]) => ({ ...own, assessment: assessed, active: attended }))
const person = fc
  .tuple(items('Person'), fc.array(request, { maxLength: 3 }))
  .map(([own, requests]) => ({ ...own, requests }) as Plain)

const run = (one: Sample) => rules.filter((rule) => rule.of !== 'structure').flatMap((rule) => ask(rule, one))

it('answers any return whatever, in short sentences on one line each', () => {
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 3 }),
      items('Header'),
      fc.constantFrom(2023, 2024, 2025, 2026),
      (persons, header, year) => {
        const previous = { year: year - 1, census: 20_000, serialNo: 1, persons: 5, activePlans: 5 }
        const was = {
          birth: 16_000,
          sex: 'M' as const,
          planStart: 18_764,
          planCeased: 20_090,
          wasActive: true,
          line: 5,
        }
        const found = run({
          persons,
          header: header as Record<string, string>,
          year,
          previous,
          was,
          gone: persons,
          establishments: { 999901: {} },
        })
        for (const { line, message = '.' } of found) {
          expect(line).toBeGreaterThan(0)
          expect(message.length).toBeLessThan(400)
          expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        }
      },
    ),
    { numRuns: 60 },
  )
})

it('finds the same in the same return', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 2 }), (persons) => {
      expect(run({ persons })).toEqual(run({ persons }))
    }),
    { numRuns: 15 },
  )
})
