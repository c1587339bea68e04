import { globSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { day } from '../../platform/calendar/day.ts'
import { calculateDuties } from './calculate.ts'
import { dutiesOn, dutyOn, type Told } from './samples.ts'

const root = new URL('../../', import.meta.url).pathname
const READS_THE_CLOCK = /new Date\(\)|\bDate\.now\b|\bTemporal\.Now\b|\btodayInEngland\(\)/
/** Where somebody types a command, the day is read once and handed on. */
const MAY_READ = /(^|[-/])command\.ts$/

const readers = (folders: string, which: (file: string) => boolean) =>
  globSync(folders, { cwd: root }).filter(
    (file) => which(file) && READS_THE_CLOCK.test(readFileSync(`${root}${file}`, 'utf8')),
  )

describe('the day of today is handed in (C17)', () => {
  it('and read by no record, area, child or national part of the house', () => {
    const files = (file: string) => !MAY_READ.test(file) && !file.endsWith('.test.ts')
    expect(readers('{record,area,child,nation}/**/*.ts', files)).toEqual([])
  })

  it('nor by a test of a rule, so that the tests pass on any day', () => {
    const files = (file: string) => file.endsWith('.test.ts') && file !== 'child/duties/any-day.test.ts'
    expect(readers('{child/*/rules,child/duties,platform/calendar,platform/rules}/**/*.ts', files)).toEqual([])
  })
})

describe('every rule, with no clock on the wall (C17)', () => {
  beforeEach(() => {
    const stopped = () => {
      throw new Error('A rule read the clock.')
    }
    vi.stubGlobal(
      'Date',
      class extends Date {
        constructor(...given: [] | [string]) {
          if (given.length === 0) stopped()
          super(...(given as [string]))
        }
        static override now = stopped
      },
    )
    for (const way of ['instant', 'plainDateISO', 'plainDateTimeISO', 'plainTimeISO', 'zonedDateTimeISO'] as const)
      vi.spyOn(Temporal.Now, way).mockImplementation(stopped)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('would notice one that reads it', () => {
    expect(() => new Date()).toThrow('read the clock')
    expect(() => Date.now()).toThrow('read the clock')
    expect(() => Temporal.Now.instant()).toThrow('read the clock')
  })

  // A leap year: 29 February, both changes of the clocks, bank holidays, and the night of 31 December.
  it.each(daysOf(2028))('counts six and twenty weeks from a request on %s', (received) => {
    const [six, twenty] = [later(received, 42), later(received, 140)]
    const on = (asOf: string, ...more: Told[]) => ({
      decide: dutyOn('decide-whether-to-assess', asOf, [received, 'request-received'], ...more),
    })
    expect(on(received).decide).toMatchObject({ status: 'running', dueOn: six })
    expect(on(six).decide.status).toBe('running')
    expect(on(later(six, 1)).decide.status).toBe('late')
    const final = dutiesOn(received, [received, 'request-received']).find((row) => row.duty === 'issue-final-plan')
    expect(final?.dueOn).toBe(twenty)
  })

  it('answers for a whole history as of each day of two years, and never goes back', () => {
    const history = WHOLE.map(([on, what, more]) => ({ what, on: day(on), ...more }))
    let settled = new Set<string>()
    for (const asOf of [...daysOf(2027), ...daysOf(2028)]) {
      const rows = calculateDuties({ asOf: day(asOf), facts: history as never })
      const late = new Set(rows.filter((row) => row.status === 'late').map((row) => `${row.duty} ${row.dueOn}`))
      for (const one of settled) expect(late, asOf).toContain(one)
      settled = late
    }
    expect(settled.size).toBeGreaterThan(0)
  })
})

const WHOLE: Told[] = [
  ['2027-10-08', 'request-received'],
  ['2027-11-19', 'decision-to-assess-notified'],
  ['2027-11-22', 'advice-requested', { from: 'health' }],
  ['2028-02-29', 'draft-served'],
]

function daysOf(year: number): string[] {
  const first = day(`${year}-01-01`)
  return Array.from({ length: first.daysInYear }, (_, at) => first.add({ days: at }).toString())
}

function later(on: string, days: number): string {
  return day(on).add({ days }).toString()
}
