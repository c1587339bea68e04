import { sql } from 'kysely'
import type { Database } from '../database/open.ts'
import type { Db } from '../database/schema.ts'
import { exitCodes, StartupProblem } from '../startup-problem.ts'
import type { House, ServiceConfig } from './command.ts'

const FACT = 'demonstration'

/** What a migrated database holds. `unfinished` is a demonstration whose making was cut short. */
export async function demonstrationIn(db: Db): Promise<'none' | 'unfinished' | 'made' | 'real'> {
  const fact = await db.selectFrom('installation').select('detail').where('fact', '=', FACT).executeTakeFirst()
  const { rows } = await sql<{ real: boolean; any: boolean }>`
    select coalesce(bool_or(not made_up), false) as real, count(*) > 0 as any from area`.execute(db)
  if (rows[0]?.real) return 'real'
  if (fact) return (fact.detail as { state: string }).state === 'made' ? 'made' : 'unfinished'
  return rows[0]?.any ? 'made' : 'none'
}

/** Makes it, and notes before and after that it is being made, so that one cut short is noticed and made again. */
export async function makeDemonstrationIn<C extends ServiceConfig>(
  house: House<C>,
  parts: Parameters<House<C>['makeDemonstration']>[0],
): Promise<void> {
  const { db, size, seed } = parts
  await note(db, { state: 'unfinished', size, seed })
  await house.makeDemonstration(parts)
  await note(db, { state: 'made', size, seed })
}

async function note(db: Db, detail: object): Promise<void> {
  const text = JSON.stringify(detail)
  await sql`insert into installation (fact, detail) values (${FACT}, ${text}::jsonb)
    on conflict (fact) do update set detail = excluded.detail`.execute(db)
}

/** Removes everything. Only for a demonstration. */
export async function wipe({ db }: Database): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(trx)
      const schema = sql.ref(rows[0]?.schema ?? 'public')
      await sql`drop schema ${schema} cascade`.execute(trx)
      await sql`drop schema if exists pgboss cascade`.execute(trx)
      await sql`create schema ${schema}`.execute(trx)
      await sql`grant usage on schema ${schema} to public`.execute(trx)
    })
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new StartupProblem(
      'The database user may not remove the demonstration, because it does not own the schema. Use another database.',
      exitCodes.databaseNotAllowed,
      { cause: error },
    )
  }
}
