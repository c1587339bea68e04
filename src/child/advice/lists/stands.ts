import type { Trx } from '../../../platform/database/schema.ts'
import { SOON_DAYS } from '../../duties/questions.ts'
import { DELAYS, HAND_BACK_REASONS } from '../events.ts'
import { bodyName } from '../state.ts'

export type Stand = Awaited<ReturnType<typeof listStands>>[number]

/** Requests as they stand, of the children whom the transaction may see: what is open first due first, then the newest answers. */
export async function listStands(trx: Trx, laCode: string) {
  const rows = await trx
    .selectFrom('advice_stand as a')
    .innerJoin('child as c', (join) => join.onRef('c.la_code', '=', 'a.la_code').onRef('c.child_id', '=', 'a.child_id'))
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.la_code', '=', 'a.la_code').onRef('o.organisation_id', '=', 'a.asked_organisation'),
    )
    .selectAll('a')
    .select(['c.given_name', 'c.preferred_name', 'c.family_name', 'c.date_of_birth as born_on', 'o.name as service'])
    .where('a.la_code', '=', laCode)
    .orderBy('a.open', 'desc')
    .orderBy('a.due_on')
    .orderBy('c.family_name')
    .orderBy('a.advice_request_id')
    .execute()
  return rows.map((row) => ({
    ...row,
    child: `${row.preferred_name ?? row.given_name} ${row.family_name}`,
    bodyName: bodyName(row.body),
    askedOf: { personId: row.asked_person, organisationId: row.asked_organisation, name: row.asked_name },
  }))
}

export type StandState = 'new' | 'begun' | 'asked-again' | 'given-back' | 'late' | 'sent'

/** Where one stands, by what matters most to whoever holds it. */
export function stateOf(one: Stand, today: string, begun: boolean): StandState {
  if (!one.open) return 'sent'
  if (one.handed_back) return 'given-back'
  if (one.asked_again_on) return 'asked-again'
  if (one.due_on < today) return 'late'
  return begun ? 'begun' : 'new'
}

const DAYS = 42

/** How much of the six weeks is gone, for the drawing: 0 to 100, and whether it is over. */
export function clockOf({ received_on: from, due_on: until }: Stand, today: string) {
  const gone = Temporal.PlainDate.from(from).until(today, { largestUnit: 'days' }).days
  const left = Temporal.PlainDate.from(today).until(until, { largestUnit: 'days' }).days
  const share = Math.max(0, Math.min(100, Math.round((gone / DAYS) * 100)))
  return { share, week: Math.max(1, Math.ceil((gone + 1) / 7)), left, isSoon: left <= SOON_DAYS, isOver: left < 0 }
}

/** What is known of the delay, in a sentence. */
export const delayInWords = (one: Stand): string | null =>
  one.delay ? `${DELAYS[one.delay].says}: ${one.delay_says}` : null

export const givenBackInWords = (one: Stand): string | null =>
  one.handed_back ? `${HAND_BACK_REASONS[one.handed_back]}. ${one.handed_back_why}` : null
