import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../database/open.ts'
import type { Db, Migration } from '../database/schema.ts'
import { exitCodes } from '../startup-problem.ts'
import type { House, ServiceConfig } from './command.ts'
import { houseCommands } from './house-commands.ts'
import { nearestTo } from './nearest.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tables: Migration = {
  name: '2020-01-01-tables',
  async up(db) {
    await sql`create table area (la_code text primary key, name text not null, made_up boolean not null)`.execute(db)
    await sql`create table made (line text)`.execute(db)
  },
}

function house(given: Partial<ServiceConfig> & { cutShort?: boolean } = {}): House {
  return {
    loadConfig: async () => ({
      mode: 'demonstration',
      data: folder,
      databaseUrl: undefined,
      databaseConnections: 1,
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://localhost:0',
      logLevel: 'silent',
      demonstration: { size: 'small', seed: 1 },
      ...given,
    }),
    features: async () => [{ name: 'test', wing: 'platform', says: 'A table.', migrations: [tables] }],
    buildApp: async () => {
      throw new Error('Marigold has no app')
    },
    async makeDemonstration({ db, size, seed }) {
      await sql`insert into made values (${`${size} ${seed}`})`.execute(db)
      await sql`insert into area values ('999', 'Made-up', true)`.execute(db)
      if (given.cutShort) throw new Error('the power went')
    },
    sizes: ['small', 'large'],
    signInPath: '/sign-in',
  }
}

async function opensend(typed: string, given?: Parameters<typeof house>[0]) {
  let stdout = ''
  let stderr = ''
  const code = await run(
    { name: 'openSEND', says: 'a test', version: '0.0.0', commands: houseCommands(house(given)), byDefault: 'serve' },
    typed.split(' '),
    {
      env: {},
      stdin: process.stdin,
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
    },
  )
  return { code, stdout, stderr }
}

async function ask<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = await openDatabase({ data: folder })
  return work(db).finally(close)
}
const made = () =>
  ask(async (db) => (await sql<{ line: string }>`select line from made`.execute(db)).rows.map((row) => row.line))

describe('demo', () => {
  it.each(['demo --size huge', 'demo --seed many', 'demo --seed -1', 'demo here'])('refuses "%s"', async (typed) => {
    expect((await opensend(typed)).code).toBe(exitCodes.wrongInput)
  })

  it('is refused in production', async () => {
    expect(await opensend('demo', { mode: 'production' })).toMatchObject({ code: exitCodes.wrongConfiguration })
  })

  it('that was cut short is told as a fault with a reference and no message, and is made again', async () => {
    const { code, stderr } = await opensend('demo', { cutShort: true })
    expect(code).toBe(exitCodes.unexpected)
    expect(stderr).toMatch(/Reference: \w{4}-\w{4}\n$/)
    expect(stderr).not.toContain('the power went')
    expect(await opensend('demo --seed 7')).toMatchObject({
      code: 0,
      stdout: 'The demonstration is made: size small, seed 7.\n',
    })
    expect(await made()).toEqual(['small 7'])
  })

  it('is made once, and anew only when asked', async () => {
    expect(await opensend('demo')).toMatchObject({
      code: exitCodes.wrongInput,
      stderr: expect.stringContaining('--reset'),
    })
    expect((await opensend('demo --reset --size large --seed 9')).code).toBe(0)
    expect(await made()).toEqual(['large 9'])
  })

  it('keeps production from starting on it', async () => {
    expect(await opensend('serve', { mode: 'production' })).toMatchObject({
      code: exitCodes.wrongConfiguration,
      stderr: expect.stringContaining('holds a demonstration'),
    })
  })

  it('never touches a real area', async () => {
    await ask((db) => sql`insert into area values ('123', 'Real', false)`.execute(db))
    expect((await opensend('demo --reset')).code).toBe(exitCodes.databaseNotAllowed)
    expect(await made()).toEqual(['large 9'])
  })
})

it('tells a fault of its own with a reference that the log line has, and without its message', async () => {
  const { code, stderr } = await opensend('serve')
  const [line = '', sentence = ''] = stderr.trim().split('\n')
  expect(code).toBe(exitCodes.unexpected)
  expect(sentence).toContain(JSON.parse(line).reference)
  expect(stderr).not.toContain('Marigold')
})

it.each([
  ['migrat', 'migrate'],
  ['vreify', 'verify'],
  ['du', 'duties'],
  ['elephant', undefined],
])('takes "%s" for %s', (typed, meant) => {
  expect(nearestTo(typed, ['serve', 'migrate', 'rebuild', 'verify', 'demo', 'duties'])).toBe(meant)
})
