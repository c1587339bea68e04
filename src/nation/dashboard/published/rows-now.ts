import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { KeptRow } from '../../../platform/measures/figure-table.ts'
import type { PublishedDefinition } from './definition.ts'
import { type JoinedRows, joinedRows } from './joined-rows.ts'
import { type Columns, canRead, type Line, readFigures } from './read-rows.ts'

/** What has to be known of an edition to work its figures out. */
export type Edition = {
  edition_id: number
  dataset: string
  filters: string[]
  indicators: string[]
  made_up: boolean
}

/**
 * Works the figures of some definitions of one dataset out from an edition of it, definition by definition, for some
 * places or all. The rows are read once.
 */
export async function* rowsNow(
  trx: Trx,
  edition: Edition,
  all: readonly PublishedDefinition[],
  places?: readonly string[],
): AsyncGenerator<KeptRow[]> {
  const definitions = all.filter((one) => canRead(one, edition))
  if (definitions.length === 0) return
  // What stands until something new is published is as of the newest row of any place.
  const wide = definitions.some(({ standing }) => standing)
  const lines = await linesOf(trx, edition, definitions, wide ? undefined : places)
  const joinedOf = joining(trx)
  for (const definition of definitions) {
    const rows = readFigures(definition, edition, lines, await joinedOf(definition)).map((figure) =>
      rowOf(definition, edition, figure),
    )
    yield once(places ? rows.filter(({ place }) => places.includes(place)) : rows)
  }
}

const rowOf = (
  { measure }: PublishedDefinition,
  { edition_id, made_up }: Edition,
  { line, period, ...figure }: ReturnType<typeof readFigures>[number],
): KeptRow => ({
  place: line.code,
  measure,
  origin: made_up ? 'made-up' : 'published',
  topic: figure.topic,
  breakdown: figure.breakdown,
  period_from: period.from,
  period_to: period.to,
  edition: edition_id,
  time_period: period.timePeriod,
  time_identifier: period.timeIdentifier,
  period_says: period.says,
  numerator: figure.numerator,
  denominator: figure.denominator,
  value: figure.value,
  sign: figure.sign,
  printed: figure.printed,
  as_at: period.to,
  source: null,
  notes: figure.notes,
})

/** The rows that any of the definitions takes, as one text: a hundred thousand of them are read in a second. */
async function linesOf(
  trx: Trx,
  { edition_id, filters }: Pick<Edition, 'edition_id'> & Columns,
  wanted: readonly Pick<PublishedDefinition, 'only'>[],
  places?: readonly string[],
): Promise<Line[]> {
  const conditions = wanted.map(({ only = {} }) => {
    const words = Object.entries(only).map(
      ([column, word]) => sql`r.filters[${sql.lit(filters.indexOf(column) + 1)}] = any(${[word].flat()}::text[])`,
    )
    return words.length ? sql`(${sql.join(words, sql` and `)})` : undefined
  })
  const only = conditions.includes(undefined)
    ? sql`true`
    : sql`(${sql.join(conditions as RawBuilder<unknown>[], sql` or `)})`
  const { rows } = await sql<{ lines: string | null }>`
    select json_agg(l)::text as lines from (
      select p.code, p.region, r.time_period, r.time_identifier, r.filters, r.figures
      from published_row r join place p on p.code = r.place
      where r.edition_id = ${edition_id} and ${only} ${places ? sql`and r.place = any(${places}::text[])` : sql``}
      order by r.row_no) l`.execute(trx)
  return rows[0]?.lines ? JSON.parse(rows[0].lines) : []
}

/** The rows of other datasets that definitions join; none when one was not imported, and then there is no figure. */
function joining(trx: Trx) {
  const read = new Map<string, { edition: Columns & { edition_id: number }; lines: Line[] } | undefined>()
  return async (definition: PublishedDefinition): Promise<JoinedRows | undefined> => {
    const { joined } = definition
    if (!joined) return undefined
    const key = JSON.stringify([joined.dataset, joined.only])
    if (!read.has(key)) {
      const edition = await trx
        .selectFrom('published_edition')
        .select(['edition_id', 'filters', 'indicators'])
        .where('dataset', '=', joined.dataset)
        .where('is_current', '=', true)
        .executeTakeFirst()
      read.set(key, edition && { edition, lines: await linesOf(trx, edition, [joined]) })
    }
    const other = read.get(key)
    return other ? joinedRows(definition, other.edition, other.lines) : () => undefined
  }
}

/** A row that a table prints twice counts once. */
function once(rows: readonly KeptRow[]): KeptRow[] {
  const found = new Map<string, KeptRow>()
  for (const row of rows) {
    const key = `${row.place}|${row.topic}|${row.breakdown}|${row.period_from}|${row.period_to}`
    if (!found.has(key)) found.set(key, row)
  }
  return [...found.values()]
}
