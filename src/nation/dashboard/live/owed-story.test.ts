import { expect, it } from 'vitest'
import { dayNumber } from '../../sen2/questions.ts'
import { type Owed, tellDuties } from './owed-story.ts'
import type { Story } from './story.ts'

type Row = [startedOn: string, dueOn: string, metOn: string | null, duty?: string, provision?: string]

function told(rows: readonly Row[]): Story {
  const story: Story = { from: 0 }
  tellDuties(
    story,
    rows.map(([startedOn, dueOn, metOn, duty = 'comply-with-mediation', provision = '']): Owed => {
      return { duty, provision, owedBy: 'local-authority', startedOn, dueOn, metOn, exception: null }
    }),
  )
  return story
}
const agreements = (...rows: Row[]) => told(rows).agreements ?? []
const orders = (...rows: [dueOn: string, metOn: string | null, paragraph: string][]) =>
  told(
    rows.map(([dueOn, metOn, of]) => ['2026-03-16', dueOn, metOn, 'comply-with-order', `SEND Regulations 2014, ${of}`]),
  ).orders ?? []

it('counts an agreement once, kept with the last thing it owes and broken with the first that is late (M42)', () => {
  const on = '2026-03-16'
  expect(agreements([on, '2026-03-30', '2026-03-30'], [on, '2026-04-20', '2026-04-19'])).toEqual([
    { due: dayNumber('2026-04-20'), done: dayNumber('2026-04-19') },
  ])
  expect(agreements([on, '2026-03-30', '2026-04-02'], [on, '2026-04-20', '2026-04-19'])).toEqual([
    { due: dayNumber('2026-03-30'), done: dayNumber('2026-04-02') },
  ])
  expect(agreements([on, '2026-03-30', '2026-03-30'], [on, '2026-04-20', null])).toEqual([
    { due: dayNumber('2026-04-20') },
  ])
  expect(agreements([on, '2026-03-30', null], ['2026-05-01', '2026-05-15', '2026-05-02'])).toHaveLength(2)
})

it('counts no agreement where the authority changed its mind by itself', () => {
  expect(agreements(['2026-03-16', '2026-05-25', null, 'finish-after-concession'])).toEqual([])
})

it('counts an order once, and each kind of thing that it orders by itself (M45)', () => {
  expect(orders(['2026-03-30', '2026-04-02', 'reg 44(2)(f)'], ['2026-04-20', '2026-04-19', 'reg 44(2)(e)'])).toEqual([
    { due: dayNumber('2026-03-30'), done: dayNumber('2026-04-02') },
    { due: dayNumber('2026-04-20'), done: dayNumber('2026-04-19'), kind: 'amend' },
    { due: dayNumber('2026-03-30'), done: dayNumber('2026-04-02'), kind: 'place' },
  ])
  expect(orders(['2026-03-30', null, 'reg 44(1)']).map(({ kind }) => kind)).toEqual([undefined, 'other'])
})

it('counts no order where none was made, or where the Tribunal confirmed what the authority did', () => {
  expect(orders(['2026-03-30', null, 'reg 45'], ['2026-03-30', null, 'reg 44(2)(a)'])).toEqual([])
})
