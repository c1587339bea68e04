import { planRules } from './plan.ts'
import { given, type Items, type Sample, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

type From = Parameters<typeof sample>[0]
const change = (from: From, items: Items, person: Items = {}) =>
  sample(from, (parts) => {
    Object.assign(parts.plan, items)
    Object.assign(parts.person, person)
  })
const ceasedAt = (CeaseReason: string, PersonBirthDate: string, items: Items = {}) =>
  change('ceased', { CeaseReason, ...items }, { PersonBirthDate, UniqueLearnerNumber: undefined })
const born = (PersonBirthDate: string, from: From = 'active') => change(from, {}, { PersonBirthDate })
const letters = (sample: Sample) =>
  given(
    {
      settings: {
        letters: {
          workBasedLearning: { apprenticeship: 'P', supportedInternship: 'Q', traineeship: 'R' },
          directPayments: { education: 'P', health: 'Q', socialCare: 'R', integrated: 'T' },
        },
      },
    },
    sample,
  )
const places = (count: number) =>
  sample('active', ({ plan, detail }) => {
    plan.details = Array.from({ length: count }, (_, at) => ({ ...detail, PlacementRank: String(at + 1) }))
  })

describeRules('named plan', planRules, {
  'N-01': {
    breaks: change('active', { StartDate: undefined }),
    keeps: sample('active'),
    passesOver: sample('refused'),
  },
  'N-02': {
    breaks: change('ceased', { StartDate: '2014-08-31' }),
    keeps: change('ceased', { StartDate: '2014-09-01' }),
    passesOver: change('ceased', { StartDate: undefined }),
  },
  'N-03': {
    breaks: sample('movedIn', ({ plan }) => {
      plan.StartDate = '2026-01-16'
    }),
    alsoBreaks: [change('active', { StartDate: '2021-05-32' })],
    keeps: change('movedIn', { StartDate: '2026-01-15' }),
    passesOver: change('active', { StartDate: undefined }),
  },
  'N-04': {
    breaks: change('active', { StartDate: '2014-11-02' }),
    keeps: change('active', { StartDate: '2014-11-03' }),
    passesOver: born('someday'),
  },
  'N-05': {
    breaks: change('issued', { StartDate: '2025-02-09' }),
    keeps: change('issued', { StartDate: '2025-02-10' }),
    alsoKeeps: [
      sample('movedIn', ({ request }) => {
        request.ReceivedDate = '2025-06-01'
      }),
    ],
    passesOver: sample('active'),
  },
  'N-06': {
    breaks: change('active', { StartDate: '2025-01-01' }),
    keeps: change('active', { StartDate: '2024-12-31' }),
    alsoKeeps: [sample('movedIn')],
    passesOver: sample('issued'),
  },
  'N-07': {
    breaks: change('ceased', { PlanRes: 'C' }),
    alsoBreaks: [letters(change('ceased', { PlanWBP: 'Z' }))],
    saying: /“C”/,
    keeps: change('ceased', { PlanRes: 'B' }),
    alsoKeeps: [letters(change('ceased', { PlanWBP: 'Q' })), change('ceased', { PlanWBP: 'Z' })],
    passesOver: sample('active'),
  },
  'N-08': {
    breaks: change('active', { PlanWBP: 'X' }, { PersonBirthDate: '2010-01-16' }),
    keeps: change('active', { PlanWBP: 'X' }, { PersonBirthDate: '2010-01-15' }),
    passesOver: sample('active'),
  },
  'N-09': {
    breaks: change('active', { PB: undefined }),
    alsoBreaks: [change('active', { PB: 'no' })],
    keeps: change('active', { PB: 'FALSE' }),
    passesOver: sample('refused'),
  },
  'N-10': {
    breaks: change('active', { PB: '0', OA: '1' }),
    alsoBreaks: [change('active', { PB: '0', DP: 'X' })],
    keeps: change('active', { PB: '0', OA: '0' }),
    passesOver: change('active', { PB: undefined, OA: '1' }),
  },
  'N-11': {
    breaks: change('active', { PB: '1' }),
    alsoBreaks: [change('active', { PB: '1', OA: '0' })],
    keeps: change('active', { PB: '1', OA: '1' }),
    alsoKeeps: [change('active', { PB: '1', OA: '0', DP: 'X' })],
    passesOver: sample('active'),
  },
  'N-12': {
    breaks: change('issued', { OA: 'Y' }),
    alsoBreaks: [letters(change('issued', { DP: 'Z' }))],
    saying: /“Y”/,
    keeps: letters(change('issued', { DP: 'T' })),
    alsoKeeps: [change('issued', { DP: 'Z' })],
    passesOver: sample('active'),
  },
  'N-13': {
    breaks: change('ceased', { StartDate: '2025-10-01' }),
    keeps: change('ceased', { StartDate: '2025-03-01' }),
    passesOver: sample('active'),
    withErrors: ['V-07'],
  },
  'N-14': {
    breaks: change('ceased', { CeaseDate: '2026-01-16' }),
    alsoBreaks: [change('ceased', { CeaseDate: '2025-09-31' })],
    keeps: change('ceased', { CeaseDate: '2026-01-15' }),
    passesOver: sample('active'),
  },
  'N-15': {
    breaks: change('ceased', { CeaseDate: '2024-12-31' }),
    keeps: change('ceased', { CeaseDate: '2025-01-01' }),
    passesOver: sample('active'),
  },
  'N-16': {
    breaks: change('ceased', { CeaseReason: undefined }),
    alsoBreaks: [change('active', { CeaseReason: '9' })],
    keeps: sample('ceased'),
    passesOver: sample('active'),
  },
  'N-17': {
    breaks: change('ceased', { CeaseReason: '10' }),
    alsoBreaks: [change('ceased', { CeaseReason: '0' })],
    saying: /“10”/,
    keeps: change('ceased', { CeaseReason: '9' }),
    passesOver: sample('active'),
  },
  'N-18': {
    breaks: ceasedAt('1', '2006-10-01'),
    keeps: ceasedAt('1', '2006-09-30'),
    passesOver: ceasedAt('2', '2010-10-01'),
  },
  'N-19': {
    breaks: ceasedAt('1', '2006-09-30'),
    alsoBreaks: [ceasedAt('1', '2000-10-01')],
    keeps: ceasedAt('1', '2000-09-30'),
    alsoKeeps: [ceasedAt('1', '2006-10-01')],
    passesOver: ceasedAt('3', '2004-02-19'),
  },
  'N-20': {
    breaks: ceasedAt('6', '2009-10-01'),
    alsoBreaks: [ceasedAt('3', '2010-10-01'), ceasedAt('4', '2010-10-01')],
    keeps: ceasedAt('6', '2009-09-30'),
    passesOver: ceasedAt('2', '2012-10-01'),
  },
  'N-21': {
    breaks: ceasedAt('8', '2004-02-19', { CeaseDate: '2025-07-17' }),
    alsoBreaks: [ceasedAt('8', '2004-02-19', { CeaseDate: '2025-03-27' })],
    keeps: ceasedAt('8', '2004-02-19', { CeaseDate: '2025-07-18' }),
    passesOver: ceasedAt('7', '2004-02-19', { CeaseDate: '2025-03-27' }),
  },
  'N-22': {
    breaks: born('2000-09-01'),
    alsoBreaks: [born('2001-08-31')],
    keeps: born('2001-09-01'),
    alsoKeeps: [born('2000-08-31')],
    passesOver: born('2001-01-01', 'ceased'),
  },
  'D-01': {
    breaks: places(0),
    alsoBreaks: [places(3)],
    keeps: places(1),
    alsoKeeps: [places(2)],
    passesOver: sample('refused'),
  },
})
