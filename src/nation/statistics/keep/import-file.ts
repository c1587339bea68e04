import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/database/schema.ts'
import type { Declaration } from '../declarations/declaration.ts'
import { digestOf, type SourceFile } from '../read/files.ts'
import type { Metadata } from '../read/layout.ts'
import type { Place } from '../read/place.ts'
import { type FilePlan, planOfFile, type ReadRow } from '../read/plan-of-file.ts'
import { type Row, readTable } from '../read/table.ts'
import { MADE_UP, removeMadeUp } from './made-up.ts'

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
  const batches = readTable(await file.open())
  const first = (await batches.next()).value ?? []
  const header = first[0]?.cells ?? []
  const plan = planOfFile({ name: file.name, header, sample: first.slice(1).map((row) => row.cells), ...options })
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
    const kept = await keepRows(trx, { editionId, plan, first: first.slice(1), rest: batches, options })
    const isCurrent = await finishEdition(trx, editionId, plan.dataset, kept)
    return { outcome: 'kept', dataset: plan.dataset, rows: kept.rows, notRead: kept.notRead, isCurrent }
  })
}

type Kept = { rows: number; notRead: number; latest: string }

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
  work: { editionId: number; plan: FilePlan; first: Row[]; rest: AsyncGenerator<Row[]>; options: ImportOptions },
): Promise<Kept> {
  const { editionId, plan, options } = work
  const kept: Kept = { rows: 0, notRead: 0, latest: '1900-01-01' }
  const places = new Map<string, Place>()
  const keep = async (batch: readonly Row[]) => {
    options.signal?.throwIfAborted()
    const read: ReadRow[] = []
    for (const { cells } of batch) {
      const row = plan.read(cells)
      if (row) read.push(row)
      else kept.notRead += 1
    }
    for (const { place, period } of read) {
      places.set(place.code, place)
      if (period.to > kept.latest) kept.latest = period.to
    }
    await insertRows(trx, editionId, kept.rows, read)
    kept.rows += read.length
    options.progress?.(kept.rows)
  }
  await keep(work.first)
  for await (const batch of work.rest) await keep(batch)
  await keepPlaces(trx, [...places.values()], plan.namesPlaces)
  return kept
}

/** Separates the cells of a list on their way into the database. It prints nothing, and no table is known to have it. */
const SEPARATOR = '\u001f'

/** One statement a batch. PostgreSQL has no list of lists of unequal length, so that each list is one text on its way. */
async function insertRows(trx: Trx, editionId: number, from: number, rows: readonly ReadRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into published_row (edition_id, row_no, place, time_period, time_identifier, filters, figures)
    select ${editionId}::int, ${from}::int + n, place, period, identifier, ${listIn('filters')}, ${listIn('figures')}
    from unnest(
      ${rows.map((row) => row.place.code)}::text[], ${rows.map((row) => row.period.timePeriod)}::text[],
      ${rows.map((row) => row.period.timeIdentifier)}::text[], ${rows.map((row) => textOf(row.filters))}::text[],
      ${rows.map((row) => textOf(row.figures))}::text[]
    ) with ordinality as given (place, period, identifier, filters, figures, n)`.execute(trx)
}

/** No text is no cell; an empty text is one empty cell. */
const listIn = (column: 'filters' | 'figures') => sql`
  case when ${sql.ref(column)} is null then '{}' when ${sql.ref(column)} = '' then array['']
    else string_to_array(${sql.ref(column)}, ${sql.lit(SEPARATOR)}) end`

const textOf = (list: readonly string[]) =>
  list.length === 0 ? null : list.map((cell) => cell.replaceAll(SEPARATOR, ' ')).join(SEPARATOR)

async function keepPlaces(trx: Trx, places: readonly Place[], namesThem: boolean): Promise<void> {
  if (places.length === 0) return
  // A later release may know the region, or have the name that is used now; a missing one never wipes what is known.
  await sql`
    insert into place (code, level, name, region)
    select * from unnest(${places.map((p) => p.code)}::text[], ${places.map((p) => p.level)}::text[],
      ${places.map((p) => p.name)}::text[], ${places.map((p) => p.region)}::text[])
    on conflict (code) do update set
      name = case when excluded.name = '' or (place.name <> '' and not ${namesThem}::boolean) then place.name
        else excluded.name end,
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
