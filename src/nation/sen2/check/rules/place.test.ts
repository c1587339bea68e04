import { placeRules } from './place.ts'
import { given, type Items, type Sample, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

type From = Parameters<typeof sample>[0]
const named = (items: Items, from: From = 'active') => sample(from, ({ detail }) => Object.assign(detail, items))
const attended = (items: Items, from: From = 'active') =>
  sample(from, ({ placement }) => Object.assign(placement, items))
const noUrn = { URN: undefined, SENunitIndicator: undefined, ResourcedProvisionIndicator: undefined }
const ranks = (...all: (string | undefined)[]) =>
  sample('active', ({ plan, detail }) => {
    plan.details = all.map((PlacementRank) => ({ ...detail, PlacementRank }))
  })
const attendedRanks = (...all: (string | undefined)[]) =>
  sample('active', ({ active, placement }) => {
    active.placements = all.map((PlacementRank) => ({ ...placement, PlacementRank }))
  })
const register = (facts: NonNullable<Sample['establishments']>[string], of = sample('active')) =>
  given({ establishments: { 999901: facts } }, of)
const withProviders = (sample: Sample) => given({ establishments: { 19999902: {} } }, sample)
const young = (from: From, PersonBirthDate: string) =>
  sample(from, ({ person, detail }) => {
    person.PersonBirthDate = PersonBirthDate
    Object.assign(detail, noUrn, { SENsetting: 'EYP' })
  })

describeRules('named and attended places', placeRules, {
  'D-02': {
    breaks: ranks('1', '1'),
    alsoBreaks: [
      ranks('2'),
      ranks(undefined),
      ranks('3'),
      ranks('2', '2', '1'),
      attendedRanks('2'),
      attendedRanks(undefined),
    ],
    saying: /rank 1/,
    keeps: ranks('2', '1'),
    alsoKeeps: [attendedRanks('1', '1', '2')],
    passesOver: ranks(),
  },
  'D-03': {
    breaks: named(noUrn),
    alsoBreaks: [attended(noUrn)],
    keeps: sample('active'),
    alsoKeeps: [sample('movedIn'), sample('ceased')],
    passesOver: sample('refused'),
  },
  'D-04': {
    breaks: named({ URN: '99990' }),
    alsoBreaks: [
      attended({ URN: '9999O1' }),
      named({ UKPRN: '29999901' }, 'ceased'),
      attended({ UKPRN: '1999990' }, 'ceased'),
    ],
    saying: /URN “99990”/,
    keeps: sample('ceased'),
    passesOver: sample('movedIn'),
  },
  'D-05': {
    breaks: given({ establishments: {} }, sample('active')),
    alsoBreaks: [withProviders(sample('ceased'))],
    saying: /999901/,
    keeps: register({}),
    alsoKeeps: [
      given({ establishments: {} }, sample('movedIn')),
      given({ establishments: {} }, sample('ceased')),
      withProviders(named({ UKPRN: '1999990' }, 'movedIn')),
    ],
    passesOver: sample('active'),
  },
  'D-06': {
    breaks: register({ closed: 20_088 }),
    alsoBreaks: [register({ closed: 20_200 }, attended({ EntryDate: '2025-09-01' }))],
    keeps: register({ closed: 20_089 }),
    alsoKeeps: [register({})],
    passesOver: sample('active'),
  },
  'D-07': {
    breaks: named({ SENsetting: 'NEET', SENSettingOther: undefined }, 'movedIn'),
    alsoBreaks: [
      named({ SENsetting: 'NIEC', SENSettingOther: undefined }, 'movedIn'),
      named({ SENsetting: 'NIEO' }, 'movedIn'),
      attended({ SENsetting: 'XYZ', SENSettingOther: undefined }, 'movedIn'),
      given({ year: 2023 }, attended({ SENsetting: 'OTH' }, 'movedIn')),
    ],
    saying: /“NEET” in SENsetting is not a code for PlanDetail/,
    keeps: attended({ SENsetting: 'NEET', SENSettingOther: undefined }, 'movedIn'),
    alsoKeeps: [attended({ SENsetting: 'OTH' }, 'movedIn'), given({ year: 2023 }, sample('movedIn'))],
    passesOver: sample('active'),
  },
  'D-08': {
    breaks: named({ SENsetting: 'OLA' }),
    alsoBreaks: [attended({ SENsetting: 'OLA' }, 'ceased')],
    keeps: sample('active'),
    passesOver: sample('movedIn'),
  },
  'D-09': {
    breaks: named({ SENSettingOther: undefined }, 'movedIn'),
    alsoBreaks: [attended({ SENSettingOther: undefined }, 'movedIn')],
    keeps: sample('movedIn'),
    passesOver: sample('active'),
  },
  'D-10': {
    breaks: named({ SENsetting: 'OLA' }, 'movedIn'),
    alsoBreaks: [attended({ SENSettingOther: 'At the school' })],
    keeps: sample('movedIn'),
    passesOver: sample('active'),
  },
  'D-11': {
    breaks: named({ SENunitIndicator: undefined }),
    alsoBreaks: [attended({ ResourcedProvisionIndicator: 'N' }), attended({ SENunitIndicator: 'X' }, 'ceased')],
    saying: /SENunitIndicator/,
    keeps: sample('active'),
    passesOver: sample('ceased'),
  },
  'D-12': {
    breaks: named({ ResourcedProvisionIndicator: '1' }),
    keeps: sample('active'),
    passesOver: sample('movedIn'),
  },
  'D-13': {
    breaks: named({ SENunitIndicator: '1' }, 'ceased'),
    alsoBreaks: [
      register({ hasSenUnit: false }),
      register({ hasResourcedProvision: false }, named({ SENunitIndicator: '0', ResourcedProvisionIndicator: '1' })),
    ],
    saying: /no school/,
    keeps: register({ hasSenUnit: true, hasResourcedProvision: false }),
    alsoKeeps: [register({ hasSenUnit: undefined })],
    passesOver: sample('issued'),
  },
  'D-14': {
    breaks: register({ isSpecial: true }),
    keeps: register({ isSpecial: false }),
    alsoKeeps: [register({ isSpecial: true }, given({}, sample('issued')))],
    passesOver: sample('active'),
  },
  'D-15': {
    breaks: register({ name: 'Far School', type: 'British schools overseas' }),
    saying: /Far School.*British schools overseas/,
    keeps: register({ type: 'Community special school' }),
    passesOver: sample('active'),
  },
  'D-16': {
    breaks: young('issued', '2021-01-15'),
    keeps: young('issued', '2021-01-16'),
    passesOver: sample('active'),
  },
})
