import { expect, it } from 'vitest'
import type { Rule } from '../rule.ts'
import { ask, given, type Items, type Sample, sample, together } from './samples.ts'
import { describeRules } from './table.test-kit.ts'
import { wholeReturnRules } from './whole-return.ts'

type From = Parameters<typeof sample>[0]
type Part = 'person' | 'assessment' | 'plan' | 'active' | 'placement'
const times = (count: number, from: From, part: Part = 'person', items: Items = {}) =>
  Array.from({ length: count }, (_, at) =>
    sample(from, (parts) => {
      // Each is another person, so that no rule on duplicates speaks.
      Object.assign(parts.person, { Surname: `Person ${from} ${at}` })
      Object.assign(parts[part], items)
    }),
  )
const unnumbered = { UPN: undefined, UniqueLearnerNumber: undefined, UPNunknown: 'UN5' }
const expectAt = (urn: string, expected: Record<string, number>) => ({ expectedPlaces: new Map([[urn, expected]]) })
const noPlaces = (count: number) =>
  Array.from({ length: count }, () =>
    sample('active', ({ active }) => {
      active.placements = []
      active.needs = []
    }),
  )

describeRules('whole return', wholeReturnRules, {
  'X-07': {
    breaks: together(...times(3, 'ceased', 'plan', { CeaseReason: '9' })),
    saying: /3 of 3 ceased plans/,
    keeps: together(...times(2, 'ceased', 'plan', { CeaseReason: '9' }), ...times(3, 'ceased')),
    passesOver: together(...times(3, 'active')),
    withErrors: ['P-18', 'P-24'],
  },
  'X-08': {
    breaks: together(...noPlaces(3), ...times(3, 'active')),
    saying: /3 of 6 active plans have no placement/,
    keeps: together(...noPlaces(2), ...times(3, 'active')),
    passesOver: together(...times(4, 'refused')),
    withErrors: ['P-18'],
  },
  'X-09': {
    breaks: together(...times(3, 'issued', 'assessment', { Week20: '1' })),
    keeps: together(...times(3, 'issued', 'assessment', { Week20: '1' }), ...times(1, 'issued')),
    passesOver: together(...times(3, 'active', 'assessment', { Week20: '1' })),
    withErrors: ['P-18'],
  },
  'X-10': {
    breaks: together(...times(3, 'waiting', 'person', unnumbered)),
    alsoBreaks: [together(...times(3, 'refused', 'person', { Ethnicity: 'REFU' }))],
    saying: /3 of 3 persons have UPNunknown/,
    keeps: together(...times(2, 'waiting', 'person', unnumbered), ...times(3, 'refused')),
    passesOver: together(...times(3, 'refused')),
  },
  'X-11': {
    breaks: given(expectAt('999901', { all: 3 }), together(...times(2, 'active'))),
    alsoBreaks: [
      given(expectAt('999901', { resourcedProvision: 1 }), together(...times(2, 'active'))),
      given(expectAt('999902', { senUnit: 1 }), together(...times(1, 'issued'))),
    ],
    saying: /2 are placed at URN 999901, where at least 3/,
    keeps: given(expectAt('999901', { all: 2, senUnit: 2 }), together(...times(2, 'active'))),
    passesOver: together(...times(2, 'active')),
    withErrors: ['P-18'],
  },
  'X-12': {
    breaks: sample('refused'),
    alsoBreaks: [together(sample('active'), sample('refused')), together(sample('active'), sample('ceased'))],
    saying: /No plan has a review/,
    keeps: together(sample('active'), sample('refused'), sample('ceased')),
    passesOver: { persons: [] },
  },
})

const ruleOf = (id: string) => wholeReturnRules.find((rule) => rule.id === id) as Rule
const messages = (id: string, one: Sample) => ask(ruleOf(id), one).map(({ message }) => message)

it('counts plans without a place apart from plans without a need', () => {
  const noNeed = sample('active', ({ active }) => {
    active.needs = []
  })
  const unnamed = sample('active', ({ placement }) => Object.assign(placement, { URN: undefined }))
  expect(messages('X-08', together(noNeed, noNeed, noNeed, unnamed, unnamed))).toEqual([
    '3 of 5 active plans have no need (60%).',
  ])
  expect(messages('X-08', together(noNeed, noNeed, unnamed, unnamed, unnamed))).toEqual([
    '3 of 5 active plans have no placement on the census day (60%).',
  ])
})

it('takes a setting or a provider for a usable placement', () => {
  const college = sample('active', ({ placement }) => Object.assign(placement, { URN: undefined, UKPRN: '19999901' }))
  const home = sample('active', ({ placement }) => Object.assign(placement, { URN: undefined, SENsetting: 'EHE' }))
  expect(messages('X-08', together(college, college, college, home, home, home))).toEqual([])
})

it('tells, as information, how often OTH or NIEO is a setting', () => {
  expect(ask(ruleOf('X-07'), together(sample('movedIn'), sample('active')))).toMatchObject([
    { severity: 'information', message: 'OTH or NIEO is given as a setting 2 times.' },
  ])
  const once = sample('movedIn', ({ placement }) => Object.assign(placement, { SENsetting: 'NEET' }))
  expect(messages('X-07', once)).toEqual(['OTH or NIEO is given as a setting once.'])
})

it('tells no share that is just at its limit', () => {
  const [number, unknown] = [times(57, 'refused'), times(3, 'refused', 'person', unnumbered)]
  expect(messages('X-10', together(...number, ...unknown))).toEqual([])
  expect(messages('X-10', together(...number.slice(1), ...unknown))).toEqual([
    '3 of 59 persons have UPNunknown (5.1%).',
  ])
})

it('counts NOBT and REFU together', () => {
  const without = [...times(2, 'refused', 'person', { Ethnicity: 'REFU' }), ...times(1, 'movedIn')]
  expect(messages('X-10', together(...without, ...times(4, 'active')))).toEqual([
    '3 of 7 persons have the ethnicity NOBT or REFU (42.9%).',
  ])
})

it('counts each part of a school by itself', () => {
  const expected = expectAt('999901', { all: 5, senUnit: 5, resourcedProvision: 5 })
  const resourced = times(2, 'active', 'placement', { SENunitIndicator: '0', ResourcedProvisionIndicator: '1' })
  const left = times(1, 'active', 'placement', { LeavingDate: '2025-07-18' })
  expect(messages('X-11', given(expected, together(...times(2, 'active'), ...resourced, ...left)))).toEqual([
    '4 are placed at URN 999901, where at least 5 are expected.',
    '2 are placed in the SEN unit of URN 999901, where at least 5 are expected.',
    '2 are placed in the resourced provision of URN 999901, where at least 5 are expected.',
  ])
})

it('takes a meeting or a decision for a review', () => {
  const only = (item: string) =>
    sample('active', ({ active }) => {
      for (const name of ['ReviewMeeting', 'ReviewOutcome', 'ReviewDraft', 'LastReview'])
        if (name !== item) active[name as 'ReviewMeeting'] = undefined
    })
  for (const item of ['ReviewMeeting', 'LastReview'])
    expect(messages('X-12', together(only(item), sample('refused')))).toEqual(['No plan ceased.'])
})
