import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { Level, PublishedPeriod } from '../../statistics/questions.ts'
import type { PublishedDefinition } from './definition.ts'
import { publishedDefinitions } from './definitions.ts'
import { type JoinedRows, joinedRows } from './joined-rows.ts'
import { canRead, type Line, readFigures } from './read-rows.ts'
import type { WorkedOut } from './work-out.ts'

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

type PlacedLine = Line & { name: string; level: Level }

async function figuresOf(trx: Trx, definition: PublishedDefinition, asked: Asked): Promise<PublishedFigure[]> {
  const edition = await currentEdition(trx, definition.dataset)
  if (!edition || !canRead(definition, edition)) return []
  const everybody = asked.parts !== 'all'
  if (everybody && (definition.part || definition.by || definition.rows === 'parts')) return []
  const only = Object.entries(definition.only ?? {}).map(([column, words]) => {
    const at = edition.filters.indexOf(column) + 1
    return sql`and r.filters[${at}::int] = any(${[words].flat()}::text[])`
  })
  const { rows } = await sql<PlacedLine>`
    select p.code, p.name, p.level, p.region, r.time_period, r.time_identifier, r.filters, r.figures
    from published_row r join place p on p.code = r.place
    where r.edition_id = ${edition.edition_id} ${only.length > 0 ? sql.join(only, sql` `) : sql``}
      ${asked.places ? sql`and r.place = any(${asked.places}::text[])` : sql``}
      ${asked.level ? sql`and p.level = ${asked.level}` : sql``}
      ${everybody && edition.filters.includes('breakdown_topic') ? sql`and r.filters[1] ~ '^(All|New|Total)\\M'` : sql``}`.execute(
    trx,
  )
  const issues = await issuesOf(trx, definition)
  return readFigures(definition, edition, rows, await joinedFor(trx, definition)).map(({ line, notes, ...figure }) => {
    const { code, name, level, region } = line as PlacedLine
    return {
      ...figure,
      place: { code, name, level, region },
      source: edition.source,
      release: edition.release,
      notes: [...notes, ...notesOn(issues, line)],
    }
  })
}

const currentEdition = (trx: Trx, dataset: string) =>
  trx
    .selectFrom('published_edition')
    .select(['edition_id', 'filters', 'indicators', 'source', 'release'])
    .where('dataset', '=', dataset)
    .where('is_current', '=', true)
    .executeTakeFirst()

/** The rows of another dataset that a definition joins; none when that was not imported, and then there is no figure. */
export async function joinedFor(trx: Trx, definition: PublishedDefinition): Promise<JoinedRows | undefined> {
  if (!definition.joined) return undefined
  const edition = await currentEdition(trx, definition.joined.dataset)
  if (!edition) return () => undefined
  const { rows } = await sql<Line>`
    select p.code, p.region, r.time_period, r.time_identifier, r.filters, r.figures
    from published_row r join place p on p.code = r.place where r.edition_id = ${edition.edition_id}`.execute(trx)
  return joinedRows(definition, edition, rows)
}

type Issue = { years: string; places: string[]; says: string; handling: string }

async function issuesOf(trx: Trx, definition: PublishedDefinition): Promise<Issue[]> {
  const issues = await trx
    .selectFrom('published_issue')
    .select(['file', 'column_name', 'years', 'places', 'says', 'handling'])
    .execute()
  const columns = [...definition.numerator, ...(definition.denominator ?? []), ...(definition.less ?? [])]
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
