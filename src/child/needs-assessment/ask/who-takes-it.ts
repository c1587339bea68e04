import type { Trx } from '../../../platform/database/schema.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { liveGrant } from '../../../record/access/state.ts'
import { withTheAreasSight } from '../../notices/questions.ts'
import { granting, leastLoaded, listWorkers, type Worker } from '../assign.ts'
import type { Sending } from './request-of.ts'

/** A caseworker and the team's managers; and the school's asker. A doubtful case goes to whoever holds the other record. */
export async function grantsFor({ context, variant, known }: Sending, duplicates: string[]): Promise<NewEvent[]> {
  const { trx, area, actor, today } = context
  const events = known?.child.events ?? []
  const found: NewEvent[] = []
  await withTheAreasSight(trx, area.laCode, async () => {
    const workers = await listWorkers(trx, area.laCode, 'caseworker', today)
    const managers = await listWorkers(trx, area.laCode, 'team-manager', today)
    const has = workers.some((one) => liveGrant(events, one.personId, 'caseworker', today))
    const self = variant === 'council' ? workers.find((one) => one.personId === actor.personId) : undefined
    const taker = self ?? (await holderOf(trx, area.laCode, duplicates, workers)) ?? leastLoaded(workers)
    if (!has && taker) found.push(granting(taker, 'caseworker', 'caseload', today))
    for (const one of managers) {
      if (!liveGrant(events, one.personId, 'team-manager', today))
        found.push(granting(one, 'team-manager', 'management', today))
    }
  })
  const role = actor.roles.find((one) => one === 'senco' || one === 'head-teacher')
  if (variant === 'setting' && !known && role) {
    const person = {
      personId: actor.personId,
      name: actor.name,
      ...(actor.organisation && { organisation: actor.organisation.name }),
    }
    found.push(granting(person, role, 'request', today))
  }
  return found
}

async function holderOf(trx: Trx, laCode: string, children: string[], workers: Worker[]): Promise<Worker | undefined> {
  if (children.length === 0) return undefined
  const rows = await trx
    .selectFrom('access_grant')
    .select('person_id')
    .where('la_code', '=', laCode)
    .where('child_id', 'in', children)
    .where('capacity', '=', 'caseworker')
    .where('ended_on', 'is', null)
    .execute()
  return workers.find((one) => rows.some((row) => row.person_id === one.personId))
}
