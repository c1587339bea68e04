import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../sen2/questions.ts'
import { liveDefinitions } from './definitions/index.ts'
import type { Story } from './story.ts'
import { type Cells, Tally } from './tally.ts'

const d = dayNumber
const from = d('2024-01-01')
const day = d('2026-11-22')

const child: Story = { from, born: d('2015-03-04'), sex: 'F', group: 'WBRI' }
const received: Story = { ...child, asks: [{ received: d('2026-10-01'), source: 'family', how: 'screen' }] }
const plan = { started: d('2025-03-03'), issued: d('2025-03-03'), need: 'ASD' } as const
const planned: Story = {
  ...child,
  asks: [{ received: d('2024-10-01'), toAssess: { yes: true, on: d('2024-11-01') }, plan }],
}
const withPlan = (more: object): Story => ({ ...child, asks: [{ ...planned.asks?.[0], plan: { ...plan, ...more } }] })

const STORIES: Readonly<Record<string, Story>> = {
  'nothing was asked': child,
  'a request': received,
  'a request that was refused': {
    ...child,
    asks: [{ received: d('2026-10-01'), source: 'family', toAssess: { yes: false, on: d('2026-11-02') } }],
  },
  'a plan': planned,
  'the same plan of another person': { ...planned, sex: 'M', born: d('2011-01-09') },
  'a plan that was reviewed': withPlan({
    reviews: [{ met: d('2026-03-02'), decided: d('2026-03-20'), outcome: 'amend' }],
  }),
  'a plan that was reviewed twice': withPlan({
    reviews: [
      { met: d('2025-12-02') },
      { met: d('2026-03-02'), decided: d('2026-05-20'), outcome: 'amend', amended: d('2026-05-24') },
    ],
  }),
  'a plan that ends soon': withPlan({ ceased: { on: day + 2, why: 'needs-met' } }),
  'a place elsewhere': withPlan({ places: [{ from: d('2025-09-01'), until: day + 1, kind: 'other' }] }),
  'steps that are late': {
    ...planned,
    late: [
      { step: 'review-plan', due: d('2026-08-01') },
      { step: 'issue-amended-plan', due: d('2026-09-01'), until: day + 3 },
    ],
  },
  'a family that waits': { ...received, waitsSince: day - 4 },
}

const tallyOn = (on: number, ended = on) => new Tally(liveDefinitions, { from, day: on, ended })
/** What was counted, without what was taken out again. */
const said = (counts: ReadonlyMap<string, Cells>) =>
  Object.fromEntries(
    [...counts].flatMap(([key, cells]) => {
      // Nought taken away is nought.
      const left = [...cells].flatMap(([part, [one, of]]) => (one || of ? [[part, [one + 0, of + 0]]] : []))
      return left.length > 0 ? [[key, Object.fromEntries(left)]] : []
    }),
  )

describe('a story in place of another', () => {
  for (const [before, was] of Object.entries(STORIES))
    it(`changes by what differs, after ${before}`, () => {
      for (const becomes of Object.values(STORIES)) {
        const [swapped, anew] = [tallyOn(day), tallyOn(day)]
        anew.add(was, -1)
        expect(swapped.swap(was, becomes)).toBe(anew.add(becomes, 1))
        expect(said(swapped.counts)).toEqual(said(anew.counts))
      }
    })
})

describe('a story over days that pass', () => {
  for (const [name, story] of Object.entries(STORIES))
    it(`comes to what it is counted anew: ${name}`, () => {
      for (const days of [1, 2, 5, 8]) {
        const [passed, before, after] = [tallyOn(day + days, day), tallyOn(day), tallyOn(day + days, day)]
        before.add(story, -1)
        const turn = after.add(story, 1)
        expect(passed.pass(story, day)).toBe(turn)
        expect(said(passed.counts)).toEqual(said(sum(before.counts, after.counts)))
      }
    })
})

function sum(a: ReadonlyMap<string, Cells>, b: ReadonlyMap<string, Cells>): Map<string, Cells> {
  const all = new Map<string, Cells>()
  for (const [key, cells] of [...a, ...b]) {
    const there = all.get(key) ?? new Map()
    all.set(key, there)
    for (const [part, [counts, of]] of cells) {
      const [one, whole] = there.get(part) ?? [0, 0]
      there.set(part, [one + counts, whole + of])
    }
  }
  return all
}
