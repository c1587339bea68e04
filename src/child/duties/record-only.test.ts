import { describe, expect, it } from 'vitest'
import { day } from '../../platform/calendar/day.ts'
import { calculateDuties } from './calculate.ts'
import type { Fact } from './facts.ts'

const requested: Fact = { what: 'request-received', on: day('2026-01-05') }
const withdrawn = (on: string): Fact => ({ what: 'request-withdrawn', on: day(on) })
const statuses = (...facts: Fact[]) =>
  calculateDuties({ asOf: day('2026-03-01'), facts: [requested, ...facts] }).map(
    ({ duty, status }) => `${duty} ${status}`,
  )

describe('a request that was taken back', () => {
  it('ends what was owed for it, but not what was already late', () => {
    expect(statuses(withdrawn('2026-02-16'))).toEqual([
      'decide-whether-to-assess not-owed',
      'notify-decision-not-to-issue not-owed',
      'issue-final-plan not-owed',
    ])
    expect(statuses(withdrawn('2026-02-17'))[0]).toBe('decide-whether-to-assess late')
  })

  it('makes room for a new one', () => {
    const again: Fact = { what: 'request-received', on: day('2026-02-20') }
    expect(statuses(withdrawn('2026-02-10'), again)).toContain('decide-whether-to-assess running')
  })
})
