import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../../../platform/database/schema.ts'
import { importRelease } from '../../statistics/questions.ts'

/** An area of the samples: what it is called, and how many of how many plans came in time in each year. */
type Sample = {
  code: string
  name: string
  region: [code: string, name: string]
  inTime: readonly [number, number]
  plans: number
}

const EAST: [string, string] = ['E12000004', 'East Midlands']
const NORTH: [string, string] = ['E12000001', 'North East']

/** Forty areas that hardly differ, and Farwick, which is far below all of them and fell by much. */
export const SAMPLES: readonly Sample[] = [
  ...Array.from({ length: 40 }, (_, at) => ({
    code: `${600 + at}`,
    name: `${AREA_NAMES()[at % 8]} ${['Vale', 'Moor', 'Shore', 'Forest', 'Levels'][Math.floor(at / 8)]}`,
    region: at % 2 === 0 ? EAST : NORTH,
    inTime: [500 + (at % 5) * 4, 505 + (at % 7) * 4] as const,
    plans: 1000,
  })),
  { code: '690', name: 'Farwick', region: EAST, inTime: [480, 120], plans: 1000 },
  { code: '691', name: 'Little Rock', region: NORTH, inTime: [2, 1], plans: 4 },
]

function AREA_NAMES() {
  return ['Ashby', 'Briar', 'Cole', 'Dunn', 'Elm', 'Fern', 'Gorse', 'Holm']
}

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown'
const EVERYBODY = 'All plans,All plans'

function line(year: number, level: string, place: string, figures: readonly (number | string)[]): string {
  return [year, 'Calendar year', level, 'E92000001', 'England', place, EVERYBODY, ...figures].join(',')
}

const placeOf = ({ code, name, region }: Sample) => `${region[0]},${region[1]},E0${code},${code},${name}`

/** Imports the samples as DfE publishes them, from a folder of their own. */
export async function importSamples(db: Db, folder: string, madeUp = false): Promise<void> {
  // The same bytes again would be taken for what is there already.
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(join(folder, 'data', name), `${lines.join('\n')}${madeUp ? '\n' : ''}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'data'), { recursive: true })
  const years = [2023, 2024] as const
  const timeliness = years.flatMap((year, at) => {
    const sum = SAMPLES.reduce((total, one) => total + (one.inTime[at] ?? 0), 0)
    const all = SAMPLES.reduce((total, { plans }) => total + plans, 0)
    const figures = (inTime: number, plans: number) => [plans, plans, inTime, inTime, 0, 0]
    return [
      line(year, 'National', ',,,,', figures(sum, all)),
      line(year, 'Regional', 'E12000004,East Midlands,,,', figures(10_000, 20_000)),
      ...SAMPLES.map((one) => line(year, 'Local authority', placeOf(one), figures(one.inTime[at] ?? 0, one.plans))),
    ]
  })
  write('timeliness_20_week.csv', [
    `${HEADER},plans_issued_den,plans_issued_den_ex,plans_issued_within_20_weeks,plans_issued_20_weeks_ex,plans_issued_gt_1_year,plans_issued_gt_1_year_ex`,
    ...timeliness,
  ])
  write('neighbours.csv', [
    'edition,old_la_code,la_name,new_la_code,rank,neighbour_old_la_code,neighbour_la_name,neighbour_new_la_code,closeness,discontinued_la',
    ...[1, 2, 3].map(
      (rank) =>
        `2025-05,690,Farwick,E0690,${rank},${599 + rank},Area ${rank},E0${599 + rank},Close,${rank === 1 ? 'Yes' : 'No'}`,
    ),
    '2021-04,690,Farwick,E0690,1,639,An older neighbour,E0639,-,No',
  ])
  write('inspections.csv', [
    'urn,old_la_code,la_name,outcome_grade,outcome,inspection_start_date,publication_date,next_inspection,next_inspection_by_date,report_url',
    '1,690,Farwick,3,Widespread and/or systemic failings,2024-06-03,2024-09-01,18 months,2025-12-03,https://files.ofsted.gov.uk/v1/file/1',
  ])
  write('issues.csv', [
    'file,column,year,la_or_level,old_la_code,published_value,issue,alternative_value,alternative_source,suggested_handling',
    'timeliness_20_week.csv,plans_issued_20_weeks_ex,2024,Farwick,690,120,Typed twice,,,Ask the council',
  ])
  await importRelease({ db, paths: [folder], now: '2026-11-22T09:00:00.000Z', told: () => {}, madeUp })
}
