import { expect, it } from 'vitest'
import { noSettings } from '../settings.ts'
import { PreviousIndex } from './previous.ts'
import { rules } from './rules/index.ts'
import { contextOf } from './rules/samples.ts'
import { type LeftOut, RuleRun } from './run-rules.ts'

const leftOut = (year: number, previous?: number, settings = {}): LeftOut[] => {
  const index = previous === undefined ? undefined : new PreviousIndex()
  if (index) index.summary.year = previous as number
  const context = contextOf({ persons: [], year, settings: { ...noSettings, ...settings } })
  return new RuleRun(rules, context, () => {}, index).leftOut
}
const ids = (all: readonly LeftOut[], partly?: true) =>
  all.filter((one) => one.partly === partly).map(({ rule }) => rule)

it('says which rules do not run, and why', () => {
  expect(ids(leftOut(2026))).toEqual([
    'H-09',
    'H-13',
    'H-14',
    'H-15',
    'P-30',
    'D-05',
    'D-06',
    'D-14',
    'D-15',
    'X-05',
    'X-06',
    'X-11',
  ])
  for (const { why } of leftOut(2026)) expect(why).toMatch(/^needs /)
})

it('says of which rules only a part runs', () => {
  expect(ids(leftOut(2026), true)).toEqual(['N-07', 'N-12', 'D-13', 'E-15'])
  expect(ids(leftOut(2023), true)).toEqual(['N-07', 'N-12', 'D-13', 'E-15', 'E-15'])
})

it('runs what the settings make known', () => {
  expect(ids(leftOut(2026, undefined, { expectedPlaces: { 999901: { all: 1 } } }))).not.toContain('X-11')
  const designatedOfficer = { yes: 'P', no: 'Q', recruiting: 'R' }
  const officers = { officersIn: 'Header', letters: { designatedOfficer } }
  expect(ids(leftOut(2026, undefined, officers))).not.toContain('H-13')
})

it('compares years only with the return of an earlier one', () => {
  expect(ids(leftOut(2026, 2025))).not.toContain('X-06')
  expect(leftOut(2026, 2026)).toContainEqual({ rule: 'X-06', why: 'needs the return of an earlier year than this one' })
})

it('leaves out what the settings switch off in that year, and says so', () => {
  const off = { rules: { 'P-10': { offIn: [2026] } } }
  expect(leftOut(2026, undefined, off)).toContainEqual({ rule: 'P-10', why: 'switched off in the settings' })
  expect(ids(leftOut(2025, undefined, off))).not.toContain('P-10')
})
