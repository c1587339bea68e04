import type { SourceFile } from '../../../nation/statistics/questions.ts'
import type { MadeUpArea } from '../country.ts'
import { type Course, LAST_YEAR, YEARS, yearOf } from '../course.ts'
import { shareOut } from '../draws.ts'
import { csvOf, type MadeUpTable, textFile } from '../table.ts'

/** Appeals, as the tribunal publishes them. */
export function appeals(courses: ReadonlyMap<string, Course>): MadeUpTable {
  return {
    file: 'tribunal-appeals',
    when: 'year',
    filters: [],
    columns: [
      'appeals_registered',
      'total_appealable_decisions',
      { name: 'appeal_rate_pc', share: ['appeals_registered', 'total_appealable_decisions'], digits: 2 },
      'in_development_total_appealable_decisions',
      {
        name: 'in_development_appeal_rate_pc',
        share: ['appeals_registered', 'in_development_total_appealable_decisions'],
        digits: 2,
      },
    ],
    rows: YEARS.map((year) => ({
      period: String(year),
      filters: [],
      of(area) {
        if (area.story === 'new in 2021' && year < 2021) return '..'
        const { appeals, appealable, plans } = yearOf(courses, area, year)
        const base = Math.round(appealable * (0.5 + 0.02 * Math.sin(plans)))
        return {
          appeals_registered: appeals,
          total_appealable_decisions: appealable,
          ...(year < 2023 ? {} : { in_development_total_appealable_decisions: base }),
        }
      },
    })),
  }
}

const AGES = Array.from({ length: 26 }, (_, age) => `age_${age}`)

/** People by single year of age. */
export function population(): MadeUpTable {
  return {
    file: 'population',
    when: 'reference_date',
    filters: [],
    onlyAuthorities: true,
    columns: ['all_ages', ...AGES],
    rows: [
      {
        period: '2023-06-30',
        filters: [],
        of({ people, chance }) {
          const weights = AGES.map((_, age) => 10 + (age < 12 ? age * 0.12 : age > 17 ? 1.5 : 1.4))
          const byAge = shareOut(chance.apart('ages'), people, weights)
          return {
            all_ages: Math.round(people * 3.25),
            ...Object.fromEntries(AGES.map((name, at) => [name, byAge[at] ?? 0])),
          }
        },
      },
    ],
  }
}

/** The ten areas that lie nearest to each by what they are like, as a list of statistical neighbours says it. */
export function neighbours(areas: readonly MadeUpArea[]): SourceFile {
  const rows = areas.flatMap((area) =>
    areas
      .filter((other) => other !== area)
      .map((other) => ({ other, away: distance(area, other) }))
      .sort((one, another) => one.away - another.away)
      .slice(0, 10)
      .map(({ other, away }, at) => [
        `${LAST_YEAR}-05`,
        area.code,
        area.name,
        '',
        String(at + 1),
        other.code,
        other.name,
        '',
        away < 0.6 ? 'Very close' : away < 1 ? 'Close' : 'Somewhat close',
        'No',
      ]),
  )
  const header =
    'edition,old_la_code,la_name,new_la_code,rank,neighbour_old_la_code,neighbour_la_name,neighbour_new_la_code,closeness,discontinued_la'
  return rowsFile('statistical-neighbours', [header.split(','), ...rows])
}

const distance = (one: MadeUpArea, other: MadeUpArea) =>
  Math.hypot(
    1.2 * (one.lean.poor - other.lean.poor),
    0.6 * (one.lean.spends - other.lean.spends),
    0.7 * Math.log(one.people / other.people),
    one.region === other.region ? 0 : 0.25,
  )

const OUTCOMES = [
  'Typically positive experiences and outcomes',
  'Inconsistent experiences and outcomes',
  'Widespread and/or systemic failings',
] as const

/** What inspectors found since 2023, in two areas of three, and before that in all that were there. */
export function inspectionFiles(areas: readonly MadeUpArea[]): SourceFile[] {
  const day = (area: MadeUpArea, from: string, days: number, name: string) =>
    Temporal.PlainDate.from(from)
      .add({ days: area.chance.apart(name).between(0, days) })
      .toString()
  const later = areas
    .filter(({ chance }) => chance.apart('inspected').chance(0.66))
    .map((area) => {
      const seen = day(area, '2023-02-06', 1200, 'seen')
      const standing = 0.9 * area.lean.prompt - 0.5 * area.lean.contested + 0.4 * area.chance.apart('grade').next()
      const grade = standing > 0.75 ? 1 : standing > -0.7 ? 2 : 3
      const published = Temporal.PlainDate.from(seen).add({ days: 90 })
      return [
        area.code,
        area.name,
        '',
        String(grade),
        OUTCOMES[grade - 1] ?? '',
        seen,
        published.toString(),
        grade === 1 ? '5 years' : grade === 2 ? '3 years' : '18 months',
        published.add(grade === 1 ? { years: 5 } : grade === 2 ? { years: 3 } : { months: 18 }).toString(),
        '',
      ]
    })
  const earlier = areas
    .filter(({ story }) => story !== 'new in 2021')
    .map((area) => {
      const seen = day(area, '2016-09-05', 1800, 'first seen')
      const asked = area.lean.prompt - area.lean.contested < -0.1
      const back = Temporal.PlainDate.from(seen).add({ days: 700 }).toString()
      return [
        area.code,
        area.name,
        seen,
        Temporal.PlainDate.from(seen).add({ days: 80 }).toString(),
        asked ? 'Yes' : 'No',
        asked ? back : '',
        asked ? (area.chance.apart('progress').chance(0.6) ? 'Yes' : 'Some') : '',
      ]
    })
  return [
    rowsFile('area-inspections', [
      'old_la_code,la_name,new_la_code,outcome_grade,outcome,inspection_start_date,publication_date,next_inspection,next_inspection_by_date,report_url'.split(
        ',',
      ),
      ...later,
    ]),
    rowsFile('area-inspections-until-2022', [
      'old_la_code,area_name,inspection_start_date,inspection_publication_date,written_statement_of_action_required,revisit_publication_date,revisit_sufficient_progress_all'.split(
        ',',
      ),
      ...earlier,
    ]),
  ]
}

/** What is known to be wrong with the made-up figures. */
export function defects(areas: readonly MadeUpArea[]): SourceFile {
  const printed = areas.find(({ story }) => story === 'region printed')
  const silent = areas.find(({ story }) => story === 'no return')
  const fresh = areas.filter(({ story }) => story === 'new in 2021')
  return rowsFile('known_data_issues', [
    'file,column,year,la_or_level,old_la_code,published_value,issue,alternative_value,alternative_source,suggested_handling'.split(
      ',',
    ),
    [
      'requests.csv',
      'requests_received_in_year',
      '2024',
      printed?.name ?? '',
      printed?.code ?? '',
      '',
      'The number for the whole region was printed here',
      '',
      '',
      'Do not use this figure: those of England and the region are right',
    ],
    [
      'requests.csv',
      'all',
      '2023',
      silent?.name ?? '',
      silent?.code ?? '',
      '',
      'No return was made',
      '',
      '',
      'England and the region are without it',
    ],
    [
      'requests.csv',
      'all',
      '2021',
      fresh.map(({ name }) => name).join(' and '),
      fresh.map(({ code }) => code).join(';'),
      '',
      'One authority until 2021; earlier figures were not divided',
      '',
      '',
      '',
    ],
  ])
}

const rowsFile = (name: string, rows: readonly (readonly string[])[]): SourceFile => textFile(name, () => csvOf(rows))
