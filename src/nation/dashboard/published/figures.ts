import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { KeptRow } from '../../../platform/measures/figure-table.ts'
import { conditionsOf, readRows } from '../figures/conditions.ts'
import type { Asked } from '../figures/figure.ts'
import { publishedDefinitions } from './definitions.ts'
import { datasets, fingerprintOf } from './keep-published.ts'
import { type Edition, rowsNow } from './rows-now.ts'

export type PublishedEdition = {
  edition_id: number
  dataset: string
  source: string
  release: string
  made_up: boolean
  is_current: boolean
  /** Its figures are worked out and kept, as its definitions are now. */
  is_kept: boolean
}

/** The editions that were asked for and hold anything of a measure. */
export async function editionsFor(trx: Trx, { vintage = 'current', origin }: Asked): Promise<PublishedEdition[]> {
  const { rows } = await sql<PublishedEdition & { kept: string | null }>`
    select e.edition_id, e.dataset, e.source, e.release, e.made_up, e.is_current, k.definitions as kept
    from published_edition e left join published_edition_kept k using (edition_id)
    where e.dataset = any(${datasets}::text[]) order by e.edition_id`.execute(trx)
  const current = new Map(
    rows.flatMap((edition) => (edition.is_current ? [[edition.dataset, edition.edition_id]] : [])),
  )
  const wanted = (edition: PublishedEdition) =>
    vintage === 'all' || (vintage === 'current' ? edition.is_current : edition.release === vintage.release)
  return rows
    .filter((edition) => wanted(edition) && (!origin || (origin === 'made-up') === edition.made_up))
    .map((edition) => ({ ...edition, is_kept: edition.kept === fingerprintOf(edition.dataset, current) }))
}

/**
 * Figures of some editions: those that are kept, and worked out now where an edition was imported, or its definitions
 * changed, a moment ago. So a page is never behind.
 */
export async function publishedRows(trx: Trx, editions: readonly PublishedEdition[], asked: Asked): Promise<KeptRow[]> {
  const rows = await keptRows(
    trx,
    editions.filter(({ is_kept }) => is_kept),
    asked,
  )
  for (const edition of editions.filter(({ is_kept }) => !is_kept))
    rows.push(...(await editionNow(trx, edition, asked)))
  return rows
}

async function keptRows(trx: Trx, editions: readonly PublishedEdition[], asked: Asked): Promise<KeptRow[]> {
  if (editions.length === 0) return []
  const ids = editions.map(({ edition_id }) => edition_id)
  const wanted = sql`v.origin <> 'live' and v.edition = any(${ids}::int[]) and ${conditionsOf(asked)}`
  const latest = asked.latest
    ? sql`and (v.measure, v.topic, v.breakdown, v.period_to) in (
        select v.measure, v.topic, v.breakdown, max(v.period_to) from measure_value v where ${wanted} group by 1, 2, 3)`
    : sql``
  return readRows(trx, sql`measure_value v where ${wanted} ${latest}`)
}

async function editionNow(trx: Trx, { edition_id, dataset }: PublishedEdition, asked: Asked): Promise<KeptRow[]> {
  const definitions = publishedDefinitions.filter(
    (one) => one.dataset === dataset && (asked.measures?.includes(one.measure) ?? true),
  )
  if (definitions.length === 0) return []
  const edition: Edition = await trx
    .selectFrom('published_edition')
    .select(['edition_id', 'dataset', 'filters', 'indicators', 'made_up'])
    .where('edition_id', '=', edition_id)
    .executeTakeFirstOrThrow()
  const places = await placesAsked(trx, asked)
  const rows: KeptRow[] = []
  for await (const some of rowsNow(trx, edition, definitions, places)) rows.push(...some)
  return rows.filter(
    ({ topic, period_from, period_to }) =>
      (asked.topics ? asked.topics.includes(topic) : asked.parts === 'all' || topic === 'Everybody') &&
      (!asked.from || period_to >= asked.from) &&
      (!asked.to || period_from <= asked.to),
  )
}

async function placesAsked(trx: Trx, { places, level }: Asked): Promise<readonly string[] | undefined> {
  if (!level) return places
  const found = await trx.selectFrom('place').select('code').where('level', '=', level).execute()
  const codes = found.map(({ code }) => code)
  return places ? codes.filter((code) => places.includes(code)) : codes
}
