import { placementRules } from './placement.ts'
import { given, type Items, type Sample, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

type From = Parameters<typeof sample>[0]
const change = (items: Items, from: From = 'active') => sample(from, ({ placement }) => Object.assign(placement, items))
/** Instead of a school. */
const setting = (SENsetting: string, person: Items = {}, rest: Items = {}) =>
  sample('active', (parts) => {
    Object.assign(parts.person, person)
    Object.assign(parts.placement, {
      URN: undefined,
      SENunitIndicator: undefined,
      ResourcedProvisionIndicator: undefined,
      SENsetting,
      ...rest,
    })
  })
const placements = (...all: Items[]) =>
  sample('active', ({ active, placement }) => {
    active.placements = all.map((items) => ({ ...placement, ...items }))
  })
const letters = (sample: Sample) =>
  given(
    {
      settings: { letters: { workBasedLearning: { apprenticeship: 'P', supportedInternship: 'Q', traineeship: 'R' } } },
    },
    sample,
  )
const in2023 = (items: Items, person: Items = {}) =>
  given(
    { year: 2023 },
    sample('active', (parts) => {
      Object.assign(parts.active, items)
      Object.assign(parts.person, person)
    }),
  )

const workBased = (PersonBirthDate: string) =>
  sample('active', (parts) => {
    parts.person.PersonBirthDate = PersonBirthDate
    parts.placement.WBP = 'X'
  })
/** Educated at home, while the plan names a school and this beside it. */
const atHome = (beside: Items) =>
  sample('active', ({ plan, placement }) => {
    Object.assign(placement, { URN: undefined, SENsetting: 'EHE' })
    plan.details.push({ PlacementRank: '2', ...beside })
  })
const atCollege = (named: string, attended: string) =>
  sample('active', ({ detail, placement }) => {
    Object.assign(detail, { URN: undefined, UKPRN: named })
    Object.assign(placement, { URN: undefined, UKPRN: attended })
  })

describeRules('placement', placementRules, {
  'E-01': {
    breaks: placements(),
    keeps: sample('active'),
    passesOver: sample('refused'),
  },
  'E-02': {
    breaks: change({ EntryDate: undefined }),
    keeps: sample('active'),
    passesOver: placements(),
  },
  'E-03': {
    breaks: change({ EntryDate: '2026-01-16' }),
    alsoBreaks: [change({ EntryDate: '2014-11-02' }), change({ EntryDate: '2019-09-31' })],
    keeps: change({ EntryDate: '2014-11-03' }),
    passesOver: change({ EntryDate: undefined }),
  },
  'E-04': {
    breaks: change({ LeavingDate: '2022-09-04' }, 'ceased'),
    keeps: change({ LeavingDate: '2022-09-05' }, 'ceased'),
    passesOver: sample('active'),
  },
  'E-05': {
    breaks: change({ LeavingDate: '2026-01-16' }),
    alsoBreaks: [change({ LeavingDate: '2025-00-01' })],
    keeps: change({ LeavingDate: '2026-01-15' }),
    passesOver: sample('active'),
  },
  'E-06': {
    breaks: change({ LeavingDate: '2024-12-31' }, 'ceased'),
    keeps: change({ LeavingDate: '2025-01-01' }, 'ceased'),
    passesOver: sample('active'),
  },
  'E-07': {
    breaks: change({ LeavingDate: '2026-01-14' }),
    alsoBreaks: [change({ LeavingDate: '2025-12-31' }, 'movedIn')],
    keeps: change({ LeavingDate: '2026-01-15' }),
    alsoKeeps: [
      placements({ LeavingDate: '2025-07-18' }, { EntryDate: '2025-09-01' }),
      change({ LeavingDate: 'soon' }),
    ],
    passesOver: sample('ceased'),
  },
  'E-08': {
    breaks: placements({ LeavingDate: '2025-07-18' }, { PlacementRank: '2' }),
    keeps: placements({}, { PlacementRank: '2' }),
    passesOver: sample('active'),
  },
  'E-09': {
    breaks: placements({ LeavingDate: '2025-09-02' }, { EntryDate: '2025-09-01' }),
    alsoBreaks: [
      placements({}, { EntryDate: '2025-09-01' }),
      placements({ PlacementRank: '2', LeavingDate: '2025-01-31' }, {}, { EntryDate: '2025-09-01' }),
    ],
    keeps: placements({ LeavingDate: '2025-09-01' }, { EntryDate: '2025-09-01' }),
    passesOver: placements({}, { PlacementRank: '2' }),
  },
  'E-10': {
    breaks: change({ LeavingDate: undefined }, 'ceased'),
    alsoBreaks: [change({ LeavingDate: '2025-10-01' }, 'ceased')],
    keeps: change({ LeavingDate: '2025-09-30' }, 'ceased'),
    passesOver: sample('active'),
  },
  'E-11': {
    breaks: setting('NEET', { PersonBirthDate: '2010-01-16' }),
    alsoBreaks: [setting('NEET', { PersonBirthDate: '2000-01-15' })],
    keeps: setting('NEET', { PersonBirthDate: '2010-01-15' }),
    alsoKeeps: [setting('NEET', { PersonBirthDate: '2000-01-16' })],
    passesOver: setting('NIEC'),
  },
  'E-12': {
    breaks: setting('NIEO', { PersonBirthDate: '2009-09-01' }, { SENSettingOther: 'Awaiting a place' }),
    alsoBreaks: [sample('movedIn')],
    keeps: setting('NIEO', { PersonBirthDate: '2009-08-31' }, { SENSettingOther: 'Awaiting a place' }),
    passesOver: setting('NIEO', { PersonBirthDate: '2009-09-01' }, { LeavingDate: '2025-09-01' }),
  },
  'E-13': {
    breaks: setting('NIEC'),
    keeps: sample('active', ({ active, placement }) => {
      placement.SENsetting = 'NIEC'
      active.ReviewOutcome = 'C'
    }),
    alsoKeeps: [change({ SENsetting: 'NIEC' }, 'ceased')],
    passesOver: sample('active'),
  },
  'E-14': {
    breaks: setting('EHE'),
    keeps: atHome({ SENsetting: 'OPA' }),
    alsoKeeps: [atHome({ SENsetting: 'EHE' })],
    passesOver: setting('EHE', {}, { LeavingDate: '2025-07-18' }),
  },
  'E-15': {
    breaks: change({ Res: 'C' }, 'ceased'),
    alsoBreaks: [
      letters(change({ WBP: 'Z' }, 'ceased')),
      in2023({ Res: 'Z' }),
      given(
        { year: 2023, settings: { letters: { attendancePattern: { fullTime: 'F' } } } },
        change({ AttendancePattern: 'Z' }),
      ),
    ],
    saying: /“C” in Res/,
    keeps: sample('ceased'),
    alsoKeeps: [
      letters(change({ WBP: 'Q' }, 'ceased')),
      change({ WBP: 'Z' }, 'ceased'),
      given({ year: 2023 }, change({ AttendancePattern: 'Z' })),
    ],
    passesOver: sample('active'),
  },
  'E-16': {
    breaks: change({ WBP: 'X' }),
    alsoBreaks: [workBased('2010-01-16')],
    keeps: workBased('2010-01-15'),
    passesOver: sample('active'),
  },
  'E-17': {
    breaks: change({ Res: 'B' }),
    alsoBreaks: [
      sample('active', ({ plan }) => {
        plan.PlanRes = 'A'
      }),
    ],
    keeps: sample('active', ({ plan, placement }) => {
      plan.PlanRes = 'A'
      placement.Res = 'A'
    }),
    alsoKeeps: [sample('active')],
    passesOver: change({ Res: 'B' }, 'ceased'),
  },
  'E-18': {
    breaks: change({ URN: '999902' }),
    alsoBreaks: [sample('movedIn'), atCollege('19999901', '19999902'), change({ URN: undefined, UKPRN: '19999901' })],
    keeps: sample('active'),
    alsoKeeps: [
      atCollege('19999901', '19999901'),
      sample('movedIn', ({ placement }) => Object.assign(placement, { SENsetting: 'OTH' })),
    ],
    passesOver: change({ UKPRN: '19999902' }, 'ceased'),
  },
})
