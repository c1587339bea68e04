import { expect, it } from 'vitest'
import { acrossRequestsRules } from './across-requests.ts'
import { groupOf } from './groups.ts'
import { contextOf, episodesOf, type Items, type Plain, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

type From = Parameters<typeof sample>[0]
/** Two episodes of one person, each of them valid. */
const both = (one: From, two: From, plan: Items = {}, person: Items = {}) =>
  sample(one, (parts) => {
    const other = sample(two, ({ plan: changed }) => Object.assign(changed, plan))
    parts.person.requests.push(...((other.persons[0]?.requests ?? []) as Plain[]))
    Object.assign(parts.person, person)
  })
const grown = { PersonBirthDate: '2004-02-19' }
const request = (from: From, items: Items, assessment: Items = {}) =>
  sample(from, (parts) => {
    Object.assign(parts.request, items)
    Object.assign(parts.assessment, assessment)
  })

/** The second request has a placement and no plan. */
const placedTwice = sample('active', ({ person, active }) => {
  person.requests.push({ RequestOutcome: 'H', active: structuredClone(active) as unknown as Plain })
})
/** The first and the third plan overlap; between them is a refusal. */
const thrice = sample('active', ({ person }) => {
  const [refused] = requestsOf(sample('refused'))
  const [old] = requestsOf(sample('ceased'))
  person.requests.push(refused ?? {}, old ?? {})
})
const ceasedThatDay = sample('waiting', ({ person, request }) => {
  const [old] = requestsOf(sample('ceased', ({ plan }) => Object.assign(plan, { CeaseDate: request.ReceivedDate })))
  person.requests.push(old ?? {})
})

describeRules('requests of one person', acrossRequestsRules, {
  'X-01': {
    breaks: both('active', 'movedIn'),
    keeps: both('active', 'refused'),
    alsoKeeps: [both('active', 'ceased')],
    alsoBreaks: [both('active', 'active'), placedTwice],
    passesOver: sample('active'),
  },
  'X-02': {
    breaks: both('active', 'ceased', {}, grown),
    alsoBreaks: [thrice],
    keeps: both('movedIn', 'ceased', { CeaseDate: '2025-01-20' }, grown),
    alsoKeeps: [both('active', 'refused')],
    passesOver: sample('ceased'),
  },
  'X-03': {
    breaks: both('active', 'waiting'),
    alsoBreaks: [both('waiting', 'active')],
    keeps: both('ceased', 'waiting'),
    alsoKeeps: [both('movedIn', 'active'), ceasedThatDay],
    passesOver: sample('issued'),
  },
  'X-04': {
    breaks: request('waiting', { RequestOutcome: 'W', RequestOutcomeDate: '2024-12-31', ReceivedDate: '2024-11-01' }),
    alsoBreaks: [
      request('noPlan', { RequestOutcome: 'H' }, { AssessmentOutcome: 'W', AssessmentOutcomeDate: '2024-12-31' }),
      request('active', { RequestOutcome: 'N' }),
    ],
    saying: /withdrawn before/,
    keeps: request('waiting', { RequestOutcome: 'W' }),
    passesOver: request('refused', { RequestOutcomeDate: '2024-12-31' }),
  },
})

it('says why each valid episode is part of the return', () => {
  const groups = {
    active: 'active plan',
    issued: 'active plan',
    movedIn: 'active plan',
    ceased: 'plan ceased in the year',
    noPlan: 'decided not to issue a plan in the year',
    refused: 'decided not to assess in the year',
    assessing: 'being assessed',
    waiting: 'request not yet decided',
  } as const
  for (const [name, group] of Object.entries(groups)) {
    const one = sample(name as From)
    expect(
      episodesOf(one).map((episode) => groupOf(episode, contextOf(one))),
      name,
    ).toEqual([group])
  }
})

it.each([
  [
    'a plan that is agreed and not yet issued',
    request('noPlan', {}, { AssessmentOutcome: 'Y', AssessmentOutcomeDate: undefined }),
    'plan being issued',
  ],
  ['a request withdrawn', request('waiting', { RequestOutcome: 'W' }), 'withdrawn in the year'],
  ['an assessment withdrawn', request('assessing', {}, { AssessmentOutcome: 'W' }), 'withdrawn in the year'],
  [
    'a plan ceased before the year',
    sample('ceased', ({ plan }) => Object.assign(plan, { CeaseDate: '2024-12-31' })),
    undefined,
  ],
  ['a refusal from before the year', request('refused', { RequestOutcomeDate: '2024-12-31' }), undefined],
  ['a plan refused before the year', request('noPlan', {}, { AssessmentOutcomeDate: '2024-12-31' }), undefined],
  ['an outcome that does not exist', request('waiting', { RequestOutcome: 'Z' }), undefined],
])('finds the group of %s', (_, one, group) => {
  expect(episodesOf(one).map((episode) => groupOf(episode, contextOf(one)))).toEqual([group])
})

function requestsOf({ persons }: ReturnType<typeof sample>): Plain[] {
  return (persons[0]?.requests ?? []) as Plain[]
}
