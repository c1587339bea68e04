import { given, type Items, sample, together } from './samples.ts'
import { describeRules } from './table.ts'
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
