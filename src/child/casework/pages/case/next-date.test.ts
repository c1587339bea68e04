import { expect, it } from 'vitest'
import { nextDate } from './next-date.ts'

const today = '2026-03-02'
const row = (owedBy: string, dueOn: string) => ({ owedBy, dueOn })
const advice = row('body-asked-for-advice', '2026-03-09')
const plan = row('local-authority', '2026-05-25')

it('is the nearest to come, whoever owes it', () => {
  expect(nextDate([plan, advice], today)).toBe(advice)
  expect(nextDate([row('family', '2026-02-27'), plan], today)).toBe(plan)
  expect(nextDate([row('family', today)], today)).toEqual(row('family', today))
})

it('is not said where the council is late, alone or with the health body', () => {
  expect(nextDate([row('local-authority', '2026-02-27'), advice], today)).toBeUndefined()
  expect(nextDate([row('local-authority-or-commissioning-body', '2026-02-27'), advice], today)).toBeUndefined()
})

it('is nothing where nothing is to come', () => {
  expect(nextDate([], today)).toBeUndefined()
})
