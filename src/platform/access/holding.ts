import type { Trx } from '../database/schema.ts'
import type { Refusal } from '../decisions/refusal.ts'
import type { NewEvent } from '../events/event.ts'
import type { ChildRecord } from '../events/record.ts'
import type { Role } from './permission.ts'

/** Somebody who takes things over, with the roles they hold today and where. */
export type Taker = {
  personId: string
  name: string
  /** Name and organisation, as the family reads them. */
  who: string
  email: string | null
  places: readonly { role: Role; organisationId: string }[]
}

/** One thing held in one record: who can take it over is somebody in one of these roles, at this place if it is named. */
export type Held = { childId: string; thingId: string; roles: readonly Role[]; organisationId: string | null }

/**
 * Something that people hold in records besides cases. A feature of a later wing names it, and the page on which a
 * caseload is handed over moves it in the same transaction: all or nothing.
 */
export type Holding = {
  /** What one is called, and several: "request for advice", "requests for advice". */
  one: string
  many: string
  /** With the area's sight. */
  countHolders(trx: Trx, laCode: string): Promise<{ personId: string; count: number }[]>
  /** With the area's sight. */
  listHeld(trx: Trx, laCode: string, personId: string): Promise<Held[]>
  /** The events that move these things of one record. A refusal stops the whole act. */
  passOn(
    record: ChildRecord,
    moving: { thingIds: readonly string[]; to: Taker; why: string; newId: () => string },
    today: string,
  ): NewEvent[] | Refusal
  /** One message to whoever took some, about no child in particular. With the area's sight. */
  tell(trx: Trx, telling: { laCode: string; to: Taker; count: number; publicUrl: string; now: string }): Promise<void>
}

export const canTake = (to: Taker, held: Pick<Held, 'roles' | 'organisationId'>) =>
  to.places.find(
    ({ role, organisationId }) =>
      held.roles.includes(role) && (held.organisationId === null || held.organisationId === organisationId),
  )
