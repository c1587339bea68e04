import { expect, it } from 'vitest'
import { dayNumber } from '../../sen2/questions.ts'
import { type Owed, tellDuties } from './owed-story.ts'
import type { Story } from './story.ts'

const agreements = (...rows: [startedOn: string, dueOn: string, metOn: string | null, duty?: string][]) => {
  const story: Story = { from: 0 }
  tellDuties(
    story,
    rows.map(([startedOn, dueOn, metOn, duty = 'comply-with-mediation']): Owed => {
      return { duty, owedBy: 'local-authority', startedOn, dueOn, metOn, exception: null }
    }),
  )
  return story.agreements ?? []
}

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
