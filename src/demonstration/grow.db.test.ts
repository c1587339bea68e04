import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { recorderFor } from '../app.ts'
import { features } from '../features.ts'
import { asArea } from '../platform/access/as.ts'
import { clockAt } from '../platform/clock.ts'
import type { Db } from '../platform/database/schema.ts'
import { rebuildAll, verifyAll } from '../platform/events/rebuild.ts'
import { stillMaking } from '../platform/http/sign-in/still-making.ts'
import { onEveryDatabase } from '../platform/testing/databases.ts'
import { ChildDetailsChanged } from '../record/children/events.ts'
import { growDemonstration } from './grow.ts'
import { makeDemonstration } from './make.ts'
import { fillSlice, prepareArea } from './many/fill-area.ts'
import { notePlan } from './many/plan-of-making.ts'
import { AREA_NAME, LA } from './sizes.ts'

const TODAY = '2026-03-02'
const MIX = { running: 6, planned: 6, over: 5, known: 3 }
const ALL = 20
const config = { publicUrl: 'http://127.0.0.1:3000' }
const says = () => {}
const lists = features.flatMap((feature) => feature.lists ?? [])
const tables = lists.map(({ table }) => table)
const area = { laCode: LA, name: AREA_NAME, mix: MIX, papers: 'plain' as const }
const plan = { seed: 7, today: TODAY, areas: [area], slices: 1 }

async function begin(db: Db): Promise<Db> {
  await makeDemonstration({ config, db, size: 'small', seed: 7, says, today: TODAY, children: 0 })
  await notePlan(db, plan)
  return db
}

/** Hashes cover every identifier, word, day and author of a record. */
const heads = (db: Db) =>
  asArea(db, LA, (trx) =>
    trx.selectFrom('record_head').select(['child_id', 'version', 'hash']).orderBy('child_id').execute(),
  )

async function rowsOf(db: Db): Promise<Record<string, string[]>> {
  return asArea(db, LA, async (trx) => {
    const found: Record<string, string[]> = {}
    for (const table of tables) {
      const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(
        trx,
      )
      found[table] = rows.map(({ row }) => row).sort()
    }
    return found
  })
}

onEveryDatabase((_kind, open) => {
  it('makes the same records for the same seed and day, down to the last hash, wherever it was stopped', async () => {
    const whole = await begin((await open()).db)
    await growDemonstration({ config, db: whole, says })
    const made = await heads(whole)
    expect(made).toHaveLength(ALL)
    expect(await stillMaking(whole)).toBeUndefined()

    const halting = await begin((await open()).db)
    let left = 5
    await growDemonstration({ config, db: halting, says, gently: true, stopped: () => --left <= 0 })
    const far = await stillMaking(halting)
    expect(far?.of).toBe(ALL)
    expect(far?.done).toBeGreaterThan(0)
    expect(far?.done).toBeLessThan(ALL)
    await growDemonstration({ config, db: halting, says })
    expect(await heads(halting)).toEqual(made)
  }, 120_000)

  it('leaves nothing of a case that could not be written whole, and makes it afterwards', async () => {
    const db = await begin((await open()).db)
    let rows = 0
    const breaking = lists.map((list) => ({
      ...list,
      rowsFor: (record: Parameters<typeof list.rowsFor>[0]) => {
        if (++rows > lists.length * 7) throw new Error('the power went')
        return list.rowsFor(record)
      },
    }))
    const filling = { db, lists: breaking, publicUrl: config.publicUrl, plan, batch: 5, between: async () => true }
    const known = await prepareArea(filling, area)
    await expect(fillSlice(filling, known, area, 0)).rejects.toThrow('the power went')
    expect(await heads(db)).toHaveLength(5)
    expect(await stillMaking(db)).toEqual({ done: 5, of: ALL })
    await growDemonstration({ config, db, says })
    expect(await heads(db)).toHaveLength(ALL)
    const { broken, records } = await verifyAll(db)
    expect({ broken, records }).toEqual({ broken: [], records: ALL })
  }, 120_000)

  it('writes the rows that rebuilding every list from the events would write, and they follow the next event at once', async () => {
    const db = await begin((await open()).db)
    await growDemonstration({ config, db, says })
    const written = await rowsOf(db)
    expect(written.duty?.length).toBeGreaterThan(50)
    await rebuildAll(db, lists)
    expect(await rowsOf(db)).toEqual(written)

    const [head] = await heads(db)
    if (!head) throw new Error('There is nobody.')
    const record = recorderFor(features, clockAt(TODAY))
    const changed = ChildDetailsChanged({ preferredName: 'Zebedee' }, { occurredOn: TODAY })
    const [childId, expectedVersion] = [head.child_id, head.version]
    await asArea(db, LA, (trx) =>
      record(trx, { laCode: LA, childId, expectedVersion, events: [changed], by: null, capacity: 'caseworker' }),
    )
    const after = await rowsOf(db)
    expect(after.child?.filter((row) => row.includes('Zebedee'))).toHaveLength(1)
    await rebuildAll(db, lists)
    expect(await rowsOf(db)).toEqual(after)
  }, 120_000)
})
