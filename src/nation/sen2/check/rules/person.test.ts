import { personRules } from './person.ts'
import { given, type Items, type Sample, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

const valid = sample('active')
const change = (items: Items, from: Parameters<typeof sample>[0] = 'active') =>
  sample(from, ({ person }) => Object.assign(person, items))
const reason = (code: string, born: string, from: Parameters<typeof sample>[0] = 'assessing') =>
  change({ UPN: undefined, UPNunknown: code, PersonBirthDate: born }, from)
/** In the 2023 return. */
const in2023 = (items: Items): Sample =>
  given(
    { year: 2023 },
    sample('waiting', ({ person, request }) => {
      Object.assign(person, { Sex: undefined, ...items })
      Object.assign(request, { RequestSource: undefined, ReceivedDate: '2022-12-15' })
    }),
  )

describeRules('person', personRules, {
  'P-01': {
    breaks: change({ Surname: undefined }),
    keeps: valid,
    passesOver: change({ Forename: undefined }),
  },
  'P-02': {
    breaks: change({ Forename: undefined }),
    keeps: valid,
    passesOver: change({ Surname: undefined }),
  },
  'P-03': {
    breaks: change({ PersonBirthDate: '2014-02-30' }),
    alsoBreaks: [change({ PersonBirthDate: undefined }), change({ PersonBirthDate: '03/11/2014' })],
    saying: /2014-02-30/,
    keeps: valid,
    passesOver: change({ PersonBirthDate: '2030-01-01' }),
  },
  'P-04': {
    breaks: change({ PersonBirthDate: '2026-01-16' }, 'waiting'),
    keeps: change({ PersonBirthDate: '2026-01-15' }),
    passesOver: change({ PersonBirthDate: '2026-13-01' }),
    withErrors: ['R-04'],
  },
  'P-05': {
    breaks: change({ PersonBirthDate: '2000-08-31' }),
    keeps: change({ PersonBirthDate: '2000-09-01' }),
    passesOver: change({ PersonBirthDate: '2000-08-31' }, 'ceased'),
  },
  'P-06': {
    breaks: change({ PersonBirthDate: '2000-08-31' }),
    alsoBreaks: [
      change({ PersonBirthDate: '2025-09-01' }, 'waiting'),
      change({ PersonBirthDate: '1999-01-01' }, 'ceased'),
    ],
    keeps: change({ PersonBirthDate: '2000-09-01' }),
    alsoKeeps: [change({ PersonBirthDate: '2025-08-31' }, 'waiting')],
    passesOver: change({ PersonBirthDate: undefined }),
  },
  'P-07': {
    breaks: change({ PersonBirthDate: '2025-11-18' }, 'waiting'),
    alsoBreaks: [change({ PersonBirthDate: '2025-12-31' }, 'waiting')],
    keeps: change({ PersonBirthDate: '2025-11-17' }, 'waiting'),
    passesOver: change({ PersonBirthDate: '2026-01-01' }),
  },
  'P-08': {
    breaks: change({ Sex: 'X' }),
    alsoBreaks: [change({ Sex: undefined }), in2023({}), in2023({ GenderCurrent: 'M' })],
    saying: /“X”/,
    keeps: change({ Sex: 'F' }),
    alsoKeeps: [in2023({ GenderCurrent: '9' })],
    passesOver: in2023({ GenderCurrent: '0', Sex: 'X' }),
  },
  'P-09': {
    breaks: change({ Ethnicity: 'WBR' }),
    alsoBreaks: [change({ Ethnicity: undefined }), change({ Ethnicity: 'wbri' })],
    keeps: change({ Ethnicity: 'REFU' }),
    alsoKeeps: [change({ Ethnicity: 'BSOM' })],
    passesOver: change({ Sex: undefined }),
  },
  'P-10': {
    breaks: change({ PostCode: undefined }),
    keeps: valid,
    passesOver: change({ PostCode: 'nowhere' }),
  },
  'P-11': {
    breaks: change({ PostCode: 'ZZ993V' }),
    alsoBreaks: [change({ PostCode: 'sw1a 1aa' }), change({ PostCode: 'SW1A  1AA' }), change({ PostCode: 'UNKNOWN' })],
    saying: /ZZ993V/,
    keeps: change({ PostCode: 'SW1A 1AA' }),
    alsoKeeps: [change({ PostCode: 'M11AE' }), change({ PostCode: 'EC1A 1BB' })],
    passesOver: change({ PostCode: undefined }),
  },
  'P-12': {
    breaks: change({ UPN: undefined }),
    keeps: valid,
    alsoKeeps: [change({ UPN: undefined, UniqueLearnerNumber: '9000000016' })],
    passesOver: sample('assessing'),
  },
  'P-13': {
    breaks: change({ UPNunknown: 'UN2' }),
    alsoBreaks: [change({ UPN: undefined, UniqueLearnerNumber: '9000000016', UPNunknown: 'UN2' })],
    keeps: sample('assessing'),
    passesOver: valid,
  },
  'P-14': {
    breaks: reason('UN7', '2022-04-30'),
    alsoBreaks: [reason('un1', '2022-04-30')],
    saying: /UN7/,
    keeps: reason('UN10', '2022-04-30'),
    passesOver: valid,
  },
  'P-15': {
    breaks: sample('assessing'),
    keeps: valid,
    passesOver: change({ UPNunknown: 'UN2' }),
  },
  'P-26': {
    breaks: reason('UN1', '2020-01-15'),
    keeps: reason('UN1', '2020-01-16'),
    passesOver: reason('UN2', '2020-01-15'),
  },
  'P-27': {
    breaks: reason('UN9', '2010-01-16'),
    keeps: reason('UN9', '2010-01-15'),
    passesOver: reason('UN2', '2012-01-01'),
  },
  'P-28': {
    breaks: reason('UN10', '2019-06-21', 'issued'),
    keeps: reason('UN10', '2016-01-08', 'refused'),
    passesOver: reason('UN2', '2019-06-21', 'issued'),
  },
  'P-29': {
    breaks: reason('UN8', '2014-11-03', 'active'),
    keeps: reason('UN8', '2012-08-14', 'movedIn'),
    alsoKeeps: [reason('UN8', '2016-01-08', 'refused')],
    passesOver: reason('UN3', '2014-11-03', 'active'),
  },
  'P-32': {
    breaks: sample('active', ({ person }) => {
      person.requests = []
    }),
    keeps: valid,
    passesOver: sample('refused'),
  },
})
