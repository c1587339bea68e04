import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'

/** What the figures stand at: a word that changes with all that they hang on, and when that changed. */
export type Standing = { mark: string; changedAt: Date }

/**
 * All that a public page of figures hangs on: editions and how they were worked out, known defects, what was released
 * of live figures, maps, and what boards use measures for. Its word changes with the write that changes any of them.
 */
export async function standingOfFigures(trx: Trx): Promise<Standing> {
  const { rows } = await sql<{ at: string | null }>`select
    (select string_agg(concat(edition_id, is_current, sha256, imported_at), ',' order by edition_id) from published_edition) as editions,
    (select string_agg(concat(edition_id, definitions), ',' order by edition_id) from published_edition_kept) as kept,
    (select md5(string_agg(md5(i::text), '' order by i.issue_id)) from published_issue i) as issues,
    (select concat(count(*), max(released_on)) from released_figure) as released,
    (select string_agg(concat(kind, sha256), ',' order by kind) from map_file) as maps,
    (select md5(string_agg(md5(u::text), '' order by md5(u::text))) from measure_use u) as uses,
    greatest((select max(imported_at) from published_edition), (select max(kept_at) from published_edition_kept),
      (select max(released_on)::timestamptz from released_figure)) as at`.execute(trx)
  return { mark: JSON.stringify(rows[0]), changedAt: new Date(rows[0]?.at ?? 0) }
}

/** The word by itself. */
export const stateOfFigures = async (trx: Trx): Promise<string> => (await standingOfFigures(trx)).mark
