import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/database/schema.ts'
import type { Declaration } from '../declarations/declaration.ts'
import { cellsOf } from '../read/csv.ts'
import { bytesOf, digestOf, type SourceFile } from '../read/files.ts'
import type { Metadata } from '../read/layout.ts'
import { BETWEEN_LINES } from '../read/list.ts'
import type { Place } from '../read/place.ts'
import { type FilePlan, planOfFile } from '../read/plan-of-file.ts'
import type { ReadRow } from '../read/row-reader.ts'
import { type Batch, readRows } from '../read/table.ts'
import { MADE_UP, removeMadeUp } from './made-up.ts'
import { noteOtherNames } from './other-names.ts'

export type Imported =
  | { outcome: 'kept'; dataset: string; rows: number; notRead: number; isCurrent: boolean }
  | { outcome: 'already there'; dataset: string }
  | { outcome: 'not known'; header: string[] }

export type ImportOptions = {
  declarations: readonly Declaration[]
  metadata?: Metadata | undefined
  now: string
  /** The demonstration's own figures, which the first real import removes. */
  madeUp?: boolean
  signal?: AbortSignal
  /** Called after each batch with how many rows were read. */
  progress?(rows: number): void
}

/**
 * Imports one file, all of it or nothing: the same bytes again change nothing, and a later edition takes the place of
 * the one before, which stays readable. Figures are kept as they were printed.
 *
 * @throws NotATable when the file cannot be read as one; AbortError when it was stopped.
 */
export async function importFile(db: Db, file: SourceFile, options: ImportOptions): Promise<Imported> {
  const batches = readRows(bytesOf(file))
  const first = (await batches.next()).value ?? { rows: [], separator: ',' }
  const [header = [], ...sample] = first.rows.slice(0, SAMPLE).map((row) => cellsOf(row, first.separator))
  const plan = planOfFile({ name: file.name, header, sample, ...options })
  if (!plan) {
    await batches.return()
    return { outcome: 'not known', header }
  }
  const sha256 = await digestOf(file)
  const there = await db
    .selectFrom('published_edition')
    .select('edition_id')
    .where('dataset', '=', plan.dataset)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (there) {
    await batches.return()
    return { outcome: 'already there', dataset: plan.dataset }
  }
  return db.transaction().execute(async (trx) => {
    if (!options.madeUp) await removeMadeUp(trx)
    const editionId = await beginEdition(trx, plan, file, sha256, options)
    const kept = await keepRows(trx, { editionId, plan, fileName: file.name, first, rest: batches, options })
    const isCurrent = await finishEdition(trx, editionId, plan.dataset, kept)
    return { outcome: 'kept', dataset: plan.dataset, rows: kept.rows, notRead: kept.notRead, isCurrent }
  })
}

/** By so many rows a file without metadata says which of its columns hold figures. */
const SAMPLE = 2000

type Kept = { rows: number; notRead: number; earliest: string; latest: string }

async function beginEdition(
  trx: Trx,
  plan: FilePlan,
  file: SourceFile,
  sha256: string,
  { now, madeUp = false }: ImportOptions,
): Promise<number> {
  const { edition_id } = await trx
    .insertInto('published_edition')
    .values({
      dataset: plan.dataset,
      title: plan.title,
      release: file.release,
      source: madeUp ? MADE_UP : plan.source,
      sha256,
      imported_at: now,
      latest_period: '1900-01-01',
      is_current: false,
      filters: plan.filters,
      indicators: plan.indicators.map(({ name }) => name),
      indicator_words: plan.indicators.map(({ says }) => says),
      row_count: 0,
      not_read: 0,
      made_up: madeUp,
    } as never)
    .returning('edition_id')
    .executeTakeFirstOrThrow()
  return edition_id
}

async function keepRows(
  trx: Trx,
  work: {
    editionId: number
    plan: FilePlan
    fileName: string
    first: Batch
    rest: AsyncGenerator<Batch>
    options: ImportOptions
  },
): Promise<Kept> {
  const { editionId, plan, first, options } = work
  const kept: Kept = { rows: 0, notRead: 0, earliest: '9999', latest: '1900-01-01' }
  const places = new Map<string, NamedPlace>()
  const reader = plan.reader(first.separator)
  // While the database keeps one batch, the next one is read.
  let keeping: Promise<unknown> = Promise.resolve()
  const keep = async (rows: readonly string[]) => {
    options.signal?.throwIfAborted()
    const read: ReadRow[] = []
    for (const text of rows) {
      const row = reader(text)
      if (!row) continue
      read.push(row)
      notePlace(places, row)
      if (row.period.to < kept.earliest) kept.earliest = row.period.to
      if (row.period.to > kept.latest) kept.latest = row.period.to
    }
    kept.notRead += rows.length - read.length
    await keeping
    keeping = insertRows(trx, editionId, kept.rows, read)
    // It is heard when it is waited for.
    keeping.catch(() => {})
    kept.rows += read.length
    options.progress?.(kept.rows)
  }
  try {
    await keep(first.rows.slice(1))
    for await (const { rows } of work.rest) await keep(rows)
  } finally {
    await keeping
  }
  const named = [...places.values()].map(({ place }) => place)
  // A release of DfE says how places are called.
  if (!plan.namesPlaces) {
    const years = `${kept.earliest.slice(0, 4)}-${kept.latest.slice(0, 4)}`
    await noteOtherNames(trx, { dataset: plan.dataset, file: work.fileName, years, places: named })
  }
  await keepPlaces(trx, named, plan.namesPlaces)
  return kept
}

type NamedPlace = { place: Place; asOf: string }

/** A place is called as the newest of its rows calls it. */
function notePlace(places: Map<string, NamedPlace>, { place, period }: ReadRow): void {
  const before = places.get(place.code)
  if (!before) places.set(place.code, { place, asOf: period.to })
  else if (period.to >= before.asOf) {
    before.place = place
    before.asOf = period.to
  }
}

/** One statement a batch, and one text a column: the database takes lists apart that way four times as fast. */
async function insertRows(trx: Trx, editionId: number, from: number, rows: readonly ReadRow[]): Promise<void> {
  if (rows.length === 0) return
  const column = (of: (row: ReadRow) => string) =>
    sql`string_to_table(${rows.map(of).join(BETWEEN_LINES)}, ${sql.lit(BETWEEN_LINES)})`
  // A column in which nothing is written is no row at all.
  await sql`
    insert into published_row (edition_id, row_no, place, time_period, time_identifier, filters, figures)
    select ${editionId}::int, ${from}::int + n, place, period, identifier, coalesce(filters, ''), coalesce(figures, '')
    from rows from (${column(({ place }) => place.code)}, ${column(({ period }) => period.timePeriod)},
      ${column(({ period }) => period.timeIdentifier)}, ${column(({ filters }) => filters)},
      ${column(({ figures }) => figures)}
    ) with ordinality as given (place, period, identifier, filters, figures, n)`.execute(trx)
}

async function keepPlaces(trx: Trx, places: readonly Place[], namesThem: boolean): Promise<void> {
  if (places.length === 0) return
  // A later release may know the region, or have the name that is used now; a missing one never wipes what is known.
  await sql`
    insert into place (code, level, name, region, ons_code)
    select * from unnest(${places.map((p) => p.code)}::text[], ${places.map((p) => p.level)}::text[],
      ${places.map((p) => p.name)}::text[], ${places.map((p) => p.region)}::text[],
      ${places.map((p) => p.onsCode ?? null)}::text[])
    on conflict (code) do update set
      name = case when excluded.name = '' or (place.name <> '' and not ${namesThem}::boolean) then place.name
        else excluded.name end,
      ons_code = case when excluded.ons_code is null or (place.ons_code is not null and not ${namesThem}::boolean)
        then place.ons_code else excluded.ons_code end,
      region = coalesce(excluded.region, place.region)`.execute(trx)
}

async function finishEdition(trx: Trx, editionId: number, dataset: string, kept: Kept): Promise<boolean> {
  const before = await trx
    .selectFrom('published_edition')
    .select(sql<string>`latest_period::text`.as('latest'))
    .where('dataset', '=', dataset)
    .where('is_current', '=', true)
    .executeTakeFirst()
  const isCurrent = !before || kept.latest >= before.latest
  if (isCurrent)
    await trx.updateTable('published_edition').set({ is_current: false }).where('dataset', '=', dataset).execute()
  await trx
    .updateTable('published_edition')
    .set({ row_count: kept.rows, not_read: kept.notRead, latest_period: kept.latest, is_current: isCurrent })
    .where('edition_id', '=', editionId)
    .execute()
  return isCurrent
}
