import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../database/schema.ts'

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
    await sql`select ${sql.join(settings)}`.execute(trx)
    return work(trx)
  })
}

/** Changes what the running transaction may see. Left-out parts stay as they are. */
export async function look(trx: Trx, sight: Sight): Promise<void> {
  const settings = settingsFor(sight)
  if (settings.length) await sql`select ${sql.join(settings)}`.execute(trx)
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
