import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../database/schema.ts'
import { withNext } from '../database/with-next.ts'

/** Whose eyes a transaction looks through. The database shows nothing else, whatever the query forgot to say. */
export type Sight = {
  /** The person, so that what is hidden from them stays hidden. */
  person?: string | null
  /** Family members never see what was sent to another member. */
  kind?: 'family' | 'staff' | ''
  /** The children granted to them. */
  children?: readonly string[]
  /** The whole area: only for work that belongs to no person's page, or that is logged as a search. */
  la?: string
}

/** Runs work in one transaction as the application's role, which owns nothing, with the given sight. */
export async function asSighted<T>(db: Db, sight: Sight, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const nothing = { person: null, kind: '', children: [], la: '' } as const
    const settings = [sql`set_config('role', 'opensend_app', true)`, ...settingsFor({ ...nothing, ...sight })]
    await sql`select ${sql.join(settings)}${withNext}`.execute(trx)
    return work(trx)
  })
}

/** Changes what the running transaction may see. Left-out parts stay as they are. */
export async function look(trx: Trx, sight: Sight): Promise<void> {
  const settings = settingsFor(sight)
  if (settings.length) await sql`select ${sql.join(settings)}${withNext}`.execute(trx)
}

/**
 * Looks at a few of the children for one piece of work, then as before. What is not shown anyway is then not compared:
 * each table that is read turns the list of children into a hash of its own.
 */
export async function lookingAtFew<T>(trx: Trx, children: readonly string[], work: () => Promise<T>): Promise<T> {
  const few = `{${children.join(',')}}`
  await sql`select set_config('app.children_before', current_setting('app.children', true), true),
    set_config('app.children', array(select unnest(${few}::uuid[]) intersect
      select unnest(coalesce(nullif(current_setting('app.children', true), ''), '{}')::uuid[]))::text, true)${withNext}`.execute(
    trx,
  )
  const answer = await work()
  await sql`select set_config('app.children', current_setting('app.children_before', true), true)${withNext}`.execute(
    trx,
  )
  return answer
}

/** Looks wider for one piece of work, then as before. What comes back is narrowed before anybody is shown it. */
export async function lookingWider<T>(
  trx: Trx,
  sight: Pick<Sight, 'la' | 'person'>,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ person: string | null; la: string | null }>`
    select current_setting('app.person', true) as person, current_setting('app.la', true) as la`.execute(trx)
  await look(trx, sight)
  const answer = await work()
  await look(trx, { person: rows[0]?.person || null, la: rows[0]?.la ?? '' })
  return answer
}

function settingsFor(sight: Sight): RawBuilder<unknown>[] {
  const settings: RawBuilder<unknown>[] = []
  if (sight.person !== undefined) settings.push(sql`set_config('app.person', ${sight.person ?? ''}, true)`)
  if (sight.kind !== undefined) settings.push(sql`set_config('app.kind', ${sight.kind}, true)`)
  if (sight.children) settings.push(sql`set_config('app.children', ${`{${sight.children.join(',')}}`}, true)`)
  if (sight.la !== undefined) settings.push(sql`set_config('app.la', ${sight.la}, true)`)
  return settings
}

/** Work for a whole area: jobs, rebuilding, counting. */
export function asArea<T>(db: Db, laCode: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return asSighted(db, { la: laCode }, work)
}
