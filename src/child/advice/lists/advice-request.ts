import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import type { AdviceFrom } from '../events.ts'
import { adviceIn, assessmentIn } from '../state.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    advice_request: {
      la_code: string
      child_id: string
      advice_request_id: string
      body: AdviceFrom
      asked_person: string | null
      asked_organisation: string | null
      asked_name: string
      received_on: string
      due_on: string
      given_on: string | null
      /** The assessment ended without this advice. */
      closed: boolean
    }
  }
}

export const adviceRequestList: List = {
  table: 'advice_request',
  says: 'Each request for advice: who was asked, when they had it, when it is due, and when it came.',
  rowsFor: ({ events }) => {
    const closed = assessmentIn(events).stage === 'over'
    return adviceIn(events).requests.map((one) => ({
      advice_request_id: one.adviceRequestId,
      body: one.from,
      asked_person: one.askedOf.personId,
      asked_organisation: one.askedOf.organisationId,
      asked_name: one.askedOf.name,
      received_on: one.receivedOn,
      due_on: one.dueOn,
      given_on: one.status === 'received' ? one.givenOn : null,
      closed,
    }))
  },
}

export type WaitingRequest = {
  childId: string
  child: string
  adviceRequestId: string
  from: AdviceFrom
  askedOf: { personId: string | null; organisationId: string | null; name: string }
  dueOn: string
  receivedOn: string
}

/** Bodies' requests without an answer, first due first, of the children whom the transaction may see. */
export async function listWaitingRequests(trx: Trx, laCode: string): Promise<WaitingRequest[]> {
  const rows = await trx
    .selectFrom('advice_request as a')
    .innerJoin('child as c', (join) => join.onRef('c.la_code', '=', 'a.la_code').onRef('c.child_id', '=', 'a.child_id'))
    .selectAll('a')
    .select(['c.given_name', 'c.preferred_name', 'c.family_name'])
    .where('a.la_code', '=', laCode)
    .where('a.given_on', 'is', null)
    .where('a.closed', '=', false)
    .where('a.body', '<>', 'parent-or-young-person')
    .orderBy('a.due_on')
    .orderBy('c.family_name')
    .orderBy('a.advice_request_id')
    .execute()
  return rows.map((row) => ({
    childId: row.child_id,
    child: `${row.preferred_name ?? row.given_name} ${row.family_name}`,
    adviceRequestId: row.advice_request_id,
    from: row.body,
    askedOf: { personId: row.asked_person, organisationId: row.asked_organisation, name: row.asked_name },
    dueOn: row.due_on,
    receivedOn: row.received_on,
  }))
}

/** Bodies' requests without an answer that were put to one person by name. */
export async function listWaitingFor(trx: Trx, laCode: string, personId: string) {
  return waitingByName(trx, laCode)
    .select(['child_id as childId', 'advice_request_id as adviceRequestId'])
    .where('asked_person', '=', personId)
    .orderBy('child_id')
    .orderBy('advice_request_id')
    .execute()
}

/** How many wait for each person who was asked by name. */
export async function countWaitingByPerson(trx: Trx, laCode: string): Promise<{ personId: string; count: number }[]> {
  const rows = await waitingByName(trx, laCode)
    .select(['asked_person as personId', (eb) => eb.fn.countAll<string>().as('count')])
    .groupBy('asked_person')
    .execute()
  return rows.flatMap(({ personId, count }) => (personId ? [{ personId, count: Number(count) }] : []))
}

const waitingByName = (trx: Trx, laCode: string) =>
  trx
    .selectFrom('advice_request')
    .where('la_code', '=', laCode)
    .where('given_on', 'is', null)
    .where('closed', '=', false)
    .where('body', '<>', 'parent-or-young-person')
    .where('asked_person', 'is not', null)

export const adviceRequestMigration: Migration = {
  name: '2026-11-12-advice-request',
  async up(db) {
    await sql`
      create table advice_request (
        la_code text not null, child_id uuid not null, advice_request_id uuid not null, body text not null,
        asked_person uuid, asked_organisation uuid, asked_name text not null,
        received_on date not null, due_on date not null, given_on date, closed boolean not null,
        primary key (la_code, child_id, advice_request_id)
      )`.execute(db)
    await sql`create index advice_request_waiting on advice_request (la_code, due_on) where given_on is null`.execute(
      db,
    )
    await ownChildrenOnly(db, 'advice_request', { grants: 'select, insert, update, delete' })
  },
}
