import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { type Level, type PublishedPeriod, readPeriod } from '../../statistics/questions.ts'
import type { PublishedDefinition } from './definition.ts'
import { publishedDefinitions } from './definitions.ts'
import { type WorkedOut, workOut } from './work-out.ts'

/** A published figure of a measure, with all that has to stand beside it. */
export type PublishedFigure = WorkedOut & {
  place: { code: string; name: string; level: Level; region: string | null }
  period: PublishedPeriod
  /** What it is broken down by, and which part this is; `all` is everybody. */
  topic: string
  breakdown: string
  source: string
  release: string
  /** What is known to be wrong with it. */
  notes: string[]
}

export type Asked = {
  measure: string
  /** Codes of places; all of them when left out. */
  places?: readonly string[]
  level?: Level
  /** Everybody, or every part of every breakdown. */
  parts?: 'everybody' | 'all'
}

/** The figures of a measure in the current editions, by period. Empty when nothing that holds it was imported. */
export async function publishedFigures(trx: Trx, asked: Asked): Promise<PublishedFigure[]> {
  const found: PublishedFigure[] = []
  for (const definition of publishedDefinitions.filter(({ measure }) => measure === asked.measure))
    found.push(...(await figuresOf(trx, definition, asked)))
  return found.sort((a, b) => a.period.from.localeCompare(b.period.from) || a.place.name.localeCompare(b.place.name))
}

type Line = {
  code: string
  name: string
  level: Level
  region: string | null
  time_period: string
  time_identifier: string
  filters: string[]
  figures: string[]
}

async function figuresOf(trx: Trx, definition: PublishedDefinition, asked: Asked): Promise<PublishedFigure[]> {
  const edition = await trx
    .selectFrom('published_edition')
    .select(['edition_id', 'filters', 'indicators', 'source', 'release'])
    .where('dataset', '=', definition.dataset)
    .where('is_current', '=', true)
    .executeTakeFirst()
  if (!edition || !definition.numerator.every((column) => edition.indicators.includes(column))) return []
  const everybody = asked.parts !== 'all'
  const { rows } = await sql<Line>`
    select p.code, p.name, p.level, p.region, r.time_period, r.time_identifier, r.filters, r.figures
    from published_row r join place p on p.code = r.place
    where r.edition_id = ${edition.edition_id}
      ${asked.places ? sql`and r.place = any(${asked.places}::text[])` : sql``}
      ${asked.level ? sql`and p.level = ${asked.level}` : sql``}
      ${everybody && edition.filters.length > 0 ? sql`and (r.filters = '{}' or r.filters[1] ~ '^(All|New|Total)\\M')` : sql``}`.execute(
    trx,
  )
  const at = new Map(edition.indicators.map((column, index) => [column, index]))
  const issues = await issuesOf(trx, definition)
  return rows.flatMap((row) => {
    const period = periodOf(row, definition)
    if (!period) return []
    const worked = workOut(definition, (column) => row.figures[at.get(column) ?? -1] ?? '')
    const [topic, breakdown] = partOf(definition, row.filters)
    const place = { code: row.code, name: row.name, level: row.level, region: row.region }
    return [
      {
        ...worked,
        place,
        period,
        topic,
        breakdown,
        source: edition.source,
        release: edition.release,
        notes: notesOn(issues, row),
      },
    ]
  })
}

function periodOf(
  { time_period, time_identifier }: Line,
  { countedIn }: PublishedDefinition,
): PublishedPeriod | undefined {
  const period = readPeriod(time_period, time_identifier)
  if (!period || !countedIn || period.timePeriod.length !== 6) return period
  return { ...period, says: `January ${Number(period.timePeriod.slice(0, 4)) + 1}` }
}

function partOf({ part }: PublishedDefinition, filters: readonly string[]): [string, string] {
  if (part) return [part.topic, part.is]
  const [topic = '', breakdown = ''] = filters
  return /^(All|New|Total)\b/.test(topic) || topic === '' ? ['Everybody', 'all'] : [topic, breakdown]
}

type Issue = { years: string; places: string[]; says: string; handling: string }

async function issuesOf(trx: Trx, definition: PublishedDefinition): Promise<Issue[]> {
  const issues = await trx
    .selectFrom('published_issue')
    .select(['file', 'column_name', 'years', 'places', 'says', 'handling'])
    .execute()
  const columns = [...definition.numerator, ...(definition.denominator ?? [])]
  const words = definition.dataset.split(/[_-]/).filter((word) => word.length > 4)
  return issues.filter(
    (issue) =>
      columns.includes(issue.column_name) ||
      words.some((word) => issue.file.includes(word) && /^all\b/.test(issue.column_name)),
  )
}

function notesOn(issues: readonly Issue[], { code, time_period }: Line): string[] {
  const year = time_period.slice(0, 4)
  return issues
    .filter(({ years, places }) => years.includes(year) && (places.length === 0 || places.includes(code)))
    .map(({ says, handling }) => (handling ? `${says}. ${handling}.` : `${says}.`))
}
