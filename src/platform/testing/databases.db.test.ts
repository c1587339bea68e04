import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { ownChildrenOnly } from '../database/row-level-security.ts'
import type { Db } from '../database/schema.ts'
import { onEveryDatabase } from './databases.ts'

const child = '00000000-0000-4000-8000-000000000001'

onEveryDatabase((kind, open) => {
  it('is migrated, and has the role that owns nothing', async () => {
    const { db, kind: opened } = await open()
    const role = await sql<{
      rolsuper: boolean
      rolbypassrls: boolean
    }>`select rolsuper, rolbypassrls from pg_roles where rolname = 'opensend_app'`.execute(db)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from migration`.execute(db)
    expect(opened).toBe(kind)
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
    expect(rows[0]?.n).toBeGreaterThan(0)
  })

  it('gives each test a database of its own', async () => {
    const [one, two] = await Promise.all([open(), open()])
    await sql`create table only_here (a int)`.execute(one.db)
    const { rows } = await sql<{ found: string | null }>`select to_regclass('only_here')::text as found`.execute(two.db)
    expect(rows[0]?.found).toBeNull()
  })

  it("shows no child's row to a transaction that was granted nothing", async () => {
    const { db } = await open()
    await sql`create table trial (la_code text, child_id uuid, primary key (la_code, child_id))`.execute(db)
    await sql`insert into trial values ('999', ${child})`.execute(db)
    await ownChildrenOnly(db, 'trial', { grants: 'select' })
    expect(await seen(db, '')).toBe(0)
    expect(await seen(db, `{${child}}`)).toBe(1)
  })
})

async function seen(db: Db, children: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await sql`set local role opensend_app`.execute(trx)
    await sql`select set_config('app.children', ${children}, true)`.execute(trx)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from trial`.execute(trx)
    return rows[0]?.n ?? -1
  })
}
