import { expect, it } from 'vitest'
import { dayNumber } from '../../days.ts'
import type { PreviousPerson, PreviousReturn, Rule } from '../rule.ts'
import { ask, given, type Items, type Sample, sample, together } from './samples.ts'
import { describeRules } from './table.test-kit.ts'
import { yearsRules } from './years.ts'

const lastYear: PreviousReturn = {
  year: 2025,
  census: dayNumber('2025-01-16'),
  serialNo: 1,
  persons: 40,
  activePlans: 40,
}
const robin: PreviousPerson = {
  birth: dayNumber('2014-11-03'),
  sex: 'M',
  planStart: dayNumber('2021-05-17'),
  planCeased: Number.NaN,
  wasActive: true,
  line: 77,
}
const plans = (count: number, from: Parameters<typeof sample>[0] = 'active') =>
  together(...Array.from({ length: count }, () => sample(from)))
const after = (activePlans: number, sample: Sample) => given({ previous: { ...lastYear, activePlans } }, sample)
const was = (before: Partial<PreviousPerson>, sample: Sample) =>
  given({ previous: lastYear, was: { ...robin, ...before } }, sample)
const now = (person: Items, plan: Items = {}) =>
  sample('active', (parts) => {
    Object.assign(parts.person, person)
    Object.assign(parts.plan, plan)
  })
const gone = (from: Parameters<typeof sample>[0]): Sample => ({
  ...sample('refused'),
  previous: lastYear,
  gone: sample(from).persons,
})

describeRules('years', yearsRules, {
  'X-05': {
    breaks: after(40, plans(35)),
    alsoBreaks: [after(40, together(plans(36), plans(3, 'movedIn')))],
    saying: /35 active plans; the 2025 return had 40/,
    keeps: after(40, plans(40)),
    alsoKeeps: [after(40, together(plans(38), plans(2, 'ceased')))],
    passesOver: given({ previous: { ...lastYear, year: 2024 } }, plans(10)),
    withErrors: ['P-18'],
  },
  'X-06': {
    breaks: gone('active'),
    alsoBreaks: [
      was({}, sample('refused')),
      was({}, now({ PersonBirthDate: '2014-11-04' })),
      was({}, now({ Sex: 'F' })),
      was({}, now({}, { StartDate: '2021-05-18' })),
      was({}, now({}, { CeaseDate: '2025-01-10', CeaseReason: '2' })),
      was({ wasActive: false, planCeased: dayNumber('2025-01-06') }, now({})),
      was({ wasActive: false, planCeased: dayNumber('2025-01-06') }, now({}, { CeaseDate: '2025-01-07' })),
    ],
    saying: /had an active plan, and is not in this file/,
    keeps: was({}, now({})),
    alsoKeeps: [
      was({}, now({}, { CeaseDate: '2025-09-30', CeaseReason: '2' })),
      gone('refused'),
      was({ sex: undefined, birth: Number.NaN }, now({})),
    ],
    passesOver: sample('active'),
  },
})

const ruleOf = (id: string) => yearsRules.find((rule) => rule.id === id) as Rule
const messages = (id: string, one: Sample) => ask(ruleOf(id), one).map(({ message }) => message)

it('counts what came and what ceased since the earlier census day', () => {
  expect(
    messages('X-05', after(20, together(plans(10), plans(2, 'movedIn'), plans(3, 'issued'), plans(1, 'ceased')))),
  ).toEqual([
    'There are 15 active plans; the 2025 return had 20.',
    'There are 15 active plans. The 2025 return had 20; with 5 new or transferred in and 1 ceased since, 24 would be expected.',
  ])
})

it('lets a small authority gain or lose two plans', () => {
  expect(messages('X-05', after(4, plans(2)))).toEqual([])
  expect(messages('X-05', after(4, plans(1)))).toHaveLength(2)
})

it('tells no change that is just at its limit', () => {
  expect(messages('X-05', after(30, together(plans(30), plans(3, 'issued'))))).toEqual([])
  expect(messages('X-05', after(29, together(plans(29), plans(3, 'issued'))))).toEqual([
    'There are 32 active plans; the 2025 return had 29.',
  ])
})

it('says nothing against a return that had no active plan', () => {
  expect(messages('X-05', after(0, plans(9)))).toEqual([])
})

it('says what was different, and where in the earlier file', () => {
  expect(
    messages('X-06', was({}, now({ PersonBirthDate: '2014-11-04', Sex: 'F' }, { StartDate: '2021-05-18' }))),
  ).toEqual([
    'The date of birth was 2014-11-03 in the 2025 return (line 77 there).',
    'The sex was M in the 2025 return (line 77 there).',
    'The plan started on 2021-05-17 in the 2025 return (line 77 there).',
  ])
})

it('tells of a plan that ceased before the earlier census day, on which it was active', () => {
  expect(messages('X-06', was({}, now({}, { CeaseDate: '2025-01-15', CeaseReason: '2' })))).toEqual([
    'The plan is said to have ceased before the census day of 2025, when it was active in the 2025 return (line 77 there).',
  ])
  expect(messages('X-06', was({}, now({}, { CeaseDate: '2025-01-16', CeaseReason: '2' })))).toEqual([])
})

it('waits for the rule on missing dates when a plan has no start date', () => {
  expect(messages('X-06', was({}, now({}, { StartDate: undefined })))).toEqual([])
  expect(messages('X-06', was({}, now({}, { StartDate: 'soon' })))).toEqual([])
})
