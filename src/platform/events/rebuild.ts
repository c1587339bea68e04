import { sql } from 'kysely'
import { asArea } from '../access/as.ts'
import type { Db } from '../database/schema.ts'
import { followLists } from './follow-lists.ts'
import type { List } from './list.ts'
import { runTogether } from './parts.ts'
import { eventsOf } from './read.ts'
import { type BrokenLink, verifyRecord } from './verify.ts'

export type Progress = (done: number, of: number) => void

/**
 * Drops and rebuilds every list of every child from the events. Each child is one transaction, so it can be stopped and
 * started again, and the service may run meanwhile.
 */
export async function rebuildAll(db: Db, lists: readonly List[], progress: Progress = () => {}): Promise<number> {
  return forEveryRecord(db, progress, async (trx, laCode, childId) => {
    const head = await trx
      .selectFrom('record_head')
      .select('version')
      .where('la_code', '=', laCode)
      .where('child_id', '=', childId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const record = { laCode, childId, version: head.version, events: await eventsOf(trx, laCode, childId) }
    const { writes, digests } = await followLists(trx, record, lists, {})
    for (const write of writes) await runTogether(trx, [write])
    await sql`update record_head set digests = ${JSON.stringify(digests)}
              where la_code = ${laCode} and child_id = ${childId}`.execute(trx)
  })
}

/** Checks the chain of every record. Stops at nothing, and answers every first broken link. */
export async function verifyAll(
  db: Db,
  progress: Progress = () => {},
): Promise<{ records: number; broken: BrokenLink[] }> {
  const broken: BrokenLink[] = []
  const records = await forEveryRecord(db, progress, async (trx, laCode, childId) => {
    const link = await verifyRecord(trx, laCode, childId)
    if (link) broken.push(link)
  })
  return { records, broken }
}

async function forEveryRecord(
  db: Db,
  progress: Progress,
  work: (trx: Parameters<Parameters<typeof asArea>[2]>[0], laCode: string, childId: string) => Promise<void>,
): Promise<number> {
  const areas = await db.selectFrom('area').select('la_code').orderBy('la_code').execute()
  let done = 0
  for (const { la_code: laCode } of areas) {
    // A record whose head was removed must still be met, so children come from the events and the heads.
    const children = await asArea(db, laCode, async (trx) => {
      const { rows } = await sql<{ child_id: string }>`
        select child_id from record_head where la_code = ${laCode}
        union select child_id from event where la_code = ${laCode} order by child_id`.execute(trx)
      return rows.map((row) => row.child_id)
    })
    for (const childId of children) {
      await asArea(db, laCode, (trx) => work(trx, laCode, childId))
      done += 1
      if (done % 50 === 0 || done === children.length) progress(done, children.length)
    }
  }
  return done
}
