import type { Actor, Grant } from '../platform/access/actor.ts'
import { asSighted } from '../platform/access/as.ts'
import { logAccess } from '../platform/access/log.ts'
import type { Role } from '../platform/access/permission.ts'
import type { Db } from '../platform/database/schema.ts'
import { isRefusal, type Refusal } from '../platform/decisions/refusal.ts'
import type { NewEvent } from '../platform/events/event.ts'
import { findRecord } from '../platform/events/read.ts'
import type { Recorder } from '../platform/events/recorder.ts'
import type { Area, ChildContext, PageContext } from '../platform/http/page.ts'
import { grantsIn, isLive } from '../record/access/questions.ts'
import type { DeedWords } from './deed-words.ts'
import type { DemonstrationClock } from './demonstration-clock.ts'

export type House = { db: Db; area: Area; clock: DemonstrationClock; publicUrl: string; record: Recorder }

/** What pages are given, for somebody who does a thing of their own: with their own eyes, in a transaction of its own. */
export function actAs<T>(
  house: House,
  actor: Actor,
  work: (context: PageContext & { actor: Actor }) => Promise<T>,
): Promise<T> {
  return asSighted(house.db, { person: actor.personId, kind: actor.kind, children: [] }, (trx) =>
    work(pageContext(house, trx, actor)),
  )
}

export type Deed = { actor: Actor; capacity: Role; childId: string; what: DeedWords }

/**
 * Does something about a child as the page for it would: through the grant that this person has by now, seeing what they
 * may see, and written in the log of who looked. A refusal stops everything, since a made-up case must be lawful too.
 */
export function actFor<T>(
  house: House,
  { actor, capacity, childId, what }: Deed,
  work: (context: ChildContext) => Promise<T | Refusal>,
): Promise<T> {
  const { db, area, clock } = house
  return asSighted(db, { person: actor.personId, kind: actor.kind, children: [childId] }, async (trx) => {
    const child = await findRecord(trx, area.laCode, childId)
    if (!child) throw new Error('There is no such record.')
    const tie = grantsIn(child.events).find(
      (one) => one.personId === actor.personId && one.capacity === capacity && isLive(one, clock.today()),
    )
    if (!tie) throw new Error(`${actor.name} may not do this as ${capacity} on ${clock.today()}: ${what}`)
    const { grantId, basis, purpose, mayAct, parts, until } = tie
    const grant: Grant = { grantId, childId, capacity, basis, purpose, mayAct, parts, until }
    let version = child.version
    const write = async (events: NewEvent[]) => {
      const record = await house.record(trx, {
        laCode: area.laCode,
        childId,
        expectedVersion: version,
        events,
        by: actor.personId,
        capacity,
      })
      version = record.version
      return record
    }
    const done = await work({ ...pageContext(house, trx, actor), childId, child, grant, write })
    if (isRefusal(done)) throw new Error(`${what}, ${actor.name} on ${clock.today()}: ${done.code}: ${done.says}`)
    const who = actor.organisation ? `${actor.name}, ${actor.organisation.name}` : actor.name
    await logAccess(trx, {
      laCode: area.laCode,
      at: clock.now(),
      personId: actor.personId,
      who,
      capacity,
      childId,
      page: 'demonstration',
      what,
      outcome: 'done',
      basis,
      purpose,
      reference: 'demonstration',
    })
    return done as T
  })
}

function pageContext({ area, clock, publicUrl, record }: House, trx: PageContext['trx'], actor: Actor) {
  return {
    trx,
    area,
    actor,
    today: clock.today(),
    clock,
    params: {},
    query: {},
    reference: 'demonstration',
    record,
    publicUrl,
  }
}
