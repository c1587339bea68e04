import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrange, type Bare, byDayAndName, sharedDays } from './arrange.ts'

const one = (childId: string, dueOn: string, more: Partial<Bare> = {}): Bare => ({
  childId,
  dutyKey: 'give-advice|health|2026-01-01|1',
  duty: 'give-advice',
  owedBy: 'commissioning-body',
  dueOn,
  status: 'running',
  ...more,
})

it('counts what is open, and how much of each kind is in the list that is shown', () => {
  const open = [
    one('a', '2026-03-20'),
    one('b', '2026-03-05', { owedBy: 'local-authority', duty: 'review-plan' }),
    one('c', '2026-02-01', { status: 'late' }),
    one('d', '2026-02-02', { status: 'excepted', duty: 'issue-final-plan', owedBy: 'local-authority' }),
  ]
  const asked = { show: 'waiting', duty: undefined, soon: '2026-03-09' } as const
  expect(arrange(open, asked)).toEqual({
    counts: { all: 4, late: 1, week: 1, waiting: 2, excepted: 1, found: 2 },
    duties: [{ duty: 'give-advice', count: 2 }],
    found: [open[2], open[0]],
  })
  const reviews = arrange(open, { ...asked, show: 'all', duty: 'review-plan' })
  expect([reviews.counts.found, reviews.duties.length]).toEqual([1, 3])
})

it('shows each duty on one page only, in one order, while it names only the children of days that two pages share', () => {
  const days = fc.constantFrom('2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08')
  const duties = fc.array(fc.record({ dueOn: days, name: fc.string({ maxLength: 3 }) }), { maxLength: 40 })
  fc.assert(
    fc.property(duties, fc.integer({ min: 1, max: 9 }), (made, size) => {
      const names = new Map(made.map(({ name }, at) => [`child ${at}`, name]))
      const open = made.map(({ dueOn }, at) => one(`child ${at}`, dueOn))
      const { found } = arrange(open, { show: 'all', duty: undefined, soon: '2026-01-06' })
      const nameOf = ({ childId }: Bare) => names.get(childId) ?? ''
      const paged: Bare[] = []
      for (let from = 0; from < found.length; from += size) {
        const shared = sharedDays(found, from, size)
        const known = byDayAndName(found, (row) => (shared.has(row.dueOn) ? nameOf(row) : ''))
        paged.push(...byDayAndName((shared.size > 0 ? known : found).slice(from, from + size), nameOf))
      }
      expect(paged).toEqual(byDayAndName(open, nameOf))
    }),
  )
})
