import { describe, expect, it } from 'vitest'
import { day } from '../../../platform/calendar/day.ts'
import { calculateDuties } from '../../duties/calculate.ts'
import type { Fact } from '../../duties/facts.ts'

/** Facts that the record knows and the public calculator does not take. */
const standings = (duty: string, asOf: string, ...facts: Fact[]) =>
  calculateDuties({ asOf: day(asOf), facts })
    .filter((row) => row.duty === duty)
    .map(({ status, dueOn }) => `${status} ${dueOn}`)

describe('a refusal that was taken back', () => {
  it.each([
    ['assess', null, 'finish-after-concession', ['2026-05-25', '2026-06-22']],
    ['assess', null, 'comply-with-mediation', []],
    ['assess', 'agreement', 'comply-with-mediation', ['2026-05-25', '2026-06-22']],
    ['assess', 'order', 'comply-with-order', ['2026-05-25', '2026-06-22']],
    ['assess', 'appeal-not-opposed', 'comply-with-order', ['2026-05-25', '2026-06-22']],
    ['issue', null, 'finish-after-concession', ['2026-04-20', '2026-06-01']],
    ['issue', null, 'comply-with-mediation', []],
    ['issue', 'order', 'comply-with-order', []],
    ['issue', 'agreement', 'comply-with-mediation', []],
  ] as const)('(%s, after %s) has its own times only where nothing else has', (to, after, duty, due) => {
    const conceded: Fact = {
      what: 'refusal-conceded',
      on: day('2026-04-01'),
      to,
      after,
      timesRunFrom: day('2026-03-16'),
    }
    expect(standings(duty, '2026-04-02', conceded)).toEqual(due.map((on) => `running ${on}`))
  })
})

describe('an appeal', () => {
  const sent: Fact = { what: 'appeal-sent-to-authority', on: day('2026-03-20') }

  it('is answered, or ends first', () => {
    const answered: Fact = { what: 'appeal-answered', on: day('2026-05-05') }
    const ended: Fact = { what: 'appeal-ended', on: day('2026-05-05') }
    expect(standings('answer-appeal', '2026-05-07', sent, answered)).toEqual(['met 2026-05-06'])
    expect(standings('answer-appeal', '2026-05-07', sent, ended)).toEqual(['not-owed 2026-05-06'])
  })

  it('that nobody opposes is complied with as an order is', () => {
    const told = (order: 'assess' | 'make-plan'): Fact => ({ what: 'appeal-not-opposed', on: day('2026-03-16'), order })
    expect(standings('comply-with-order', '2026-03-16', told('assess'))).toEqual(['running 2026-03-30'])
    expect(standings('comply-with-order', '2026-03-16', told('make-plan'))).toEqual([
      'running 2026-04-20',
      'running 2026-06-01',
    ])
  })
})
