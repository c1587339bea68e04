import { type AddressInfo, createServer } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { exitCodes } from '../startup-problem.ts'
import { inTransaction, migrate, pendingMigrations } from './migrate.ts'
import { type Database, openDatabase } from './open.ts'
import type { Migration } from './schema.ts'

const one: Migration = {
  name: '2020-01-01-one',
  up: async (db) => void (await sql`create table one (a int)`.execute(db)),
}
const two: Migration = {
  name: '2020-01-02-two',
  up: async (db) => void (await sql`create table two (a int)`.execute(db)),
}
const broken: Migration = {
  name: '2020-01-03-broken',
  up: async (db) => void (await sql`select no_such_thing`.execute(db)),
}

const { adminUrl, serverUrl } = inject('databases')
const name = `opensend_open_${process.pid}`
const as = (user: string, database = name) => {
  const url = new URL(adminUrl)
  return Object.assign(url, { username: user, password: 'hidden-word', pathname: `/${database}` }).href
}
const asOwner = () => `${serverUrl}${name}`

let opened: Record<Database['kind'], Database>
let admin: Database
beforeAll(async () => {
  admin = await openDatabase({ databaseUrl: `${adminUrl}postgres` })
  await sql`create database ${sql.ref(name)} owner opensend_owner`.execute(admin.db)
  opened = { embedded: await openDatabase({}), server: await openDatabase({ databaseUrl: asOwner() }) }
})
afterAll(async () => {
  await opened.embedded.close()
  await opened.server.close()
  await sql`drop database ${sql.ref(name)} with (force)`.execute(admin.db)
  await sql`drop role if exists kathmandu, helper`.execute(admin.db)
  await admin.close()
})

describe.each(['embedded', 'server'] as const)('the %s database', (kind) => {
  const answer = async (expression: string) => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(opened[kind].db)
    return rows[0]?.value
  }

  it.each([
    ["date '2024-02-29'", '2024-02-29'],
    ["array[date '2024-02-29', null]", ['2024-02-29', null]],
    ["timestamptz '2026-03-29 01:30:00+00'", '2026-03-29T01:30:00.000Z'],
    ["timestamptz '2026-07-01 12:00:00.25+01'", '2026-07-01T11:00:00.250Z'],
    ["timestamptz '2026-07-01 12:00:00.123456Z'", '2026-07-01T12:00:00.123456Z'],
    ["timestamptz 'infinity'", 'infinity'],
    ["timestamp '2026-07-01 12:00'", '2026-07-01 12:00:00'],
    ["time '09:30'", '09:30:00'],
    ['9007199254740991::int8', 9007199254740991],
    ['array[1, 2]::int8[]', [1, 2]],
    ['count(*)', 1],
    ['10.50::numeric', '10.50'],
    ['array[10.50]::numeric[]', ['10.50']],
    ['1.5::float8', 1.5],
    ['true', true],
    ['array[true, false]', [true, false]],
    ['null::date', null],
    [`'{"a": [1, null, "x"]}'::jsonb`, { a: [1, null, 'x'] }],
    [`'"text"'::jsonb`, 'text'],
    [`'[1, 2]'::jsonb`, [1, 2]],
    ["array['6f1c2b1e-58d0-4a53-9a59-0f3f7a9b1c11']::uuid[]", ['6f1c2b1e-58d0-4a53-9a59-0f3f7a9b1c11']],
    ["array['a', 'b,c', '\"d\"', null]", ['a', 'b,c', '"d"', null]],
    ["'{}'::text[]", []],
    ["interval '1 day'", '1 day'],
  ])('answers %s the same', async (expression, value) => {
    expect(await answer(expression)).toEqual(value)
  })

  it('answers bytes as a plain Uint8Array', async () => {
    const value = await answer(`'\\x00ff10'::bytea`)
    expect(Object.getPrototypeOf(value)).toBe(Uint8Array.prototype)
    expect(value).toEqual(new Uint8Array([0, 255, 16]))
  })

  it('says so when a whole number does not fit, rather than round it', async () => {
    await expect(answer('9007199254740993::int8')).rejects.toThrow(/too large/)
  })

  it('takes days, arrays, bytes and JSON text as they are given', async () => {
    const { rows } = await sql`select ${'2024-02-29'}::date as day, ${['a', 'b']}::text[] as words,
      ${new Uint8Array([1, 2])}::bytea as bytes, ${JSON.stringify(['x'])}::jsonb as json`.execute(opened[kind].db)
    expect(rows[0]).toEqual({ day: '2024-02-29', words: ['a', 'b'], bytes: new Uint8Array([1, 2]), json: ['x'] })
  })

  it('migrates in the order of names, once, and tells each step', async () => {
    const { db } = opened[kind]
    const said: string[] = []
    expect(await pendingMigrations(db, [two, one])).toEqual([one.name, two.name])
    expect(await migrate(db, [two, one], (line) => said.push(line))).toEqual([one.name, two.name])
    expect(said).toEqual([
      'Preparing the database: 1 of 2, 2020-01-01-one',
      'Preparing the database: 2 of 2, 2020-01-02-two',
    ])
    expect(await migrate(db, [one, two])).toEqual([])
    expect(await pendingMigrations(db, [one, two])).toEqual([])
  })

  it('applies all or nothing', async () => {
    const { db } = opened[kind]
    const third: Migration = {
      name: '2020-01-02-zz',
      up: async (trx) => void (await sql`create table zz (a int)`.execute(trx)),
    }
    await expect(migrate(db, [one, two, third, broken])).rejects.toThrow()
    expect(await pendingMigrations(db, [one, two, third])).toEqual([third.name])
  })

  it('refuses a database newer than the code in one sentence', async () => {
    await expect(migrate(opened[kind].db, [one])).rejects.toMatchObject({
      exitCode: exitCodes.databaseNewerThanCode,
      message: expect.stringMatching(/^The database is newer than this openSEND: it has "2020-01-02-two"/),
    })
  })

  it('lets the connected user become the role that owns nothing', async () => {
    const { db } = opened[kind]
    const role = await inTransaction(db, async (trx) => {
      await sql`set local role opensend_app`.execute(trx)
      return (await sql<{ role: string }>`select current_user::text as role`.execute(trx)).rows[0]?.role
    })
    expect(role).toBe('opensend_app')
    const { rows } = await sql`select relname from pg_class where relowner = 'opensend_app'::regrole`.execute(db)
    expect(rows).toEqual([])
  })
})

describe('a server', () => {
  it('is migrated once by several processes at once', async () => {
    await sql`create schema together`.execute(opened.server.db)
    const several = await Promise.all([1, 2, 3].map(() => openDatabase({ databaseUrl: asOwner(), connections: 1 })))
    try {
      for (const { db } of several) await sql`set search_path = together`.execute(db)
      const applied = await Promise.all(several.map(({ db }) => migrate(db, [one, two])))
      expect(applied.flat().sort()).toEqual([one.name, two.name])
    } finally {
      await Promise.all(several.map((database) => database.close()))
    }
  })

  it('keeps the time zone and form of dates whatever its own settings are', async () => {
    await sql`create role kathmandu login`.execute(admin.db)
    await sql`alter role kathmandu set timezone = 'Asia/Kathmandu'`.execute(admin.db)
    await sql`alter role kathmandu set datestyle = 'German'`.execute(admin.db)
    const database = await openDatabase({ databaseUrl: as('kathmandu') })
    const { rows } = await sql`select timestamptz '2026-01-05 09:00Z' as at, date '2026-01-05' as day`.execute(
      database.db,
    )
    await database.close()
    expect(rows).toEqual([{ at: '2026-01-05T09:00:00.000Z', day: '2026-01-05' }])
  })

  it('asks for the role when the user may not make it', async () => {
    await sql`create role helper login`.execute(admin.db)
    const database = await openDatabase({ databaseUrl: as('helper') })
    await expect(migrate(database.db, [])).rejects.toMatchObject({ exitCode: exitCodes.databaseNotAllowed })
    await database.close()
  })

  it.each([
    ['a user it does not know', () => as('nobody-such'), exitCodes.databaseRefusedSignIn],
    ['a database that is not there', () => as('opensend_owner', 'elsewhere'), exitCodes.databaseUnreachable],
    ['a port where nothing listens', () => 'postgres://owner:hidden-word@127.0.0.1:1/x', exitCodes.databaseUnreachable],
    [
      'a host that does not exist',
      () => 'postgres://owner:hidden-word@nowhere.invalid/x',
      exitCodes.databaseUnreachable,
    ],
  ])('is refused for %s in one sentence, without the password', async (_, address, exitCode) => {
    const problem = await openDatabase({ databaseUrl: address() }).catch((error) => error)
    expect(problem).toMatchObject({ name: 'StartupProblem', exitCode })
    expect(problem.message).not.toContain('hidden-word')
  })

  it.each([
    ['wants another password', { refuses: '28P01' }, exitCodes.databaseRefusedSignIn],
    ['is PostgreSQL 14', { version: '140011' }, exitCodes.databaseTooOld],
    ['is still starting', { refuses: '57P03' }, exitCodes.databaseUnreachable],
  ])('is refused in one sentence when it %s', async (_, behaviour, exitCode) => {
    const { port, close } = await pretendServer(behaviour)
    const problem = await openDatabase({ databaseUrl: `postgres://owner:hidden-word@127.0.0.1:${port}/x` }).catch(
      (e) => e,
    )
    await close()
    expect(problem).toMatchObject({ name: 'StartupProblem', exitCode })
    expect(problem.message).not.toContain('hidden-word')
  })
})

/** Says the few words of PostgreSQL's protocol that opening needs, for servers that cannot be started here. */
async function pretendServer(behaviour: { refuses?: string; version?: string }) {
  const word = (type: string, body: string) => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(Buffer.byteLength(body, 'latin1') + 4)
    return Buffer.concat([Buffer.from(type), length, Buffer.from(body, 'latin1')])
  }
  const ready = word('Z', 'I')
  const text = behaviour.version ?? ''
  const row = [
    word('T', `\0\x01server_version_num\0${'\0'.repeat(6)}\0\0\0\x19\xff\xff\xff\xff\xff\xff\0\0`),
    word('D', `\0\x01\0\0\0${String.fromCharCode(text.length)}${text}`),
    word('C', 'SHOW\0'),
    ready,
  ]
  const refusal = word('E', `SFATAL\0C${behaviour.refuses}\0Mno\0\0`)
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      if (behaviour.refuses) return socket.end(refusal)
      socket.on('data', (data) => data[0] === 0x51 && socket.write(Buffer.concat(row)))
      return socket.write(Buffer.concat([word('R', '\0\0\0\0'), ready]))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
