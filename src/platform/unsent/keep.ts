import { sql } from 'kysely'
import { asArea, asSighted } from '../access/as.ts'
import type { Trx } from '../database/schema.ts'
import type { Job } from '../feature.ts'
import type { Typed } from './merge.ts'

/** How long unsent words are kept, and how long it is known that they were sent. */
export const KEPT_DAYS = 30
/** A report of a hundred pages. */
export const MOST_CHARACTERS = 400_000
const MOST_DRAFTS = 200

/** Whose words on which page. The transaction's sight must be that person's. */
export type Place = {
  laCode: string
  personId: string
  path: string
  childId: string | null
  /** What the page is called, without the child's name. */
  title: string
}

export type Draft = {
  draftId: string
  form: string
  typed: Typed
  files: string[]
  seen: number | null
  count: number
}

export type Kept = Draft & { savedAt: string; ended: 'sent' | 'thrown-away' | null }

/** What became of a save. `elsewhere`: the same draft was gone on with on another page or device. */
export type Saved = 'saved' | 'older' | 'elsewhere' | 'sent' | 'thrown-away' | 'full'

type Saving = Draft & { writer: string; after: number; now: string }

/**
 * Keeps what was typed. A save is taken when it is newer than what is there and either comes from the same open page or
 * goes on from what is there; so nothing typed elsewhere is written over, and nothing that was sent comes back.
 */
export async function saveUnsent(trx: Trx, place: Place, saving: Saving): Promise<Saved> {
  const { laCode, personId, path, childId, title } = place
  const { draftId, form, typed, files, seen, count, writer, after, now } = saving
  const { rows } = await sql<{ count: string }>`
    insert into unsent (la_code, person_id, path, draft_id, child_id, title, form, typed, files, seen, count, writer, saved_at)
    select ${laCode}, ${personId}::uuid, ${path}, ${draftId}::uuid, ${childId}::uuid, ${title}, ${form},
           ${JSON.stringify(typed)}, ${JSON.stringify(files)}, ${seen}::int, ${count}::bigint, ${writer}, ${now}::timestamptz
    where (select count(*) from (select 1 from unsent where la_code = ${laCode} and person_id = ${personId}::uuid
             and ended_at is null and draft_id <> ${draftId}::uuid limit ${MOST_DRAFTS}) as others) < ${MOST_DRAFTS}
    on conflict (la_code, person_id, path, draft_id) do update
      set form = excluded.form, typed = excluded.typed, files = excluded.files, seen = excluded.seen,
          count = excluded.count, writer = excluded.writer, saved_at = excluded.saved_at
      where unsent.ended_at is null and excluded.count > unsent.count
        and (unsent.writer = excluded.writer or unsent.count = ${after}::bigint)
    returning count`.execute(trx)
  if (rows.length) return 'saved'
  const there = await trx
    .selectFrom('unsent')
    .select(['ended', 'writer'])
    .where('la_code', '=', laCode)
    .where('person_id', '=', personId)
    .where('path', '=', path)
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  if (!there) return 'full'
  return there.ended ?? (there.writer === writer ? 'older' : 'elsewhere')
}

/** Keeps what came with a form that could not be sent, over what was kept of it before. */
export async function keepReturned(trx: Trx, place: Place, draft: Omit<Draft, 'count'>, now: string): Promise<void> {
  const { laCode, personId, path, childId, title } = place
  await sql`
    insert into unsent (la_code, person_id, path, draft_id, child_id, title, form, typed, files, seen, count, writer, saved_at)
    values (${laCode}, ${personId}::uuid, ${path}, ${draft.draftId}::uuid, ${childId}::uuid, ${title}, ${draft.form},
            ${JSON.stringify(draft.typed)}, ${JSON.stringify(draft.files)}, ${draft.seen}::int, 1, 'form', ${now}::timestamptz)
    on conflict (la_code, person_id, path, draft_id) do update
      set typed = excluded.typed, files = excluded.files, seen = excluded.seen, count = unsent.count + 1,
          writer = excluded.writer, saved_at = excluded.saved_at
      where unsent.ended_at is null`.execute(trx)
}

/** Everything kept of this page for this person, newest first, with what was sent or thrown away as a bare name. */
export async function listUnsent(
  trx: Trx,
  { laCode, personId, path }: Pick<Place, 'laCode' | 'personId' | 'path'>,
): Promise<Kept[]> {
  const { rows } = await sql<Omit<Kept, 'typed' | 'files' | 'count'> & Record<'typed' | 'files' | 'count', string>>`
    select draft_id as "draftId", form, typed, files, seen, count::text, ended,
           to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "savedAt"
    from unsent where la_code = ${laCode} and person_id = ${personId}::uuid and path = ${path}
    order by saved_at desc`.execute(trx)
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    typed: JSON.parse(row.typed) as Typed,
    files: JSON.parse(row.files) as string[],
  }))
}

/** Forgets the words, and remembers only that they are done with, so that a late save does not bring them back. */
export async function endUnsent(
  trx: Trx,
  place: Place,
  draftIds: readonly string[],
  ended: 'sent' | 'thrown-away',
  now: string,
): Promise<void> {
  for (const draftId of draftIds) {
    await sql`
      insert into unsent (la_code, person_id, path, draft_id, child_id, title, form, typed, files, count, writer, saved_at, ended_at, ended)
      values (${place.laCode}, ${place.personId}::uuid, ${place.path}, ${draftId}::uuid, ${place.childId}::uuid, ${place.title}, '',
              '{}', '[]', 1, '', ${now}::timestamptz, ${now}::timestamptz, ${ended})
      on conflict (la_code, person_id, path, draft_id) do update
        set typed = '{}', files = '[]', ended_at = excluded.ended_at, ended = excluded.ended
        where unsent.ended_at is null`.execute(trx)
  }
}

/** What this person has typed anywhere and not sent, newest first. */
export async function listOwnUnsent(trx: Trx, laCode: string, personId: string) {
  const { rows } = await sql<{ path: string; title: string; savedAt: string; typed: string; draftId: string }>`
    select path, title, typed, draft_id as "draftId",
           to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "savedAt"
    from unsent where la_code = ${laCode} and person_id = ${personId}::uuid and ended_at is null
    order by saved_at desc limit 200`.execute(trx)
  return rows.map((row) => ({ ...row, typed: JSON.parse(row.typed) as Typed }))
}

/** Forgets what is older than `KEPT_DAYS`, and who had pages open. Sight: the area. */
export async function forgetOldUnsent(trx: Trx, laCode: string, now: string): Promise<void> {
  const before = Temporal.Instant.from(now)
    .subtract({ hours: 24 * KEPT_DAYS })
    .toString()
  await sql`delete from unsent where la_code = ${laCode} and coalesce(ended_at, saved_at) < ${before}::timestamptz`.execute(
    trx,
  )
  await sql`delete from page_open where la_code = ${laCode} and heard_at < ${now}::timestamptz - interval '1 hour'`.execute(
    trx,
  )
}

export const forgetUnsent: Job = {
  name: 'forget-unsent',
  says: `Forgets what was typed and not sent for ${KEPT_DAYS} days.`,
  schedule: '40 3 * * *',
  async run({ db, clock }) {
    const areas = await asSighted(db, {}, (trx) => sql<{ la_code: string }>`select la_code from area`.execute(trx))
    for (const { la_code } of areas.rows) await asArea(db, la_code, (trx) => forgetOldUnsent(trx, la_code, clock.now()))
  },
}
