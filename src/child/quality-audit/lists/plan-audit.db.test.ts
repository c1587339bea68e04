import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea, asSighted } from '../../../platform/access/as.ts'
import { rebuildAll } from '../../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { LA, makeWorld } from '../../../testing/world.ts'
import { upToDraft } from '../../placement/samples.ts'
import { AuditSettled, PlanChosenForAudit, PlanScored } from '../events.ts'
import { CRITERIA } from '../rubric.ts'
import { listAudits, listFrame, planAuditList } from './plan-audit.ts'

onEveryDatabase((_, open) => {
  it('follows each event, keeps scores back until both are done, and rebuilds to the same answer', async () => {
    const { db } = await open()
    const world = await makeWorld(db, { today: '2026-05-12' })
    const childId = await world.amira()
    await world.write(childId, upToDraft())
    await world.grant(childId, 'ruth', 'team-manager', { basis: 'management' })
    const frame = () => asArea(db, LA, (trx) => listFrame(trx, LA, world.people.ruth, '2026-05-12'))
    expect(await frame()).toEqual([{ childId, stratum: 'Draft plan, 5 to 10' }])

    const [auditId, roundId] = [randomUUID(), randomUUID()]
    const on = { occurredOn: '2026-05-12' }
    const raters = (['ed', 'owen'] as const).map((who) => ({ personId: world.people[who], name: who }))
    const score = (who: 'ed' | 'owen', level: 2 | 3) =>
      PlanScored(
        { auditId, personId: world.people[who], scores: CRITERIA.map((criterion) => ({ criterion, level })) },
        on,
      )
    await world.write(childId, [
      PlanChosenForAudit({ auditId, roundId, stratum: 'x', plan: { kind: 'draft', number: 1 }, raters }, on),
    ])
    expect(await frame()).toEqual([])
    const seen = async (children: string[], of: Parameters<typeof listAudits>[2] = { roundId }) =>
      asSighted(db, { children }, (trx) => listAudits(trx, LA, of))
    expect(await seen([])).toEqual([])
    expect(await seen([childId], { raterId: world.people.priya })).toEqual([])
    await world.write(childId, [score('ed', 2)])
    expect(await seen([childId], { raterId: world.people.ed })).toMatchObject([
      { plan: 'draft 1', done: [true, false], raters: ['Ed Lowe', 'Owen Price'], pairs: [], settledOn: null },
    ])
    await world.write(childId, [score('owen', 3)])
    expect(await seen([childId])).toMatchObject([{ done: [true, true], toSettle: CRITERIA.length, settledOn: null }])
    const settled = CRITERIA.map((criterion) => ({ criterion, level: 3 as const }))
    await world.write(childId, [AuditSettled({ auditId, by: 'Ed', settled, note: 'x' }, on)])
    expect(await seen([childId])).toMatchObject([{ toSettle: 0, settledOn: '2026-05-12' }])

    const rows = () => asArea(db, LA, (trx) => trx.selectFrom('plan_audit').selectAll().execute())
    const kept = await rows()
    await asArea(db, LA, (trx) => trx.deleteFrom('plan_audit').execute())
    await rebuildAll(db, [planAuditList])
    expect(await rows()).toEqual(kept)
    await world.close()
  }, 60_000)
})
