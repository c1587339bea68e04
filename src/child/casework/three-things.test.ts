import { describe, expect, it } from 'vitest'
import { type Open, threeThingsFirst } from './three-things.ts'

const today = '2026-03-02'
const row = (child: string, more: Partial<Open>): Open => ({
  childId: child,
  child,
  duty: 'issue-final-plan',
  owedBy: 'local-authority',
  dueOn: '2026-03-05',
  status: 'running',
  holds: 'you',
  ...more,
})
const names = (rows: Open[]) => threeThingsFirst(rows, today).map(({ row: { child } }) => child)

describe('three things first', () => {
  it('puts what the council owes and has not done before all else, the longest late first', () => {
    expect(
      names([
        row('due today', { dueOn: today }),
        row('late a day', { dueOn: '2026-03-01', status: 'late' }),
        row('advice late for long', { dueOn: '2025-11-01', status: 'late', owedBy: 'body-asked-for-advice' }),
        row('late for weeks', { dueOn: '2026-02-01', status: 'late' }),
      ]),
    ).toEqual(['late for weeks', 'late a day', 'advice late for long'])
  })

  it('counts our own step for more than one that we wait for, of the same day', () => {
    expect(names([row('theirs', { owedBy: 'body-asked-for-advice' }), row('ours', {})])).toEqual(['ours', 'theirs'])
  })

  it('puts a sooner day of somebody else before a far one of ours', () => {
    expect(
      names([row('ours', { dueOn: '2026-03-29' }), row('theirs', { dueOn: '2026-03-04', owedBy: 'institution' })]),
    ).toEqual(['theirs', 'ours'])
  })

  it('names a child once, by the worst of its duties', () => {
    const chosen = threeThingsFirst(
      [
        row('a', { dueOn: '2026-03-01', status: 'late' }),
        row('a', { dueOn: '2026-02-01', status: 'late' }),
        row('b', {}),
      ],
      today,
    )
    expect(chosen.map(({ row: { child, dueOn } }) => [child, dueOn])).toEqual([
      ['a', '2026-02-01'],
      ['b', '2026-03-05'],
    ])
  })

  it('never presses a family’s right, nor what is more than four weeks away', () => {
    expect(names([row('family', { owedBy: 'family', dueOn: today }), row('far', { dueOn: '2026-03-31' })])).toEqual([])
  })

  it('does not say that the council waits for itself where it owes something with the health body', () => {
    const both = { owedBy: 'local-authority-or-commissioning-body', holds: 'you, or health', status: 'late' } as const
    const [first] = threeThingsFirst(
      [
        row('theirs', { owedBy: 'body-asked-for-advice', status: 'late', dueOn: '2026-01-01' }),
        row('both', { ...both, dueOn: '2026-02-28' }),
      ],
      today,
    )
    expect(first).toMatchObject({ row: { child: 'both' }, why: '2 days late: the law said Saturday 28 February 2026.' })
  })

  it('says why in a sentence', () => {
    const [late, soon, excused] = threeThingsFirst(
      [
        row('a', { dueOn: '2026-02-28', status: 'late', owedBy: 'body-asked-for-advice', holds: 'Ed Lowe' }),
        row('b', { dueOn: '2026-03-03' }),
        row('c', { dueOn: '2026-02-28', status: 'excepted' }),
      ],
      today,
    )
    expect(late?.why).toBe('2 days late: the law said Saturday 28 February 2026. We wait for Ed Lowe.')
    expect(soon?.why).toBe('Due on Tuesday 3 March 2026, 1 day left.')
    expect(excused?.why).toBe('Past its day with a lawful reason. It must still be done as soon as it can be.')
  })

  it('has nothing to say of nothing', () => {
    expect(threeThingsFirst([], today)).toEqual([])
  })
})
