import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { oftenAsked } from './often-asked.ts'
import { type Database, openDatabase } from './open.ts'
import type { Trx } from './schema.ts'
import { withNext } from './with-next.ts'

const name = `opensend_client_${process.pid}`
const { adminUrl, serverUrl } = inject('databases')
let admin: Database
let database: Database

beforeAll(async () => {
  admin = await openDatabase({ databaseUrl: `${adminUrl}postgres` })
  await sql`create database ${sql.ref(name)} owner opensend_owner`.execute(admin.db)
  database = await openDatabase({ databaseUrl: `${serverUrl}${name}`, connections: 1 })
  await sql`create table said (id int primary key, words text not null)`.execute(database.db)
})
beforeEach(async () => {
  await sql`truncate said`.execute(database.db)
})
afterAll(async () => {
  await database.close()
  await sql`drop database ${sql.ref(name)} with (force)`.execute(admin.db)
  await admin.close()
})

const inTransaction = <T>(work: (trx: Trx) => Promise<T>) => database.db.transaction().execute(work)
const say = (trx: Trx, id: string, words: string | null) =>
  sql`insert into said (id, words) values (${id}, ${words})${withNext}`.execute(trx)
const all = async () =>
  (await sql<{ id: number; words: string }>`select id, words from said order by id`.execute(database.db)).rows

it('writes what nobody waits for before what comes next, and answers only that', async () => {
  for (let turn = 1; turn <= 3; turn += 1) {
    const seen = await inTransaction(async (trx) => {
      await say(trx, `${turn * 10}`, 'first')
      await say(trx, `${turn * 10 + 1}`, 'second')
      return (await sql<{ many: number }>`select count(*)::int as many from said where id >= ${turn * 10}`.execute(trx))
        .rows
    })
    expect(seen).toEqual([{ many: 2 }])
  }
  expect(await all()).toHaveLength(6)
})

it('keeps a setting for the transaction alone', async () => {
  const read = sql<{ value: string | null }>`select current_setting('app.la', true) as value`
  const within = await inTransaction(async (trx) => {
    await sql`select set_config('app.la', ${'999'}, true)${withNext}`.execute(trx)
    return (await read.execute(trx)).rows[0]?.value
  })
  expect(within).toBe('999')
  expect((await read.execute(database.db)).rows[0]?.value).toBe('')
})

it('sends at the end what nothing came after', async () => {
  await inTransaction((trx) => say(trx, '1', 'the last word'))
  expect(await all()).toEqual([{ id: 1, words: 'the last word' }])
})

it('fails as a whole where a statement fails that nobody waited for', async () => {
  for (let turn = 0; turn < 2; turn += 1) {
    const failing = inTransaction(async (trx) => {
      await sql`insert into said (id, words) values (${1}, ${'kept?'})`.execute(trx)
      await say(trx, '2', null)
    })
    await expect(failing).rejects.toThrow('violates not-null constraint')
    const reading = inTransaction(async (trx) => {
      await say(trx, '3', null)
      return sql`select id from said where id = ${3}`.execute(trx)
    })
    await expect(reading).rejects.toThrow('violates not-null constraint')
  }
  expect(await all()).toEqual([])
  await inTransaction((trx) => say(trx, '4', 'still at work'))
  expect(await all()).toHaveLength(1)
})

it('undoes what was sent, and what was not', async () => {
  const undone = inTransaction(async (trx) => {
    await say(trx, '1', 'sent')
    await sql`select id from said where id = ${1}`.execute(trx)
    await say(trx, '2', 'not sent')
    throw new Error('refused')
  })
  await expect(undone).rejects.toThrow('refused')
  await expect(inTransaction(() => Promise.reject(new Error('at once')))).rejects.toThrow('at once')
  expect(await all()).toEqual([])
})

it('takes several statements in one text, as migrations do', async () => {
  await inTransaction(async (trx) => {
    await say(trx, '1', 'before')
    await sql.raw("insert into said values (2, 'two'); insert into said values (3, 'three')").execute(trx)
  })
  expect((await all()).map(({ id }) => id)).toEqual([1, 2, 3])
})

it('writes at once outside a transaction', async () => {
  await sql`insert into said (id, words) values (${'1'}, ${'alone'})${withNext}`.execute(database.db)
  expect(await all()).toHaveLength(1)
})

it('prepares what is often asked and nothing else, and prepares it anew when a table changes', async () => {
  const ask = () => sql<{ id: number }>`select * from said where id = ${1}${oftenAsked}`.execute(database.db)
  const other = () => sql`select words from said where id = ${1}`.execute(database.db)
  const prepared = async () =>
    (
      await sql<{
        name: string
      }>`select name from pg_prepared_statements where statement like '%from said where id = $1%'`.execute(database.db)
    ).rows
  await sql`insert into said (id, words) values (${1}, ${'one'})`.execute(database.db)
  await ask()
  const before = await prepared()
  for (let turn = 0; turn < 10; turn += 1) await Promise.all([ask(), other()])
  expect(await prepared()).toHaveLength(before.length + 1)
  await sql`alter table said add column more text`.execute(database.db)
  await expect(ask()).rejects.toThrow('cached plan must not change result type')
  for (let turn = 0; turn < 10; turn += 1) expect((await ask()).rows).toEqual([{ id: 1, words: 'one', more: null }])
})
