import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { canTake, type Held, type Holding, type Taker } from '../../platform/access/holding.ts'
import type { Role } from '../../platform/access/permission.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { isRefusal, type Refusal } from '../../platform/decisions/refusal.ts'
import { findRecord } from '../../platform/events/read.ts'
import type { Recorder } from '../../platform/events/recorder.ts'
import { listHoldings, withAreaSight } from '../people/questions.ts'
import { handOver, shareOut } from './decisions.ts'

export type Recipient = Taker & { roles: readonly Role[] }
type Part = { holding: Holding; held: Held[] }
/** What one person gets: cases, and of each other thing that the leaver held their part. */
export type Share = { to: Recipient; childIds: string[]; parts: Part[] }
/** Who gets which records, or the roles in which nobody chosen can take them. */
export type Plan = { shares: Share[]; records: number; others: number } | { nobodyAs: Role[] }

/** What handing over would do: by number for those who look, by record for the act itself. */
export async function planHandOver(
  trx: Trx,
  laCode: string,
  from: string,
  to: readonly Recipient[],
  today: string,
  holdings: readonly Holding[] = [],
): Promise<Plan> {
  const held = await withAreaSight(trx, laCode, async () => {
    const { rows } = await sql<{ child_id: string; capacities: Role[] }>`
      select child_id, array_agg(distinct capacity order by capacity) as capacities from access_grant
      where la_code = ${laCode} and person_id = ${from} and basis in ('caseload', 'management')
        and ended_on is null and (until_on is null or until_on >= ${today}::date)
      group by child_id order by child_id`.execute(trx)
    return rows
  })
  const shares = new Map(
    to.map((recipient) => [recipient.personId, { to: recipient, childIds: [] as string[], parts: [] as Part[] }]),
  )
  const nobodyAs = new Set<Role>()
  for (const [, records] of Map.groupBy(held, ({ capacities }) => capacities.join())) {
    const needed = records[0]?.capacities ?? []
    const able = to.filter(({ roles }) => needed.every((role) => roles.includes(role)))
    if (able.length === 0) for (const role of needed) nobodyAs.add(role)
    for (const [at, part] of shareOut(records, Math.max(1, able.length)).entries()) {
      shares.get(able[at]?.personId ?? '')?.childIds.push(...part.map((record) => record.child_id))
    }
  }
  const others = await listHoldings(trx, laCode, holdings, from)
  for (const { holding, held: things } of others) {
    // What is held in one record and in one place goes to one person.
    for (const [, alike] of Map.groupBy(things, (one) => `${one.roles.join()} ${one.organisationId}`)) {
      const [first] = alike
      const able = first ? to.filter((one) => canTake(one, first)) : []
      if (first && able.length === 0) for (const role of first.roles) nobodyAs.add(role)
      const byChild = [...Map.groupBy(alike, (one) => one.childId).values()]
      for (const [at, part] of shareOut(byChild, Math.max(1, able.length)).entries()) {
        if (part.length > 0) shares.get(able[at]?.personId ?? '')?.parts.push({ holding, held: part.flat() })
      }
    }
  }
  if (nobodyAs.size > 0) return { nobodyAs: [...nobodyAs] }
  return {
    shares: [...shares.values()],
    records: held.length,
    others: others.reduce((sum, one) => sum + one.held.length, 0),
  }
}

export type HandingOver = {
  laCode: string
  from: string
  shares: readonly Share[]
  why: string
  by: string
  capacity: Role
  today: string
  now: string
  publicUrl: string
}

/**
 * Moves every record, one after the other and in a settled order, in the caller's transaction: all or none.
 *
 * @returns how many were moved
 */
export async function moveCaseload(trx: Trx, record: Recorder, moving: HandingOver): Promise<number> {
  const { laCode, from, why, by, capacity, today } = moving
  const places = moving.shares
    .flatMap(({ to, childIds }) => childIds.map((childId) => ({ to, childId })))
    .sort((one, other) => (one.childId < other.childId ? -1 : 1))
  return withAreaSight(trx, laCode, async () => {
    for (const { to, childId } of places) {
      const child = await findRecord(trx, laCode, childId)
      if (!child) throw new Error('A record on the list is not there.')
      const events = handOver(
        child.events,
        { from, to: { personId: to.personId, who: to.who }, why, newId: randomUUID },
        today,
      )
      await record(trx, { laCode, childId, expectedVersion: child.version, events, by, capacity })
    }
    return places.length
  })
}

/**
 * Moves everything else that the leaver held, in the same transaction, and tells whoever took it.
 *
 * @returns how many things were moved, or why none may be
 */
export async function moveHoldings(trx: Trx, record: Recorder, moving: HandingOver): Promise<number | Refusal> {
  const { laCode, why, by, capacity, today, now, publicUrl } = moving
  return withAreaSight(trx, laCode, async () => {
    let moved = 0
    for (const { to, parts } of moving.shares) {
      for (const [holding, held] of Map.groupBy(parts, (one) => one.holding)) {
        const things = held.flatMap((one) => one.held)
        for (const [childId, own] of Map.groupBy(things, (one) => one.childId)) {
          const child = await findRecord(trx, laCode, childId)
          if (!child) throw new Error('A record on the list is not there.')
          const thingIds = own.map((one) => one.thingId)
          const events = holding.passOn(child, { thingIds, to, why, newId: randomUUID }, today)
          if (isRefusal(events)) return events
          await record(trx, { laCode, childId, expectedVersion: child.version, events, by, capacity })
        }
        await holding.tell(trx, { laCode, to, count: things.length, publicUrl, now })
        moved += things.length
      }
    }
    return moved
  })
}
