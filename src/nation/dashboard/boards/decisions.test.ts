import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../../platform/decisions/refusal.ts'
import { catalogue, measureBy } from '../catalogue/catalogue.ts'
import { changeUse, endUse, isLive, type KeptUse, recordUse } from './decisions.ts'
import { NATIONAL } from './national.ts'
import type { Use } from './use.ts'

const TODAY = '2026-11-22'
const use: Use = {
  board: 'partnership',
  boardName: '',
  measure: 'M15',
  decision: 'Whether to move two psychologists to assessments next term.',
  meeting: 'Partnership board, each quarter',
  owner: 'Director of children’s services',
  target: {
    says: '70% of plans in 20 weeks',
    by: '2027-07-31',
    watch: ['M21'],
    ifWorse: 'Stop, and look at plans again.',
  },
  from: '2026-11-01',
  until: null,
}
const kept: KeptUse = { ...use, useId: 'a', version: 1, endedBecause: null }
const code = (answer: unknown) => (answer as Refusal).code
const target = (change: object) => ({ ...use, target: { ...(use.target as NonNullable<Use['target']>), ...change } })

describe('recording a use', () => {
  it('is allowed with its target, what is watched beside it and what will be done', () => {
    expect(recordUse([], use, TODAY)).toEqual(use)
    expect(recordUse([], { ...use, target: null }, TODAY)).toMatchObject({ target: null })
  })

  it.each([
    ['target-without-counter-measure', target({ watch: [] })],
    ['target-without-counter-measure', target({ watch: ['M01'] })],
    ['target-without-what-then', target({ ifWorse: '  ' })],
    ['carries-no-target', { ...target({ watch: ['M44'] }), measure: 'M09' }],
    ['target-before-it-begins', target({ by: '2026-01-01' })],
    ['no-such-measure', { ...use, measure: 'M999' }],
    ['owner-is-a-person', { ...use, owner: 'Dr Ama Osei' }],
    ['ends-before-it-begins', { ...use, until: '2026-10-01' }],
  ])('is refused: %s', (expected, asked) => {
    expect(code(recordUse([], asked as Use, TODAY))).toBe(expected)
  })

  it('is refused twice for the same board, measure and decision, however it is typed, until the first has ended', () => {
    const again = { ...use, decision: 'whether to move two psychologists to assessments next term' }
    expect(code(recordUse([kept], again, TODAY))).toBe('use-there-already')
    expect(recordUse([{ ...kept, endedBecause: 'Done' }], again, TODAY)).toEqual(again)
  })

  it('takes a role that begins with a title of office', () => {
    for (const owner of ['Lead member for children', 'Councillor who leads scrutiny', 'Director of education'])
      expect(recordUse([], { ...use, owner }, TODAY)).toMatchObject({ owner })
  })
})

describe('changing and ending a use', () => {
  it('changes what is said of the same measure, by the same rules', () => {
    expect(changeUse(kept, { ...use, meeting: 'Each month' }, TODAY)).toMatchObject({ meeting: 'Each month' })
    expect(code(changeUse(kept, target({ watch: [] }), TODAY))).toBe('target-without-counter-measure')
    expect(code(changeUse(kept, { ...use, measure: 'M14' }, TODAY))).toBe('other-measure')
  })

  it('ends it once, on a day after it began', () => {
    const ended = endUse(kept, { until: '2026-11-20', because: 'The board meets no more.' }, TODAY)
    expect(ended).toMatchObject({ until: '2026-11-20', endedBecause: 'The board meets no more.' })
    expect(code(endUse(kept, { until: '2026-10-31', because: 'x' }, TODAY))).toBe('ends-before-it-begins')
    const over = { ...kept, endedBecause: 'x' }
    expect(code(endUse(over, { until: TODAY, because: 'x' }, TODAY))).toBe('use-ended')
    expect(code(changeUse(over, use, TODAY))).toBe('use-ended')
  })

  it('is live to the end of its last day', () => {
    expect(isLive({ until: TODAY, endedBecause: null }, TODAY)).toBe(true)
    expect(isLive({ until: '2026-11-21', endedBecause: null }, TODAY)).toBe(false)
  })
})

it('names only measures that are there for the uses beyond the area, and says where each is said', () => {
  for (const { measures, source, who } of NATIONAL) {
    for (const id of measures) expect(measureBy(id), `${who} ${id}`).toBeDefined()
    expect(source).not.toBe('')
  }
})

it('lets every measure that can carry a target name one to watch', () => {
  for (const { id, direction, watch } of catalogue)
    if (direction !== 'none') expect(watch.length, id).toBeGreaterThan(0)
})
