import { dayNumber } from '../../days.ts'
import type { PreviousPerson, PreviousReturn } from '../rule.ts'
import { given, type Items, type Sample, sample, together } from './samples.ts'
import { describeRules } from './table.ts'
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
