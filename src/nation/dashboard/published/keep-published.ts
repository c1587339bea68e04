import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { inTransaction } from '../../../platform/database/migrate.ts'
import type { Db, Trx } from '../../../platform/database/schema.ts'
import { type FigureSeries, insertFigures } from '../../../platform/measures/insert-figures.ts'
import { publishedDefinitions } from './definitions.ts'
import { type Edition, seriesNow } from './rows-now.ts'

/** Counted up when figures are worked out in another way from the same definitions. */
const WAY = 1

/** Every dataset that a definition reads, or joins to another. */
export const datasets: readonly string[] = [
  ...new Set(publishedDefinitions.flatMap(({ dataset, joined }) => (joined ? [dataset, joined.dataset] : [dataset]))),
]

/**
 * What the figures of a dataset are worked out by: its definitions, and the editions of other datasets that they join.
 * Kept figures are worked out again when it is another.
 */
export function fingerprintOf(dataset: string, current: ReadonlyMap<string, number>): string {
  const joined = (joins.get(dataset) ?? []).map((other) => current.get(other) ?? 0)
  return [fingerprints.get(dataset) ?? 'none', ...joined].join('.')
}

const definitionsOf = Map.groupBy(publishedDefinitions, ({ dataset }) => dataset)
const joins = new Map(
  [...definitionsOf].map(([dataset, definitions]) => [
    dataset,
    [...new Set(definitions.flatMap(({ joined }) => (joined ? [joined.dataset] : [])))],
  ]),
)
const fingerprints = new Map(
  [...definitionsOf].map(([dataset, definitions]) => [
    dataset,
    createHash('sha256')
      .update(JSON.stringify([WAY, definitions]))
      .digest('hex')
      .slice(0, 16),
  ]),
)

const ONE_AT_A_TIME = 7_367_337

/**
 * Works out the figures of every edition that has none yet, or whose definitions have changed since, and keeps them.
 * Editions that are no longer current keep theirs, so that a vintage stays readable. Run it as the database's owner; it
 * does nothing when nothing changed.
 *
 * @returns how many figures were worked out now
 */
export async function keepPublishedFigures(db: Db): Promise<number> {
  return inTransaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(ONE_AT_A_TIME)})`.execute(trx)
    await forgetGone(trx)
    const { rows } = await sql<Edition & { is_current: boolean; kept: string | null }>`
      select e.edition_id, e.dataset, e.filters, e.indicators, e.made_up, e.is_current, k.definitions as kept
      from published_edition e left join published_edition_kept k using (edition_id)
      where e.dataset = any(${datasets}::text[]) order by e.edition_id`.execute(trx)
    const current = new Map(
      rows.flatMap((edition) => (edition.is_current ? [[edition.dataset, edition.edition_id]] : [])),
    )
    let figures = 0
    for (const edition of rows) {
      const fingerprint = fingerprintOf(edition.dataset, current)
      if (edition.kept === fingerprint) continue
      figures += await keepEdition(trx, edition)
      await sql`insert into published_edition_kept (edition_id, definitions) values (${edition.edition_id}, ${fingerprint})
        on conflict (edition_id) do update set definitions = excluded.definitions, kept_at = now()`.execute(trx)
    }
    if (figures > 0) await sql`analyze measure_value`.execute(trx)
    return figures
  })
}

async function keepEdition(trx: Trx, edition: Edition & { kept: string | null }): Promise<number> {
  if (edition.kept !== null)
    await sql`delete from measure_value where edition = ${edition.edition_id} and origin <> 'live'`.execute(trx)
  const all: FigureSeries[] = []
  for await (const series of seriesNow(trx, edition, definitionsOf.get(edition.dataset) ?? [])) all.push(...series)
  await insertFigures(trx, all)
  return all.reduce((sum, { figures }) => sum + figures.length, 0)
}

/** Figures of editions that were taken away, as the made-up ones are by the first real import. */
async function forgetGone(trx: Trx): Promise<void> {
  const { rows } = await sql<{ edition_id: number }>`
    delete from published_edition_kept k where not exists (select from published_edition e where e.edition_id = k.edition_id)
    returning k.edition_id`.execute(trx)
  if (rows.length === 0) return
  await sql`delete from measure_value where origin <> 'live'
    and edition = any(${rows.map((row) => row.edition_id)}::int[])`.execute(trx)
}
