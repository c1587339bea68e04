import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../platform/events/event.ts'
import { recorded } from '../../testing/recorded.ts'
import type { Pace } from '../pace/questions.ts'
import { scaleInWords, twoDatesIn } from './expected.ts'

const TODAY = '2026-02-10'
const happened = (...told: [type: string, on: string][]) =>
  recorded(...told.map(([type, occurredOn]) => ({ type, occurredOn, data: {} }) as NewEvent))
const legal = { on: '2026-05-25', verified: true, provision: 'SEND Regulations 2014, reg 13(2)' }
const events = happened(['AssessmentRequested', '2026-01-05'], ['DecidedToAssess', '2026-02-09'])

/** Every step ends in the working day `at` of it, or near that. */
function pace(at: Record<keyof Pace['steps'], number>, finished = 40): Pace {
  const step = (days: number) => ({
    finished,
    running: 0,
    middleDays: Math.round((days * 7) / 5),
    ended: Array.from({ length: days + 3 }, (_, day) => (Math.abs(day - days) < 3 ? 8 : 0)),
    exposed: Array.from({ length: days + 3 }, (_, day) => (day < days - 2 ? 40 : Math.max(4, (days + 3 - day) * 8))),
    reached: Array.from({ length: days + 3 }, () => 40),
  })
  return {
    on: TODAY,
    holidayRate: 1,
    steps: Object.fromEntries(Object.entries(at).map(([name, days]) => [name, step(days)])) as Pace['steps'],
  }
}
const slow = pace({ decide: 28, advice: 60, issue: 8, draft: 8, final: 18 })
const quick = pace({ decide: 28, advice: 15, issue: 4, draft: 4, final: 12 })

describe('the two dates', () => {
  it('stand beside each other, and name the step that makes them differ', () => {
    const dates = twoDatesIn({ events, pace: slow, today: TODAY, legal })
    if (!dates?.expected) throw new Error('There is a forecast.')
    expect(dates.legal).toEqual(legal)
    expect(dates.later).toBe(true)
    expect(dates.expected.middle > legal.on).toBe(true)
    expect(dates.why[0]).toContain('It is mostly getting all the advice')
    expect(dates.why[0]).toContain('To be in time it should take 6 weeks at the most.')
    expect(dates.why.join(' ')).toContain('not a reason in law to be late')
    expect(scaleInWords(dates, TODAY)).toContain('The law’s date is Monday 25 May 2026.')
  })

  it('say nothing against us when we are in time, and still say that the law’s date stands', () => {
    const dates = twoDatesIn({ events, pace: quick, today: TODAY, legal })
    expect(dates?.later).toBe(false)
    expect(dates?.why).toEqual(['The law’s date does not move. You can hold us to it, whatever we expect.'])
  })

  it('never show our day without the day in law, and say so plainly when we cannot tell', () => {
    for (const one of [slow, quick, pace({ decide: 28, advice: 15, issue: 4, draft: 4, final: 12 }, 9)])
      expect(twoDatesIn({ events, pace: one, today: TODAY, legal })?.legal).toEqual(legal)
    const unknown = twoDatesIn({
      events,
      pace: pace({ decide: 1, advice: 1, issue: 1, draft: 1, final: 1 }, 9),
      today: TODAY,
      legal,
    })
    expect(unknown?.expected).toBeNull()
    expect(unknown?.cannotSay).toContain('Only 9 cases here')
  })

  it('are not there where nothing runs', () => {
    const over = happened(['AssessmentRequested', '2026-01-05'], ['DecidedNotToAssess', '2026-02-09'])
    expect(twoDatesIn({ events: over, pace: slow, today: TODAY, legal: null })).toBeUndefined()
  })

  it('keep everything on the line', () => {
    const scale = twoDatesIn({ events, pace: slow, today: TODAY, legal })?.scale
    if (!scale) throw new Error('There is a line.')
    for (const at of [scale.today, scale.legal ?? 0, scale.from, scale.middle, scale.from + scale.width]) {
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThanOrEqual(100.1)
    }
  })
})
