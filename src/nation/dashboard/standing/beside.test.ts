import { expect, it } from 'vitest'
import { readPeriod } from '../../statistics/questions.ts'
import { measureBy } from '../catalogue/catalogue.ts'
import type { Catalogued } from '../catalogue/catalogued.ts'
import type { Figure } from '../figures/figure.ts'
import { besideIt } from './beside.ts'

const figure = (over: Partial<Figure>): Figure =>
  ({
    topic: 'Everybody',
    breakdown: 'all',
    period: readPeriod('2024', 'Calendar year'),
    numerator: 459,
    denominator: 1000,
    value: 45.9,
    sign: null,
    ...over,
  }) as Figure

it('puts the number of each counter-measure beside a measure, and names those that nobody knows', () => {
  const { known, unknown } = besideIt(measureBy('M14') as Catalogued, new Map([['M15', figure({})]]))
  expect(known).toEqual([{ name: 'Plans in 20 weeks, all of them', slug: 'plans-in-20-weeks', words: '45.9% in 2024' }])
  expect(unknown.map(({ slug }) => slug)).toContain('exceptions')
  expect(known.length + unknown.length).toBe(measureBy('M14')?.watch.length)
})

it('says of whom a figure is that is not about everybody', () => {
  const words = (over: Partial<Figure>) =>
    besideIt(measureBy('M58') as Catalogued, new Map([['M65', figure(over)]])).known[0]?.words
  expect(words({ topic: 'Type of provision', breakdown: 'EHC plan' })).toBe('45.9% in 2024 (with a plan)')
  expect(words({ topic: 'Suspensions, by type of school', breakdown: 'All schools' })).toBe(
    '45.9% in 2024 (suspensions, all schools)',
  )
})

it('does not take what is hidden or missing for known', () => {
  const hidden = new Map([['M15', figure({ value: null, sign: 'suppressed' as never })]])
  expect(besideIt(measureBy('M14') as Catalogued, hidden).known).toEqual([])
})

it('says that nobody publishes a number only where that is so', () => {
  const unknownSays = (id: string) => besideIt(measureBy(id) as Catalogued, new Map()).unknownSays
  expect(unknownSays('M27')).toBe('that nobody publishes yet')
  expect(unknownSays('M14')).toBe('without a figure here')
})
