import { ENGLAND, MADE_UP_REGIONS, type SourceFile } from '../../../nation/statistics/questions.ts'
import type { Lean, MadeUpArea } from '../country.ts'
import { JANUARIES } from '../course.ts'
import { countOf, moved } from '../draws.ts'
import { csvOf, type MadeUpTable, textFile } from '../table.ts'

/** One series of the tool: a share of some of the pupils or plans, or how many of them. */
type Line = {
  short: string
  years: readonly number[]
  /** Of how many, as a part of all pupils or of all plans. */
  whole: { pupils: number } | { plans: number }
  share: number
  /** More than one may be counted of each, as suspensions are: the share is then of a hundred, and has no end. */
  repeated?: true
  yearly?: number
  leans: Partial<Record<Lean, number>>
  counts?: true
}

const years = (from: number, to: number, without: readonly number[] = []) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => !without.includes(year))
const ABSENCE = [2020, 2021]
const grade = (short: string, whole: number, share: number): Line => ({
  short,
  years: years(2019, 2024),
  whole: { pupils: whole / 13 },
  share,
  yearly: -0.02,
  leans: { poor: -0.18 },
})

const LINES: readonly Line[] = [
  { short: 'SEN_AN_REVIEW_EXPECTED', years: [2024, 2025], whole: { plans: 0.91 }, share: 1, leans: {}, counts: true },
  {
    short: 'SEN_AN_REVIEW_MEET_REC',
    years: [2024, 2025],
    whole: { plans: 0.91 },
    share: 0.86,
    yearly: 0.1,
    leans: { prompt: 0.5 },
    counts: true,
  },
  {
    short: 'SEN_PEC_OUTCOME_COM_4WKS',
    years: [2024, 2025],
    whole: { plans: 0.75 },
    share: 0.44,
    yearly: 0.05,
    leans: { prompt: 0.7 },
  },
  {
    short: 'SEN_TotStat',
    years: years(2019, 2025),
    whole: { pupils: 1 },
    share: 0.048,
    yearly: 0.085,
    leans: { poor: 0.06 },
  },
  {
    short: 'SEN_TotSENSuP',
    years: years(2019, 2025),
    whole: { pupils: 1 },
    share: 0.136,
    yearly: 0.025,
    leans: { poor: 0.1 },
  },
  { short: 'KS1P_EHCP', years: [2023, 2024, 2025], whole: { pupils: 0.05 / 13 }, share: 0.2, leans: { poor: -0.16 } },
  { short: 'KS1P_SEND', years: [2023, 2024, 2025], whole: { pupils: 0.13 / 13 }, share: 0.52, leans: { poor: -0.16 } },
  {
    short: 'KS1P_NonSEND',
    years: [2023, 2024, 2025],
    whole: { pupils: 0.82 / 13 },
    share: 0.89,
    leans: { poor: -0.16 },
  },
  grade('Age19_SEN-S_L2EM', 0.04, 0.15),
  grade('Age19_SENwoS_L2EM', 0.13, 0.38),
  grade('Age19_NoNSEN_L2EM', 0.83, 0.77),
  {
    short: 'KS4_SEN_Des_incSpec',
    years: years(2019, 2023),
    whole: { pupils: 0.17 / 13 },
    share: 0.89,
    yearly: 0.01,
    leans: { poor: -0.2 },
  },
  {
    short: 'TotSevPerAbNew',
    years: years(2019, 2025, ABSENCE),
    whole: { pupils: 1 },
    share: 0.021,
    yearly: 0.12,
    leans: { absent: 0.25 },
  },
  {
    short: 'SFPriSevPerAbNew',
    years: years(2019, 2025, ABSENCE),
    whole: { pupils: 0.55 },
    share: 0.008,
    yearly: 0.1,
    leans: { absent: 0.25 },
  },
  {
    short: 'SFSecSevPerAbNew',
    years: years(2019, 2025, ABSENCE),
    whole: { pupils: 0.4 },
    share: 0.035,
    yearly: 0.12,
    leans: { absent: 0.25 },
  },
  {
    short: 'SpecSevPerAbNew',
    years: years(2019, 2025, ABSENCE),
    whole: { pupils: 0.018 },
    share: 0.06,
    yearly: 0.08,
    leans: { absent: 0.2 },
  },
  {
    short: 'TotFixedEx',
    years: years(2019, 2024),
    whole: { pupils: 1 },
    share: 0.095,
    repeated: true,
    yearly: 0.13,
    leans: { absent: 0.3 },
  },
  {
    short: 'PriFixedEx',
    years: years(2019, 2024),
    whole: { pupils: 0.55 },
    share: 0.019,
    repeated: true,
    yearly: 0.13,
    leans: { absent: 0.3 },
  },
  {
    short: 'SecFixedEx',
    years: years(2019, 2024),
    whole: { pupils: 0.4 },
    share: 0.19,
    repeated: true,
    yearly: 0.13,
    leans: { absent: 0.3 },
  },
  {
    short: 'TotPermEx',
    years: years(2019, 2024),
    whole: { pupils: 1 },
    share: 0.0011,
    repeated: true,
    yearly: 0.08,
    leans: { absent: 0.35 },
  },
]

/** What the Local Authority Interactive Tool has: reviews, absence, suspensions and what 19-year-olds reached. */
export const toolFile = (areas: readonly MadeUpArea[]): SourceFile =>
  textFile('local-authority-interactive-tool', () => csvOf(rowsOf(areas)))

function rowsOf(areas: readonly MadeUpArea[]): string[][] {
  const regions = Object.keys(MADE_UP_REGIONS)
  const rows = [['measure_short', 'years', 'la_number', 'la_or_region', 'value']]
  for (const line of LINES)
    for (const year of line.years) {
      const sums = new Map<string, Counted>()
      const row = (number: string, name: string, counted: Counted) =>
        rows.push([line.short, String(year), number, name, printed(line, counted)])
      for (const area of areas) {
        const counted = countedIn(line, area, year)
        for (const code of [area.region, ENGLAND]) {
          const sum = sums.get(code) ?? { part: 0, whole: 0 }
          sums.set(code, { part: sum.part + counted.part, whole: sum.whole + counted.whole })
        }
        row(area.code, area.name, counted)
      }
      // DfE numbers England 970 and its regions from 980.
      for (const [at, code] of regions.entries())
        row(String(980 + at), MADE_UP_REGIONS[code] ?? '', sums.get(code) ?? { part: 0, whole: 0 })
      row('970', 'England', sums.get(ENGLAND) ?? { part: 0, whole: 0 })
    }
  return rows
}

type Counted = { part: number; whole: number }

function countedIn(
  { short, whole, share, yearly = 0, leans, repeated }: Line,
  area: MadeUpArea,
  year: number,
): Counted {
  const grown = (year - JANUARIES[0]) / (JANUARIES.length - 1)
  const all = 'plans' in whole ? area.plans * whole.plans * (0.52 + 0.48 * grown) : area.pupils * whole.pupils
  const many = Math.max(Math.round(all), 1)
  if (share === 1) return { part: many, whole: many }
  const lean = Object.entries(leans).reduce((sum, [name, by]) => sum + by * area.lean[name as Lean], 0)
  const steps = lean + yearly * (year - 2022)
  const p = repeated ? share * Math.exp(steps) : moved(share, steps)
  return { part: countOf(area.chance.apart(`${short} ${year}`), many, p), whole: many }
}

const printed = ({ counts }: Line, { part, whole }: Counted): string =>
  counts ? String(part) : whole === 0 ? '' : ((100 * part) / whole).toFixed(2)

/** Who holds the posts of designated officers, and how many are on a supported internship. */
export function officerTables(): MadeUpTable[] {
  const post = (area: MadeUpArea, year: number, name: string, share: number) =>
    area.chance.apart(`${name} ${year < 2022 ? 'before' : 'since'}`).chance(share) ? 'Yes' : 'No'
  return [
    {
      file: 'send_designated_officers',
      when: 'year',
      onlyAuthorities: true,
      filters: [],
      columns: ['des_med_off', 'des_clin_off', 'des_so_care_off'],
      rows: years(2021, 2025).map((year) => ({
        period: String(year),
        filters: [],
        of: (area: MadeUpArea) => ({
          des_med_off: post(area, year, 'medical', 0.5),
          des_clin_off: post(area, year, 'clinical', 0.82),
          des_so_care_off: post(area, year, 'social care', 0.6),
        }),
      })),
    },
  ]
}
