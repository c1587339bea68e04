import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { KeptRow } from '../../../platform/measures/figure-table.ts'
import type { FigureSeries } from '../../../platform/measures/insert-figures.ts'
import { BETWEEN_LINES, cellsIn } from '../../statistics/questions.ts'
import type { PublishedDefinition } from './definition.ts'
import { type JoinedRows, joinedRows } from './joined-rows.ts'
import { type Columns, canRead, type Line, readFigures } from './read-rows.ts'
import { inSeries } from './series.ts'

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
export async function* seriesNow(
  trx: Trx,
  edition: Edition,
  all: readonly PublishedDefinition[],
  places?: readonly string[],
): AsyncGenerator<FigureSeries[]> {
  const definitions = all.filter((one) => canRead(one, edition))
  if (definitions.length === 0) return
  // What stands until something new is published is as of the newest row of any place.
  const wide = definitions.some(({ standing }) => standing)
  const lines = await linesOf(trx, edition, definitions, wide ? undefined : places)
  const wanted = places && new Set(places)
  const joinedOf = joining(trx)
  for (const definition of definitions) {
    const found = readFigures(definition, edition, lines, await joinedOf(definition))
    yield inSeries(definition, edition, wanted ? found.filter(({ line }) => wanted.has(line.code)) : found)
  }
}

/** The same, each with all that it says: for a question about some of them. */
export async function* rowsNow(...asked: Parameters<typeof seriesNow>): AsyncGenerator<KeptRow[]> {
  for await (const series of seriesNow(...asked))
    yield series.flatMap(({ of, figures }) => figures.map((figure) => ({ ...of, ...figure })))
}

/** The rows that any of the definitions takes. Each column comes as one text: a hundred thousand of them take a moment. */
async function linesOf(
  trx: Trx,
  { edition_id, filters, indicators }: Pick<Edition, 'edition_id'> & Columns,
  wanted: readonly Pick<PublishedDefinition, 'only'>[],
  places?: readonly string[],
): Promise<Line[]> {
  const kinds = await kindsOf(trx, edition_id, filters, wanted)
  const column = (name: string) => sql`string_agg(${sql.ref(name)}, ${sql.lit(BETWEEN_LINES)})`
  if (kinds?.length === 0) return []
  const { rows } = await sql<Record<'places' | 'periods' | 'identifiers' | 'filters' | 'figures', string | null>>`
    select ${column('place')} as places, ${column('time_period')} as periods, ${column('time_identifier')} as identifiers,
      ${column('filters')} as filters, ${column('figures')} as figures
    from (select * from published_row r where r.edition_id = ${edition_id}
      ${kinds ? sql`and r.filters = any(${kinds}::text[])` : sql``}
      ${places ? sql`and r.place = any(${places}::text[])` : sql``} order by r.row_no) l`.execute(trx)
  const found = rows[0]
  if (!found?.places) return []
  const [codes, periods, identifiers, lists, figures] = [
    found.places,
    found.periods ?? '',
    found.identifiers ?? '',
    found.filters ?? '',
    found.figures ?? '',
  ].map((text) => text.split(BETWEEN_LINES)) as [string[], string[], string[], string[], string[]]
  const regions = await regionsOf(trx)
  const filtersIn = shared((text) => cellsIn(text, filters.length))
  return codes.map((code, at) => ({
    code,
    region: regions.get(code) ?? null,
    time_period: periods[at] as string,
    time_identifier: identifiers[at] as string,
    filters: filtersIn(lists[at] as string),
    figures: cellsIn(figures[at] as string, indicators.length),
  }))
}

/** The filters of those rows that any of the definitions takes; undefined when one takes all. */
async function kindsOf(
  trx: Trx,
  edition: number,
  filters: readonly string[],
  wanted: readonly Pick<PublishedDefinition, 'only'>[],
): Promise<string[] | undefined> {
  const conditions = wanted.map(({ only = {} }) =>
    Object.entries(only).map(([column, words]) => [filters.indexOf(column), [words].flat()] as const),
  )
  if (conditions.some((words) => words.length === 0)) return undefined
  const { rows } = await sql<{ line: string }>`
    select distinct filters as line from published_row where edition_id = ${edition}`.execute(trx)
  return rows.flatMap(({ line }) => {
    const cells = cellsIn(line, filters.length)
    const isTaken = conditions.some((all) => all.every(([index, words]) => words.includes(cells[index] ?? '')))
    return isTaken ? [line] : []
  })
}

async function regionsOf(trx: Trx): Promise<Map<string, string | null>> {
  const places = await trx.selectFrom('place').select(['code', 'region']).execute()
  return new Map(places.map(({ code, region }) => [code, region]))
}

/** The same answer, and not one like it, for texts that are the same: an edition has few sets of filters. */
function shared<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const found = known.get(text) ?? answer(text)
    known.set(text, found)
    return found
  }
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
