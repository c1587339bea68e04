import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asSighted } from '../../../platform/access/as.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { findUse, keepUse, usesIn } from './kept.ts'
import type { Use } from './use.ts'

const use: Use = {
  board: 'partnership',
  boardName: '',
  measure: 'M15',
  decision: 'Whether to move two psychologists.',
  meeting: 'Each quarter',
  owner: 'Director of children’s services',
  target: { says: '70%', by: '2027-07-31', watch: ['M21'], ifWorse: 'Look again.' },
  from: '2026-11-01',
  until: null,
}

onEveryDatabase((_name, open) => {
  it('keeps every version, shows the newest, and loses neither of two who write at once', async () => {
    const { db } = await open()
    const useId = randomUUID()
    const version = (number: number, change: Partial<Use>) => ({
      laCode: '999',
      useId,
      version: number,
      use: { ...use, ...change },
      at: '2026-11-22T09:00:00Z',
      by: randomUUID(),
    })
    await asSighted(db, {}, async (trx) => {
      expect(await keepUse(trx, version(1, {}))).toBe(true)
      expect(await keepUse(trx, version(2, { meeting: 'Each month', target: null }))).toBe(true)
      expect(await keepUse(trx, version(2, { meeting: 'Never' }))).toBe(false)
      expect(await usesIn(trx, '999')).toEqual([
        { ...use, meeting: 'Each month', target: null, useId, version: 2, endedBecause: null },
      ])
      expect(await usesIn(trx, '998')).toEqual([])
      expect(await findUse(trx, '998', useId)).toBeUndefined()
    })
  })

  it('reads a target as it was written', async () => {
    const { db } = await open()
    const useId = randomUUID()
    await asSighted(db, {}, async (trx) => {
      await keepUse(trx, { laCode: '999', useId, version: 1, use, at: '2026-11-22T09:00:00Z', by: randomUUID() })
      expect(await findUse(trx, '999', useId)).toMatchObject({ target: use.target, from: '2026-11-01', until: null })
    })
  })

  it('lets nobody change or remove what was said', async () => {
    const { db } = await open()
    const removed = asSighted(db, {}, async (trx) => void (await trx.deleteFrom('measure_use').execute()))
    await expect(removed).rejects.toThrow(/permission denied/)
    const changed = asSighted(
      db,
      {},
      async (trx) => void (await trx.updateTable('measure_use').set({ owner: 'x' }).execute()),
    )
    await expect(changed).rejects.toThrow(/permission denied/)
  })
})
