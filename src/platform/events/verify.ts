import type { Trx } from '../database/schema.ts'
import { hashOf, NOTHING_BEFORE } from './hash.ts'
import { eventsOf } from './read.ts'

/** The first link of a record that does not fit, and why. */
export type BrokenLink = { laCode: string; childId: string; version: number; why: string }

/** Checks one record's chain from its first event to its head. Needs a transaction that sees the whole area. */
export async function verifyRecord(trx: Trx, laCode: string, childId: string): Promise<BrokenLink | undefined> {
  const head = await trx
    .selectFrom('record_head')
    .select(['version', 'hash'])
    .where('la_code', '=', laCode)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  const broken = (version: number, why: string): BrokenLink => ({ laCode, childId, version, why })
  let previousHash = NOTHING_BEFORE
  let version = 0
  for (const event of await eventsOf(trx, laCode, childId)) {
    version += 1
    if (event.version !== version) return broken(version, 'the event is missing')
    if (event.previousHash !== previousHash) return broken(version, 'it does not follow the event before it')
    const { hash, ...said } = event
    if (hashOf(said) !== hash) return broken(version, 'what it says is not what was written')
    previousHash = hash
  }
  if (!head) return broken(0, 'the record has no head')
  if (head.version !== version) return broken(version + 1, 'events at the end are missing')
  if (head.hash !== previousHash) return broken(version, 'the head of the record names another last event')
  return undefined
}
