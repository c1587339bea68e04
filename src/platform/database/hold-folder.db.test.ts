import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { exitCodes } from '../startup-problem.ts'
import { holdFolder } from './hold-folder.ts'
import { openDatabase } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-hold-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))
const newFolder = (name: string) => {
  mkdirSync(join(folder, name))
  return join(folder, name)
}
const openElsewhere = {
  exitCode: exitCodes.folderOpenElsewhere,
  message: expect.stringContaining(`process ${process.pid}`),
}

describe('a folder', () => {
  it('is kept to one holder until it is released', async () => {
    const data = newFolder('released')
    const release = await holdFolder(data)
    await expect(holdFolder(data)).rejects.toMatchObject(openElsewhere)
    await release()
    await (await holdFolder(data))()
  })

  it('is given to one of several who ask at once', async () => {
    const data = newFolder('raced')
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => holdFolder(data)))
    const held = asked.filter((one) => one.status === 'fulfilled')
    expect(held).toHaveLength(1)
    await held[0]?.value()
  })

  it('is not held by a process number that somebody else has now', async () => {
    const data = newFolder('left')
    writeFileSync(join(data, 'open-in-process'), `${process.ppid}\n`)
    await (await holdFolder(data))()
  })

  it('is held under a path too long for a socket', async () => {
    const data = newFolder('long-'.repeat(30))
    const release = await holdFolder(data)
    await expect(holdFolder(data)).rejects.toMatchObject(openElsewhere)
    await release()
  })

  it('made by another PostgreSQL is refused before anything is written', async () => {
    const data = newFolder('older')
    mkdirSync(join(data, 'database'))
    writeFileSync(join(data, 'database', 'PG_VERSION'), '16\n')
    await expect(openDatabase({ data })).rejects.toMatchObject({ exitCode: exitCodes.folderDamaged })
    expect(existsSync(join(data, 'open.lock'))).toBe(false)
  })
})

describe('kill -9 in the middle of writing', () => {
  it('loses nothing that was confirmed, keeps no half of a transaction, and leaves the folder free', async () => {
    const data = newFolder('killed')
    for (const [round, count] of [60, 5].entries()) {
      const confirmed = await writeAndKillAfter(data, round, count)
      const { db, close } = await openDatabase({ data })
      const { rows } = await sql<{ number: number }>`
        select number from written where round = ${round} order by number`.execute(db)
      await close()
      const numbers = rows.map((row) => row.number)
      for (let number = 1; number <= confirmed; number += 1) expect(numbers).toContain(number)
      expect(numbers.filter((number) => !numbers.includes(-number))).toEqual([])
    }
  }, 60_000)
})

it('opens after it was killed while it was being made', async () => {
  const data = newFolder('begun')
  const child = spawn(process.execPath, [script, data, '0'], { stdio: 'ignore' })
  while (!existsSync(join(data, 'database.unfinished', 'PG_VERSION')) && child.exitCode === null) await wait(10)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(join(data, 'database', 'PG_VERSION'))).toBe(false)
  const { db, close } = await openDatabase({ data })
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  await close()
  expect(existsSync(join(data, 'database.unfinished'))).toBe(false)
}, 60_000)

async function writeAndKillAfter(data: string, round: number, count: number): Promise<number> {
  const child = spawn(process.execPath, [script, data, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let confirmed = 0
  for await (const line of createInterface({ input: child.stdout })) {
    confirmed = Number(line)
    if (confirmed === count) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  expect(confirmed).toBeGreaterThanOrEqual(count)
  return confirmed
}
