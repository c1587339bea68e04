import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'

/** By which a reader knows whether anything is new: changes with every import, defect, release of live figures and definition. */
export type Version = { etag: string; changedAt: Date }

export async function versionNow(trx: Trx, definitions: string): Promise<Version> {
  const { rows } = await sql<{ mark: string; at: string | null }>`
    select concat_ws('|',
        (select string_agg(edition_id || ':' || is_current || ':' || sha256, ',' order by edition_id) from published_edition),
        (select md5(string_agg(md5(i::text), '' order by i.issue_id)) from published_issue i),
        (select md5(string_agg(edition_id || definitions, ',' order by edition_id)) from published_edition_kept),
        (select count(*) || ':' || coalesce(max(noticed_at)::text, '') from noticed_change where is_news),
        (select count(*) || ':' || coalesce(max(released_on)::text, '') from released_figure)) as mark,
      greatest((select max(imported_at) from published_edition), (select max(released_on)::timestamptz from released_figure),
        (select max(noticed_at) from noticed_change where is_news)) as at`.execute(trx)
  const mark = `${rows[0]?.mark} ${definitions}`
  return {
    etag: createHash('sha256').update(mark).digest('base64url').slice(0, 22),
    changedAt: new Date(rows[0]?.at ?? 0),
  }
}
