import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea } from '../../platform/access/as.ts'
import type { Db } from '../../platform/database/schema.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { heldBy } from '../../testing/held.ts'
import { makeWorld, type World } from '../../testing/world.ts'
import { contactTasks } from './questions.ts'

const LA = '999'
const TODAY = '2026-03-16'

onEveryDatabase((_kind, open) => {
  it('finds in one query what waits for a person, the longest first, and only in their own cases', async () => {
    const { db } = await open()
    const world = await makeWorld(db, { today: TODAY })
    const old = await caseOf(db, world, { lastTold: '2026-01-05', notice: '2026-01-05' })
    await caseOf(db, world, { lastTold: '2026-03-13', notice: '2026-03-12' })
    const over = await caseOf(db, world, { lastTold: '2025-11-01', notice: '2025-11-01', running: false })
    const justOver = await caseOf(db, world, { lastTold: '2026-02-20', notice: '2026-02-20', running: false })
    const notHers = await caseOf(db, world, { lastTold: '2026-01-01', notice: '2026-01-01' }, 'owen')
    const priya = { laCode: LA, personId: world.people.priya, today: TODAY }
    const asked = { laCode: LA, children: await asArea(db, LA, (trx) => heldBy(trx, priya)), today: TODAY }
    const { count, tasks } = await asArea(db, LA, (trx) => contactTasks(trx, asked))
    expect(count).toBe(3)
    expect(tasks.map(({ kind, childId, holder }) => [kind, childId, holder])).toEqual([
      ['unopened', old, 'Priya Shah'],
      ['silent', old, 'Priya Shah'],
      ['unopened', justOver, 'Priya Shah'],
    ])
    expect(tasks.map((one) => one.childId)).not.toContain(notHers)
    expect(tasks.map((one) => one.childId)).not.toContain(over)
    const limited = await asArea(db, LA, (trx) => contactTasks(trx, { ...asked, limit: 1 }))
    expect([limited.count, limited.tasks.length]).toEqual([3, 1])
    await world.close()
  })
})

/** A child whose lists say this, looked after by somebody. */
async function caseOf(
  db: Db,
  world: World,
  said: { lastTold: string; notice: string; running?: boolean },
  by: 'priya' | 'owen' = 'priya',
) {
  const childId = await world.amira()
  if (by === 'owen') {
    await asArea(db, LA, (trx) =>
      trx
        .updateTable('access_grant')
        .set({ person_id: world.people.owen, who: 'Owen Price' })
        .where('child_id', '=', childId)
        .where('capacity', '=', 'caseworker')
        .execute(),
    )
  }
  await asArea(db, LA, async (trx) => {
    await trx
      .insertInto('family_contact')
      .values({ la_code: LA, child_id: childId, running: said.running ?? true, last_told_on: said.lastTold })
      .execute()
    await trx
      .insertInto('family_notice')
      .values({
        la_code: LA,
        child_id: childId,
        notice_id: randomUUID(),
        position: 0,
        slug: 'draft-plan',
        person_id: world.people.nadia,
        name: 'Nadia Khan',
        how: 'online',
        sent_on: said.notice,
        settled_on: null,
        because: null,
      })
      .execute()
  })
  return childId
}
