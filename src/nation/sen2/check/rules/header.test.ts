import { headerRules } from './header.ts'
import { given, type Items, type Sample, sampleHeader } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

const valid = sampleHeader()
const change = (items: Items) => sampleHeader((header) => Object.assign(header, items))
const officers = { designatedOfficer: { yes: 'P', no: 'Q', recruiting: 'R' } }
const withOfficers = (sample: Sample) => given({ settings: { letters: officers, officersIn: 'Header' } }, sample)
const inPost = change({ DMO: 'P', DCO: 'R', DSCO: 'Q' })
const before = (year: number, serialNo: number) => ({
  previous: { year, census: 0, serialNo, persons: 0, activePlans: 0 },
})

describeRules('header', headerRules, {
  'H-04': {
    breaks: change({ Collection: 'CIN' }),
    alsoBreaks: [change({ Collection: undefined })],
    keeps: valid,
    passesOver: change({ Year: undefined }),
  },
  'H-05': {
    breaks: change({ Year: '2019' }),
    alsoBreaks: [change({ Year: undefined }), change({ Year: '26' }), change({ Year: '2026.0' })],
    saying: /2019/,
    keeps: valid,
    passesOver: change({ ReferenceDate: undefined }),
  },
  'H-06': {
    breaks: change({ ReferenceDate: '2026-01-22' }),
    alsoBreaks: [change({ ReferenceDate: undefined }), change({ ReferenceDate: 'January' })],
    saying: /2026-01-15.*2026-01-22/,
    keeps: valid,
    passesOver: given({ year: 2025 }, change({ Year: '2025', ReferenceDate: '2025-01-16' })),
  },
  'H-07': {
    breaks: change({ SourceLevel: 'S' }),
    alsoBreaks: [change({ SourceLevel: undefined })],
    keeps: valid,
    passesOver: change({ LEA: undefined }),
  },
  'H-08': {
    breaks: change({ LEA: '998' }),
    alsoBreaks: [change({ LEA: undefined }), change({ LEA: '928' })],
    saying: /998/,
    keeps: valid,
    passesOver: change({ SourceLevel: undefined }),
  },
  'H-09': {
    breaks: given({ ownAuthority: '330' }, valid),
    keeps: given({ ownAuthority: '201' }, valid),
    passesOver: valid,
  },
  'H-10': {
    breaks: change({ SerialNo: '0' }),
    alsoBreaks: [
      change({ SoftwareCode: undefined }),
      change({ Release: undefined }),
      change({ SerialNo: 'one' }),
      change({ DateTime: '2026-02-20' }),
      change({ DateTime: '2026-02-30T09:30:00' }),
    ],
    saying: /SerialNo/,
    keeps: valid,
    alsoKeeps: [change({ DateTime: '2026-Feb-20 09:30:00', SerialNo: '12' })],
    passesOver: change({ LEA: undefined }),
  },
  'H-11': {
    breaks: change({ DateTime: '2026-01-14T23:59:59' }),
    alsoBreaks: [change({ DateTime: '2027-01-01T00:00:00' })],
    keeps: change({ DateTime: '2026-01-15T00:00:00' }),
    passesOver: change({ DateTime: undefined }),
  },
  'H-12': {
    breaks: given(before(2026, 1), valid),
    keeps: given(before(2026, 1), change({ SerialNo: '2' })),
    alsoKeeps: [valid],
    passesOver: given(before(2025, 7), valid),
  },
  'H-13': {
    breaks: withOfficers(change({ DMO: 'P', DSCO: 'P' })),
    alsoBreaks: [withOfficers(change({ DMO: 'X', DCO: 'P', DSCO: 'P' }))],
    saying: /DCO is missing/,
    keeps: withOfficers(inPost),
    passesOver: valid,
  },
  'H-14': {
    breaks: withOfficers(change({ DMO: 'P', DCO: 'P' })),
    alsoBreaks: [withOfficers(change({ DMO: 'P', DCO: 'P', DSCO: '1' }))],
    keeps: withOfficers(inPost),
    passesOver: given({ year: 2024 }, withOfficers(change({ DMO: 'P', DCO: 'P' }))),
  },
  'H-15': {
    breaks: withOfficers(change({ DMO: 'Q', DCO: 'Q', DSCO: 'P' })),
    keeps: withOfficers(inPost),
    passesOver: change({ DMO: 'Q', DCO: 'Q' }),
  },
})
