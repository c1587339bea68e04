import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSighted } from '../access/as.ts'
import { onEveryDatabase, type TestDatabase } from '../testing/databases.ts'
import { childrenByHashMigration, ownChildrenOnly } from './row-level-security.ts'
import type { Db } from './schema.ts'

const OLD = `child_id = any((select coalesce(nullif(current_setting('app.children', true), ''), '{}')::uuid[])::uuid[])`
const AREA = `la_code = nullif(current_setting('app.la', true), '')`

onEveryDatabase((name, open) =>
  describe(`the rule of a child’s own tables on ${name}`, () => {
    let database: TestDatabase
    const [mine, also, other] = [randomUUID(), randomUUID(), randomUUID()]
    beforeAll(async () => {
      database = await open()
      const { db } = database
      for (const table of ['earlier', 'later'])
        await sql.raw(`create table ${table} (la_code text, child_id uuid, secret boolean)`).execute(db)
      await sql.raw('alter table earlier enable row level security').execute(db)
      await sql.raw('alter table earlier force row level security').execute(db)
      await sql
        .raw(
          `create policy own_children on earlier using ((${AREA} or ${OLD}) and not secret) with check (${AREA} or ${OLD})`,
        )
        .execute(db)
      await sql.raw('grant select, insert on earlier to opensend_app').execute(db)
      await ownChildrenOnly(db, 'later', { grants: 'select, insert', and: 'not secret' })
      for (const table of ['earlier', 'later'])
        await asSighted(db, { la: '999' }, (trx) =>
          sql
            .raw(
              `insert into ${table} values ('999', '${mine}', false), ('999', '${also}', true), ('999', '${other}', false), ('999', null, false)`.replace(
                `('998', '${mine}', false), `,
                '',
              ),
            )
            .execute(trx),
        )
    })
    afterAll(() => database.close())

    const seen = (db: Db, table: string, sight: Parameters<typeof asSighted>[1]) =>
      asSighted(db, sight, async (trx) => {
        const { rows } = await sql<{
          child_id: string | null
        }>`select child_id from ${sql.table(table)} order by 1`.execute(trx)
        return rows.map((row) => row.child_id)
      })
    const sights = {
      nobody: {},
      children: { children: [mine, also] },
      'a great many children': { children: [mine, ...Array.from({ length: 2_000 }, () => randomUUID())] },
      'the area': { la: '999' },
      'another area': { la: '998' },
    }
    const rule = async (table: string) => {
      const { rows } = await sql<{ qual: string; with_check: string }>`
      select qual, with_check from pg_policies where tablename = ${table}`.execute(database.db)
      return rows[0]
    }

    it('looks children up by hash, in tables of today and, once it was rewritten, in those of earlier', async () => {
      expect((await rule('earlier'))?.qual).toContain('= ANY (( SELECT')
      const before = Object.fromEntries(
        await Promise.all(
          Object.entries(sights).map(async ([who, sight]) => [who, await seen(database.db, 'earlier', sight)]),
        ),
      )
      await childrenByHashMigration.up(database.db)
      expect(await rule('earlier')).toEqual(await rule('later'))
      for (const [who, sight] of Object.entries(sights)) {
        expect([who, await seen(database.db, 'earlier', sight)]).toEqual([who, before[who]])
        expect([who, await seen(database.db, 'later', sight)]).toEqual([who, before[who]])
      }
      expect(before['children']).toEqual([mine])
      expect(before['nobody']).toEqual([])
      expect(before['the area']).toHaveLength(3)
    })

    it('lets nobody write for a child who is not theirs', async () => {
      const write = (sight: Parameters<typeof asSighted>[1]) =>
        asSighted(database.db, sight, (trx) => sql`insert into earlier values ('999', ${other}, false)`.execute(trx))
      await expect(write({ children: [mine] })).rejects.toThrow('row-level security')
      await expect(write({ children: [other] })).resolves.toBeDefined()
    })
  }),
)
