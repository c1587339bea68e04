import type { Trx } from '../database/schema.ts'
import type { Role } from './permission.ts'

/** Somebody for whom an issuer vouches: the two together are who they are; a name or an e-mail address is not. */
export type Vouched = { issuer: string; subject: string }

export type Invited = { personId: string; name: string; kind: 'family' | 'staff'; roles: Role[] }

export type Persona = {
  personId: string
  name: string
  kind: 'family' | 'staff'
  role: Role | null
  where: string | null
  says: string | null
}

/** Why somebody who is vouched for is not let in. */
export type TurnedAway = 'unknown' | 'left' | 'invitation-over' | 'already-somebody-else' | 'not-by-this-issuer'

/** Who is let in. The record wing answers; each question is asked with the sight of the area. */
export type Door = {
  /** The person whom this issuer vouches for. */
  meet(trx: Trx, laCode: string, vouched: Vouched, today: string): Promise<{ personId: string } | TurnedAway>
  /** Whom an invitation is for, while it is open. Looking does not use it up. */
  findInvitation(trx: Trx, laCode: string, token: string, when: Moment): Promise<Invited | undefined>
  /**
   * Uses an invitation up: from now on this issuer vouches for the invited person. Without `vouched`, as in a
   * demonstration, it is only used up.
   */
  accept(
    trx: Trx,
    laCode: string,
    token: string,
    vouched: (Vouched & { issuerName: string }) | undefined,
    when: Moment,
  ): Promise<{ personId: string } | TurnedAway>
  /** People of a made-up area whom one can choose to be. */
  listPersonas(trx: Trx, laCode: string, today: string): Promise<Persona[]>
}

export type Moment = { now: string; today: string }
