import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'
import { cellsIn } from './read/list.ts'

/** One area SEND inspection by Ofsted and the Care Quality Commission, as it was published. Days are ISO, or null. */
export type Inspection = {
  code: string
  /** The framework: from 2023 on with three outcomes; before that with or without a written statement of action. */
  framework: '2016' | '2023'
  publishedOn: string
  startedOn: string | null
  /** In the inspectors’ own words; null where none was found in the report. */
  outcome: string | null
  /** From 2023 on: 1 typically positive, 2 inconsistent, 3 widespread failings. */
  grade: 1 | 2 | 3 | null
  /** Until 2022: whether a written statement of action was asked for. */
  statementOfAction: boolean | null
  /** Until 2022: whether a later visit found enough progress on all, some or none of the weaknesses. */
  progressAtRevisit: 'all' | 'some' | 'none' | null
  revisitPublishedOn: string | null
  /** In words, for example `3 years`; null when the report names none. */
  nextIn: string | null
  nextBy: string | null
  reportUrl: string | null
  source: string
}

/** The inspections of an area under both frameworks, the latest first. Empty when none was imported. */
export async function inspectionsOf(trx: Trx, code: string): Promise<Inspection[]> {
  return inspections(trx, [code])
}

/** The inspections of some areas, or of all of them, the latest first. */
export async function inspections(trx: Trx, codes?: readonly string[]): Promise<Inspection[]> {
  const { rows } = await sql<Row>`
    select e.dataset, e.source, e.indicators, r.place, r.time_period, r.figures
    from published_edition e join published_row r using (edition_id)
    where e.is_current and e.dataset in ('area-inspections-2016', 'area-inspections-2023')
      ${codes ? sql`and r.place = any(${codes}::text[])` : sql``}
    order by r.time_period desc, r.place`.execute(trx)
  return rows.map(inspectionOf)
}

type Row = {
  dataset: string
  source: string
  indicators: string[]
  place: string
  time_period: string
  figures: string
}

const PROGRESS = { yes: 'all', some: 'some', no: 'none' } as const

function inspectionOf(row: Row): Inspection {
  const cells = cellsIn(row.figures, row.indicators.length)
  const cell = (column: string) => cells[row.indicators.indexOf(column)] ?? ''
  const is2023 = row.dataset === 'area-inspections-2023'
  const grade = Number(cell('outcome_grade'))
  const statement = cell('written_statement_of_action_required').toLowerCase()
  return {
    code: row.place,
    framework: is2023 ? '2023' : '2016',
    publishedOn: row.time_period,
    startedOn: dayIn(cell('inspection_start_date')),
    outcome: cell('outcome') || null,
    grade: grade === 1 || grade === 2 || grade === 3 ? grade : null,
    statementOfAction: is2023 || statement === '' ? null : statement === 'yes',
    progressAtRevisit: PROGRESS[cell('revisit_sufficient_progress_all').toLowerCase() as keyof typeof PROGRESS] ?? null,
    revisitPublishedOn: dayIn(cell('revisit_publication_date')),
    nextIn: /^\d/.test(cell('next_inspection')) ? cell('next_inspection') : null,
    nextBy: dayIn(cell('next_inspection_by_date')),
    // The address comes from a file: only the inspectorate’s own site is linked to.
    reportUrl: /^https:\/\/([a-z]+\.)*ofsted\.gov\.uk\//.test(cell('report_url')) ? cell('report_url') : null,
    source: row.source,
  }
}

const dayIn = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)
