import type { Lean, MadeUpArea } from '../country.ts'
import { countOf, moved, normal } from '../draws.ts'
import type { MadeUpTable } from '../table.ts'

/** One kind of pupil or thing: how many of the pupils there are of it, and the share that is told, with its yearly drift. */
type Kind = {
  is: readonly string[]
  whole: number
  share: number
  yearly?: number
  leans: Partial<Record<Lean, number>>
}

const academic = (from: number, to: number, without: readonly number[] = []) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => !without.includes(year))
const NO_TESTS = [2019, 2020]

/** Outcomes, absence and where pupils with SEN are, in the layout in which DfE’s prototype dashboard prepared its tables. */
export function outcomeTables(): MadeUpTable[] {
  const sen = (
    none: number,
    support: number,
    plan: number,
    leans: Kind['leans'],
    names: readonly [string, string, string, string],
  ): Kind[] => [
    { is: [names[0]], whole: 0.82, share: none, yearly: 0.02, leans },
    { is: [names[1]], whole: 0.18, share: support * 0.72 + plan * 0.28, yearly: 0.015, leans },
    { is: [names[2]], whole: 0.13, share: support, yearly: 0.02, leans },
    { is: [names[3]], whole: 0.05, share: plan, yearly: 0.01, leans },
  ]
  const year = 1 / 13
  const poorer = { poor: -0.16 }
  return [
    counted(
      'early-years-by-sen',
      { filters: ['characteristic_type'], part: 'gld_number', whole: 'children_number', printed: 'gld_percentage' },
      academic(2021, 2024),
      sen(0.72, 0.24, 0.04, poorer, ['No identified SEN', 'All SEN', 'SEN support', 'EHC plan']),
      year,
    ),
    counted(
      'phonics-by-sen',
      {
        filters: ['characteristic'],
        part: 't_phonics_y1_met_expected_standard',
        whole: 't_phonics_y1_eligible_pupils',
        printed: 'pct_met_expected',
      },
      academic(2018, 2024, NO_TESTS),
      sen(0.88, 0.5, 0.2, poorer, ['No SEN', 'All SEN', 'SEN support', 'EHC plan or Statement']),
      year,
    ),
    counted(
      'key-stage-2-by-sen',
      {
        filters: ['characteristic'],
        part: 't_rwm_met_expected_standard',
        whole: 't_rwm_eligible_pupils',
        printed: 'pct_met_expected',
      },
      academic(2018, 2024, NO_TESTS),
      sen(0.72, 0.25, 0.085, poorer, ['No SEN', 'All SEN', 'SEN support', 'EHC plan']),
      year,
    ),
    counted(
      'destinations-at-16-by-sen',
      {
        filters: ['characteristic', 'version', 'destination'],
        part: 'sustained',
        whole: 'cohort',
        printed: 'pct_of_pupils',
      },
      academic(2018, 2022),
      sen(0.955, 0.885, 0.895, { poor: -0.2 }, [
        'No identified SEN',
        'Identified SEN',
        'SEN support',
        'EHC plan or Statement',
      ]).map((kind) => ({ ...kind, is: [...kind.is, 'Revised', 'Overall sustained'] })),
      year,
    ),
    counted(
      'destinations-at-18-by-sen',
      { filters: ['characteristic', 'destination'], part: 'sustained', whole: 'cohort', printed: 'pct_of_pupils' },
      academic(2018, 2022),
      sen(0.865, 0.8, 0.78, { poor: -0.15 }, [
        'No identified SEN',
        'Identified SEN (mainstream)',
        'No identified LLDD',
        'Identified LLDD (mainstream)',
      ]).map((kind) => ({ ...kind, is: [...kind.is, 'Overall sustained'] })),
      year,
    ),
    counted(
      'absence-by-sen',
      {
        filters: ['characteristic', 'absence_measure'],
        part: 'missed',
        whole: 'possible',
        printed: 'pct',
        digits: 2,
        silent: true,
      },
      academic(2020, 2024),
      absences(),
      20,
    ),
    counted(
      'pupils-with-sen',
      { filters: ['sen_provision'], part: 'some', whole: 'pupils', printed: 'pct_of_pupils', digits: 2, silent: true },
      academic(2018, 2024),
      provisions(),
      1,
    ),
    counted(
      'pupils-with-sen-mainstream',
      {
        filters: ['sen_provision'],
        part: 'some',
        whole: 'total_pupils',
        printed: 'pct_of_pupils',
        digits: 2,
        hides: ['some'],
      },
      academic(2018, 2024),
      [...provisions(0.55), { is: ['All SEN'], whole: 0.97, share: 0.155, yearly: 0.035, leans: { poor: 0.1 } }],
      1,
    ),
    keyStage4(),
    apPupils(),
    counted(
      'alternative-provision-absence',
      {
        filters: ['absence_measure'],
        part: 'missed',
        whole: 'total_enrolments',
        printed: 'pct',
        digits: 2,
        hides: ['missed'],
      },
      academic(2018, 2024, [2019]),
      [
        { is: ['Overall absence %'], whole: 0.0013, share: 0.4, yearly: 0.03, leans: { absent: 0.25 } },
        {
          is: ['% of persistent absentees - 10% or more sessions missed'],
          whole: 0.0013,
          share: 0.81,
          yearly: 0.02,
          leans: { absent: 0.25 },
        },
        {
          is: ['% of persistent absentees - 50% or more sessions missed'],
          whole: 0.0013,
          share: 0.38,
          yearly: 0.04,
          leans: { absent: 0.25 },
        },
      ],
      1,
    ),
  ]
}

type Columns = {
  filters: readonly string[]
  part: string
  whole: string
  printed: string
  digits?: number
  silent?: true
  hides?: readonly string[]
}

/** Tables that count a part of a whole of the pupils and print its share. Some keep their counts to themselves. */
function counted(
  file: string,
  columns: Columns,
  years: readonly number[],
  kinds: readonly Kind[],
  cohort: number,
): MadeUpTable {
  const { filters, part, whole, printed, digits = 1, silent, hides = [] } = columns
  const share = { name: printed, share: [part, whole] as const, digits }
  return {
    file,
    when: 'time_period',
    filters,
    hideBelow: 3,
    columns: silent ? [share] : [...[whole, part].filter((name) => !hides.includes(name)), share],
    rows: years.flatMap((year) =>
      kinds.map((kind) => ({
        period: periodOf(year),
        filters: kind.is,
        of(area: MadeUpArea) {
          const chance = area.chance.apart(`${file} ${year} ${kind.is.join()}`)
          const all = Math.round(
            area.pupils * kind.whole * cohort * (1 + 0.01 * (year - 2022)) * Math.exp(0.03 * normal(chance)),
          )
          const own = area.chance.apart(`${file} ${kind.is.join()}`)
          const lean = Object.entries(kind.leans).reduce((sum, [name, by]) => sum + by * area.lean[name as Lean], 0)
          const steps = lean + 0.07 * normal(own) + (kind.yearly ?? 0) * (year - 2022)
          return { [whole]: all, [part]: countOf(chance, all, moved(kind.share, steps)) }
        },
      })),
    ),
  }
}

const periodOf = (year: number) => `${year}${String(year + 1).slice(2)}`

function absences(): Kind[] {
  const of = (is: string, whole: number, authorised: number, unauthorised: number): Kind[] =>
    [
      ['Overall', authorised + unauthorised],
      ['Authorised', authorised],
      ['Unauthorised', unauthorised],
    ].map(([measure, share]) => ({
      is: [is, String(measure)],
      whole,
      share: Number(share),
      yearly: 0.05,
      leans: { absent: 0.12 },
    }))
  return [
    ...of('EHCP or Statement', 0.05, 0.079, 0.042),
    ...of('SEN support', 0.13, 0.057, 0.041),
    ...of('No SEN', 0.82, 0.042, 0.021),
    ...of('All SEN', 0.18, 0.063, 0.041),
  ]
}

const provisions = (plans = 1): Kind[] => [
  { is: ['EHC plan'], whole: 0.97, share: 0.044 * plans, yearly: 0.085, leans: { poor: 0.06 } },
  { is: ['SEN support'], whole: 0.97, share: 0.132, yearly: 0.025, leans: { poor: 0.1 } },
]

function keyStage4(): MadeUpTable {
  const kinds = [
    { is: 'Any SEN', whole: 0.17, attainment: 28.2, progress: -0.62 },
    { is: 'No identified SEN', whole: 0.83, attainment: 50.1, progress: 0.1 },
  ]
  return {
    file: 'key-stage-4-by-sen',
    when: 'time_period',
    filters: ['characteristic_sen_description'],
    columns: [
      't_pupils',
      { name: 'avg_att8', share: ['attained', 't_pupils'], scale: 1 },
      { name: 'avg_p8score', share: ['progressed', 't_pupils'], scale: 1, digits: 2 },
    ],
    rows: academic(2018, 2024, NO_TESTS).flatMap((year) =>
      kinds.map(({ is, whole, attainment, progress }) => ({
        period: periodOf(year),
        filters: [is],
        of(area: MadeUpArea) {
          const chance = area.chance.apart(`key stage 4 ${year} ${is}`)
          const pupils = Math.max(Math.round((area.pupils * whole) / 13), 1)
          const noise = normal(chance)
          const attained = pupils * (attainment - 1.6 * area.lean.poor) + 17 * Math.sqrt(pupils) * noise
          const progressed = pupils * (progress - 0.11 * area.lean.poor) + 1.2 * Math.sqrt(pupils) * noise
          // Progress is not published for the years after those without tests.
          return { t_pupils: pupils, attained, ...(year < 2024 ? { progressed } : { progressed: 'x' }) }
        },
      })),
    ),
  }
}

function apPupils(): MadeUpTable {
  const kinds = [
    { is: 'LA funded AP placements', share: 0.0031, from: 2018 },
    { is: 'State-funded AP school', share: 0.0016, from: 2018 },
    { is: 'School arranged AP', share: 0.0028, from: 2022 },
  ]
  return {
    file: 'alternative-provision-pupils',
    when: 'time_period',
    filters: ['prov_type'],
    hideBelow: 3,
    columns: ['total'],
    rows: academic(2018, 2024).flatMap((year) =>
      kinds
        .filter(({ from }) => from <= year)
        .map(({ is, share }) => ({
          period: periodOf(year),
          filters: [is],
          of: (area: MadeUpArea) => ({
            total: countOf(
              area.chance.apart(`ap ${is} ${year}`),
              area.pupils,
              share * Math.exp(0.35 * area.lean.ap + 0.04 * (year - 2022)),
            ),
          }),
        })),
    ),
  }
}
