import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'

/**
 * A word for all that a public page of figures hangs on: editions and how they were worked out, known defects, what was
 * released of live figures, maps, and what boards use measures for. It changes with the write that changes any of them.
 */
export async function stateOfFigures(trx: Trx): Promise<string> {
  const { rows } = await sql<object>`select
    (select string_agg(concat(edition_id, is_current, sha256, imported_at), ',' order by edition_id) from published_edition) as editions,
    (select string_agg(concat(edition_id, definitions), ',' order by edition_id) from published_edition_kept) as kept,
    (select md5(string_agg(md5(i::text), '' order by i.issue_id)) from published_issue i) as issues,
    (select concat(count(*), max(released_on)) from released_figure) as released,
    (select string_agg(concat(kind, sha256), ',' order by kind) from map_file) as maps,
    (select md5(string_agg(md5(u::text), '' order by md5(u::text))) from measure_use u) as uses`.execute(trx)
  return JSON.stringify(rows[0])
}
