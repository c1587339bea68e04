import { type Actor, guard, nameAndPlace } from '../../platform/access/actor.ts'
import { logAccess } from '../../platform/access/log.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { isRefusal, type Refusal } from '../../platform/decisions/refusal.ts'
import { findRecord } from '../../platform/events/read.ts'
import type { PageContext } from '../../platform/http/page.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { NO_CHILD, withAreaSight } from '../../record/people/questions.ts'
import { askPermission } from './access.ts'
import { ofOwnAgency } from './agency/board.ts'
import { chaseAdvice } from './decisions.ts'
import { factsOf } from './facts.ts'
import { listStands, type Stand } from './lists/stands.ts'
import { adviceReminder, adviceReminders } from './messages.ts'

export type ToRemind = Stand & { email: string | null }

/**
 * Whom this person may remind today, the longest late first: in the cases that they look after, and in their own agency
 * where they answer for it. Families are never chased, and nobody twice on a day.
 */
export async function listToRemind(trx: Trx, actor: Actor, today: string): Promise<ToRemind[]> {
  const open = (await listStands(trx, actor.laCode)).filter(
    (one) => one.open && one.body !== 'parent-or-young-person' && one.last_chased_on !== today,
  )
  const agency = new Set(ofOwnAgency(open, actor))
  const mine = open.filter((one) => agency.has(one) || guard(askPermission, actor, one.child_id).allowed)
  const ids = [...new Set(mine.flatMap((one) => (one.asked_person ? [one.asked_person] : [])))]
  const people = ids.length
    ? await trx
        .selectFrom('person')
        .select(['person_id', 'email'])
        .where('la_code', '=', actor.laCode)
        .where('person_id', 'in', ids)
        .where('left_on', 'is', null)
        .execute()
    : []
  const emails = new Map(people.map((one) => [one.person_id, one.email || null]))
  return mine.map((one) => ({ ...one, email: emails.get(one.asked_person ?? '') ?? null }))
}

type Reminding = Pick<PageContext, 'trx' | 'area' | 'clock' | 'record' | 'publicUrl' | 'today' | 'reference'> & {
  actor: Actor
  page: string
}

/**
 * Reminds for all of these in one act: each record gets its own event and its own line in the access log, and each person
 * one message, however many of theirs wait.
 */
export async function remindSeveral(context: Reminding, chosen: readonly ToRemind[]): Promise<number | Refusal> {
  const { trx, area, actor, today, record } = context
  const reached = chosen.filter((one) => one.email)
  const byChild = [...Map.groupBy(reached, (one) => one.child_id)].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [childId, own] of byChild) {
    const child = await findRecord(trx, area.laCode, childId)
    if (!child) continue
    const chase = own.map((one) => ({ adviceRequestId: one.advice_request_id, sentTo: one.email }))
    const events = chaseAdvice(factsOf({ child }), { chase }, today)
    if (isRefusal(events)) return events
    const capacity = capacityFor(actor, childId)
    await record(trx, {
      laCode: area.laCode,
      childId,
      expectedVersion: child.version,
      events,
      by: actor.personId,
      capacity,
    })
    await logDone(context, childId, capacity)
  }
  for (const [personId, own] of Map.groupBy(reached, (one) => one.asked_person ?? ''))
    await tell(context, personId, own)
  return new Set(reached.map((one) => one.asked_person)).size
}

const capacityFor = (actor: Actor, childId: string) => {
  const verdict = guard(askPermission, actor, childId)
  return verdict.allowed ? verdict.as : (actor.roles.find((role) => role.startsWith('designated-')) ?? 'caseworker')
}

async function logDone({ trx, area, actor, clock, reference, page }: Reminding, childId: string, capacity: string) {
  const tie = actor.grants.find((one) => one.childId === childId && one.capacity === capacity)
  await logAccess(trx, {
    laCode: area.laCode,
    at: clock.now(),
    personId: actor.personId,
    who: nameAndPlace(actor),
    capacity,
    childId,
    page,
    what: 'Reminded those who have not answered',
    outcome: 'done',
    basis: tie?.basis ?? null,
    purpose: tie?.purpose ?? null,
    reference,
  })
}

async function tell({ trx, area, clock, publicUrl, today }: Reminding, personId: string, own: readonly ToRemind[]) {
  const [first] = own
  if (!first?.email) return
  const wording =
    own.length === 1
      ? adviceReminder(first.due_on, today, `${publicUrl}/advice/${first.child_id}/give/${first.advice_request_id}`)
      : adviceReminders(
          own.length,
          own.filter((one) => one.due_on < today).length,
          firstDue(own),
          `${publicUrl}/advice`,
        )
  const message = {
    laCode: area.laCode,
    toPerson: personId,
    toAddress: first.email,
    channel: 'email' as const,
    template: 'advice-reminder',
    ...wording,
    queuedAt: clock.now(),
  }
  // About several children it belongs to none of them, which is written with the sight of the area.
  if (own.length === 1) await queueMessage(trx, { ...message, childId: first.child_id })
  else await withAreaSight(trx, area.laCode, () => queueMessage(trx, { ...message, childId: NO_CHILD }))
}

export const firstDue = (own: readonly ToRemind[]) =>
  own.reduce((first, one) => (one.due_on < first ? one.due_on : first), own[0]?.due_on ?? '')
