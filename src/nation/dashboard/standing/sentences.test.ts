import { expect, it } from 'vitest'
import { ENGLAND, readPeriod } from '../../statistics/questions.ts'
import type { Figure } from '../figures/figure.ts'
import { KEY_MEASURES } from './key-measures.ts'
import {
  besideNumber,
  during,
  endsExactly,
  exactly,
  farApart,
  inNumbers,
  noneSaid,
  publisherOf,
  standsAt,
} from './sentences.ts'
import { beforeOf, latestOf, type Series, seriesOf } from './series.ts'

function figure(measure: string, place: string, year: string, over: Partial<Figure> = {}): Figure {
  const denominator = 1000
  const numerator = over.numerator ?? 0
  return {
    measure,
    place: { code: place, name: place, level: place === ENGLAND ? 'national' : 'authority', region: null },
    period: readPeriod(year, 'Calendar year') as Figure['period'],
    topic: 'Everybody',
    breakdown: 'all',
    numerator,
    denominator,
    value: (100 * numerator) / denominator,
    sign: null,
    printed: null,
    origin: 'published',
    asAt: '2024-12-31',
    source: 'DfE',
    release: 'plans-2025',
    notes: [],
    ...over,
  }
}

function made(
  id: string,
  england: readonly [number, number],
  areas: (at: number) => number,
  over: Partial<Figure> = {},
): Series {
  const key = KEY_MEASURES.find((one) => one.id === id)
  const found = [
    figure(id, ENGLAND, '2023', { numerator: england[0], ...over }),
    figure(id, ENGLAND, '2024', { numerator: england[1], ...over }),
    ...['2023', '2024'].flatMap((year) =>
      Array.from({ length: 21 }, (_, at) => figure(id, `${100 + at}`, year, { numerator: areas(at), ...over })),
    ),
  ]
  return seriesOf(key as never, found, new Map()) as Series
}
const england = (series: Series) => standsAt(series, latestOf(series, ENGLAND), beforeOf(series, ENGLAND))

it('says of a hundred how many, and how many the year before', () => {
  const series = made('M14', [503, 464], (at) => at * 50)
  expect(england(series)).toBe(
    'Of every 100 plans made without a lawful exception in 2024, 46 came within the 20 weeks that the law allows; it was 50 the year before.',
  )
  expect(exactly(series, latestOf(series, ENGLAND) as Figure)).toBe('46.4%, 464 of 1,000')
})

it('says that it is about the same, rather than the same number twice', () => {
  expect(england(made('M14', [462, 464], () => 460))).toContain(', about the same as the year before.')
})

it('says what is rare of a thousand, in every place alike', () => {
  const series = made('M17', [51, 72], (at) => at * 4)
  expect(england(series)).toMatch(/^Of every 1,000 plans made in 2024, 72 came/)
  expect(farApart(series)).toBe(
    'In the lowest tenth of areas it was 8 or less; in the highest tenth it was 72 or more.',
  )
})

it('says how far areas differ, by their tenths', () => {
  const series = made('M14', [503, 464], (at) => at * 50)
  expect(farApart(series)).toBe(
    'In the slowest tenth of areas it was 10 or less; in the quickest tenth it was 90 or more.',
  )
  expect(endsExactly(series)).toBe(
    'A tenth of areas are at 10.0% or below, half at 50.0% or below, and a tenth at 90.0% or above.',
  )
})

it('compares nothing across a break, and says nothing where there is no figure', () => {
  const key = KEY_MEASURES.find(({ id }) => id === 'M14')
  const across = ['2021', '2022'].map((year) => figure('M14', ENGLAND, year, { numerator: 500 }))
  const series = seriesOf(key as never, across, new Map()) as Series
  expect(england(series)).toContain('It cannot be compared with the year before')
  expect(standsAt(series, undefined)).toBeNull()
  expect(seriesOf(key as never, [], new Map())).toBeUndefined()
})

it('says of a balance whether it was left over or overspent', () => {
  const series = made('M85', [-40, -76], () => 10, { denominator: null, numerator: null, value: -7.6 })
  expect(england(series)).toContain('£8 had been overspent by the end of 2024')
})

it('counts a handful one by one, since a share of a hundred would sound like more', () => {
  const series = made('M14', [503, 464], (at) => at * 50)
  const few = (year: string, numerator: number, denominator: number) =>
    figure('M14', '420', year, { numerator, denominator, value: (100 * numerator) / denominator })
  expect(standsAt(series, few('2024', 2, 3), few('2023', 0, 4))).toBe(
    'Of 3 plans made without a lawful exception in 2024, 2 came within the 20 weeks that the law allows; it was 0 of 4 the year before.',
  )
  expect(standsAt(series, few('2024', 1, 1), undefined)).toBe(
    'Plans in 20 weeks, leaving out exceptions: 1 of 1 in 2024.',
  )
})

it('says that there was nothing to count, and not that nothing is published', () => {
  const series = made('M14', [503, 464], (at) => at * 50)
  const none = figure('M14', '838', '2024', { denominator: 0, value: null, sign: 'not-applicable' })
  expect(noneSaid(series, none)).toContain('there was nothing to count in 2024')
  expect(exactly(series, none)).toBe('Not applicable')
})

it('says when, as one speaks', () => {
  expect(during({ says: 'January 2025' })).toBe('in January 2025')
  expect(during({ says: '2022/23 academic year' })).toBe('in the 2022/23 academic year')
  expect(during({ says: 'Spring term 2025/26' })).toBe('in the spring term 2025/26')
})

it('says the same in numbers for the eye, on one scale, and counts one by one where there are few', () => {
  const series = made('M14', [503, 464], (at) => at * 50)
  const said = inNumbers(series, latestOf(series, ENGLAND), beforeOf(series, ENGLAND))
  expect(said).toEqual({
    number: '46 in every 100',
    says: 'plans made without a lawful exception in 2024 came within the 20 weeks that the law allows.',
    before: 'It was 50 the year before.',
  })
  expect(besideNumber(series, 26.7, said as never)).toBe('27')
  const few = made('M14', [30, 12], (at) => at * 10 + 300, { denominator: 60 })
  const counted = inNumbers(few, latestOf(few, ENGLAND), beforeOf(few, ENGLAND))
  expect(counted?.number).toBe('12 of 60')
  expect(besideNumber(few, 26.7, counted as never)).toBe('27 in every 100')
})

it('leaves out the licence where the publisher is named in a line', () => {
  expect(publisherOf({ source: 'DfE, Local Authority Interactive Tool, Open Government Licence v3.0' })).toBe(
    'DfE, Local Authority Interactive Tool',
  )
})

it('says pounds as pounds for the year before too, and a day as a day', () => {
  const series = made('M85', [0, 0], () => 10, { denominator: null, numerator: null })
  const now = figure('M85', '881', '2024', { denominator: null, numerator: null, value: 0.6 })
  const before = figure('M85', '881', '2023', { denominator: null, numerator: null, value: 0.2 })
  expect(standsAt(series, now, before)).toBe(
    'Of every £100 of a year’s grant for schools, £1 was left over by the end of 2024; it was less than £1 the year before.',
  )
  expect(during({ says: '26 June 2026' })).toBe('on 26 June 2026')
})

it('says of a share of nobody knows how many in a very small area that it says little, and no number in large', () => {
  const plans = new Map([
    ['420', 9],
    ['881', 13_035],
  ])
  const key = KEY_MEASURES.find(({ id }) => id === 'M60')
  const of = (place: string, year: string, value: number) =>
    figure('M60', place, year, {
      topic: 'Type of provision',
      breakdown: 'EHC plan',
      numerator: null,
      denominator: null,
      value,
    })
  const found = ['420', '881'].flatMap((place) => [of(place, '2023', 100), of(place, '2024', 50)])
  const series = seriesOf(key as never, found, plans) as Series
  const said = (place: string) => standsAt(series, latestOf(series, place), beforeOf(series, place))
  expect(said('420')).toBe(
    'After year 11: 50.0% in 2024. Few children are behind it, and nobody publishes how many, so it says little.',
  )
  expect(inNumbers(series, latestOf(series, '420'), beforeOf(series, '420'))?.number).toBeNull()
  expect(said('881')).toContain('Of every 100 young people with a plan who left year 11 in 2024, 50 were still in')
})

it('puts no change beside others where hardly anybody was counted, of however many people', () => {
  const { changes } = made('M07', [900, 900], (at) => (at === 3 ? 4 : 40), { value: 10 })
  expect(changes.has('103')).toBe(false)
  expect(changes.has('119')).toBe(true)
})
