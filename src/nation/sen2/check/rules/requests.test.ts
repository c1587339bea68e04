import { expect, it } from 'vitest'
import type { Rule } from '../rule.ts'
import { requestRules } from './requests.ts'
import { ask, given, type Items, type Plain, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

type From = Parameters<typeof sample>[0]
const change = (from: From, items: Items) => sample(from, ({ request }) => Object.assign(request, items))
const child = (from: From, person: Items, items: Items = {}) =>
  sample(from, (parts) => {
    Object.assign(parts.person, person)
    Object.assign(parts.request, items)
  })
/** A second request of the same person. */
const twice = (from: From, items: Items) =>
  sample(from, ({ person, request }) => {
    person.requests.push({ ...request, ...items } as Plain)
  })
const followed = (from: From, items: Items) =>
  sample(from, ({ request }) => {
    Object.assign(request, { ...items, assessment: { AssessmentOutcome: 'A' } })
  })

it('asks for the source of a request from 2025, as a query: whether it must be given is not public', () => {
  const rule = requestRules.find(({ id }) => id === 'R-12') as Rule
  expect(ask(rule, change('waiting', { RequestSource: undefined }))).toMatchObject([{ severity: 'query' }])
})

describeRules('requests', requestRules, {
  'R-01': {
    breaks: change('waiting', { RequestOutcome: 'S' }),
    alsoBreaks: [change('waiting', { RequestOutcome: undefined }), change('waiting', { RequestOutcome: 'a' })],
    saying: /“S”/,
    keeps: sample('waiting'),
    passesOver: change('waiting', { RYA: undefined }),
  },
  'R-02': {
    breaks: change('refused', { ReceivedDate: undefined }),
    alsoBreaks: [change('issued', { ReceivedDate: undefined })],
    keeps: sample('refused'),
    passesOver: change('waiting', { ReceivedDate: undefined }),
  },
  'R-03': {
    breaks: change('waiting', { ReceivedDate: undefined }),
    alsoBreaks: [change('waiting', { ReceivedDate: undefined, RequestOutcome: 'W' })],
    keeps: sample('waiting'),
    passesOver: change('refused', { ReceivedDate: undefined }),
  },
  'R-04': {
    breaks: change('refused', { ReceivedDate: '2016-01-07' }),
    keeps: change('refused', { ReceivedDate: '2016-01-08' }),
    passesOver: child('refused', { PersonBirthDate: undefined }),
  },
  'R-05': {
    breaks: change('waiting', { ReceivedDate: '2026-01-16' }),
    alsoBreaks: [change('waiting', { ReceivedDate: '2025-02-29' }), change('refused', { ReceivedDate: 'soon' })],
    keeps: change('waiting', { ReceivedDate: '2026-01-15' }),
    passesOver: change('waiting', { ReceivedDate: undefined }),
  },
  'R-06': {
    breaks: change('active', { ReceivedDate: '2025-01-01' }),
    keeps: change('active', { ReceivedDate: '2020-12-31' }),
    alsoKeeps: [change('movedIn', { ReceivedDate: '2025-01-10' })],
    passesOver: sample('refused'),
    withErrors: ['N-05'],
  },
  'R-07': {
    breaks: change('refused', { RequestOutcomeDate: undefined }),
    keeps: sample('refused'),
    passesOver: sample('waiting'),
  },
  'R-08': {
    breaks: change('waiting', { RequestOutcomeDate: '2025-12-20' }),
    alsoBreaks: [change('active', { RequestOutcomeDate: '2020-12-20' })],
    keeps: sample('waiting'),
    passesOver: sample('refused'),
  },
  'R-09': {
    breaks: change('refused', { RequestOutcomeDate: '2025-09-14' }),
    keeps: change('refused', { RequestOutcomeDate: '2025-09-15' }),
    passesOver: change('refused', { ReceivedDate: undefined }),
  },
  'R-10': {
    breaks: change('refused', { RequestOutcomeDate: '2026-01-16' }),
    alsoBreaks: [change('refused', { RequestOutcomeDate: '2025-11-31' })],
    keeps: change('refused', { RequestOutcomeDate: '2026-01-15' }),
    passesOver: sample('waiting'),
  },
  'R-11': {
    breaks: change('refused', { ReceivedDate: '2024-11-25', RequestOutcomeDate: '2024-12-31' }),
    keeps: change('refused', { ReceivedDate: '2024-11-25', RequestOutcomeDate: '2025-01-01' }),
    passesOver: change('active', { RequestOutcomeDate: '2021-03-01' }),
  },
  'R-12': {
    breaks: change('waiting', { RequestSource: '6' }),
    saying: /“6”/,
    keeps: change('waiting', { RequestSource: '5' }),
    alsoBreaks: [change('waiting', { RequestSource: undefined })],
    alsoKeeps: [sample('active')],
    passesOver: given({ year: 2024 }, change('waiting', { RequestSource: undefined })),
  },
  'R-13': {
    breaks: change('waiting', { RYA: 'N' }),
    alsoBreaks: [change('waiting', { RYA: undefined })],
    keeps: change('waiting', { RYA: 'true' }),
    passesOver: sample('active'),
  },
  'R-14': {
    breaks: child('refused', { PersonBirthDate: '2016-01-08' }, { RYA: '1' }),
    alsoBreaks: [child('refused', { PersonBirthDate: '2006-09-15' }, { RYA: '1' })],
    keeps: child('refused', { PersonBirthDate: '2006-09-16' }, { RYA: '1' }),
    alsoKeeps: [child('refused', { PersonBirthDate: '2015-09-15' }, { RYA: '1' })],
    passesOver: sample('refused'),
  },
  'R-15': {
    breaks: change('refused', { RequestTribunal: undefined }),
    alsoBreaks: [change('refused', { RequestMediation: undefined }), change('refused', { RequestMediation: 'Y' })],
    keeps: sample('refused'),
    passesOver: sample('waiting'),
  },
  'R-16': {
    breaks: change('waiting', { RequestTribunal: '1' }),
    alsoBreaks: [change('active', { RequestMediation: 'true' })],
    keeps: change('waiting', { RequestMediation: '0', RequestTribunal: '0' }),
    passesOver: sample('refused'),
  },
  'R-17': {
    breaks: change('waiting', { Exported: '668' }),
    alsoBreaks: [change('waiting', { Exported: 'Y' })],
    saying: /668/,
    keeps: change('waiting', { Exported: '330' }),
    alsoKeeps: [change('waiting', { Exported: '835' })],
    passesOver: sample('waiting'),
  },
  'R-18': {
    breaks: change('waiting', { Exported: '201' }),
    keeps: change('waiting', { Exported: '202' }),
    passesOver: sample('waiting'),
  },
  'R-19': {
    breaks: change('issued', { Exported: '330' }),
    keeps: change('waiting', { Exported: '330' }),
    passesOver: sample('issued'),
  },
  'R-20': {
    breaks: sample('assessing', ({ request }) => {
      request.assessment = undefined
    }),
    keeps: sample('assessing'),
    passesOver: sample('refused'),
  },
  'R-21': {
    breaks: followed('waiting', {}),
    alsoBreaks: [followed('waiting', { RequestOutcome: 'W' }), change('active', { RequestOutcome: 'A' })],
    keeps: sample('waiting'),
    passesOver: sample('assessing'),
  },
  'R-22': {
    breaks: followed('refused', { RequestMediation: '0' }),
    keeps: followed('refused', { RequestMediation: '1' }),
    alsoKeeps: [followed('refused', { RequestMediation: '0', RequestTribunal: '1' })],
    passesOver: sample('refused'),
  },
  'R-24': {
    breaks: twice('waiting', { ReceivedDate: '2025-12-16' }),
    keeps: twice('waiting', { ReceivedDate: '2025-12-16', RequestOutcome: 'W' }),
    passesOver: sample('waiting'),
  },
  'R-25': {
    breaks: twice('refused', {}),
    keeps: twice('refused', { ReceivedDate: '2025-09-16' }),
    passesOver: twice('active', {}),
  },
  'R-26': {
    breaks: change('refused', { RequestOutcomeDate: '2025-10-28' }),
    alsoBreaks: [change('waiting', { ReceivedDate: '2025-12-03' })],
    keeps: change('refused', { RequestOutcomeDate: '2025-10-27' }),
    alsoKeeps: [change('waiting', { ReceivedDate: '2025-12-04' })],
    passesOver: change('waiting', { ReceivedDate: '2025-06-01', RequestOutcome: 'W' }),
  },
  'R-27': {
    breaks: change('waiting', { ReceivedDate: '2025-01-14' }),
    keeps: change('waiting', { ReceivedDate: '2025-01-15' }),
    passesOver: change('waiting', { ReceivedDate: '2024-06-01', RequestOutcome: 'W' }),
  },
})
