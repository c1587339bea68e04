import type { Trx } from '../database/schema.ts'
import { isAboutChild, type Part, type Permission, type Role } from './permission.ts'

/** A tie between a person and a child: why, for what, and until when. Live on the day it was read. */
export type Grant = {
  grantId: string
  childId: string
  capacity: Role
  /** Why in law or by whose wish, for example `caseload` or `family-invitation`. */
  basis: string
  purpose: string
  mayAct: boolean
  /** The parts shared, or null for all that the capacity may see. */
  parts: Part[] | null
  until: string | null
}

/** Whoever is using openSEND now. */
export type Actor = {
  personId: string
  laCode: string
  name: string
  email: string | null
  kind: 'family' | 'staff'
  roles: Role[]
  organisation: { organisationId: string; name: string } | null
  grants: Grant[]
}

/** How whoever acts is read by others, in a log or below their words: name and organisation. */
export const nameAndPlace = (actor: Pick<Actor, 'name' | 'organisation'> | undefined): string =>
  [actor?.name, actor?.organisation?.name].filter(Boolean).join(', ')

/** Where the platform learns who people are; the record wing answers. */
export type Directory = {
  /**
   * The person with the roles and grants that are live on `today`, or undefined when unknown or left. Where the area is
   * known, as a session's is, the others are not looked through.
   */
  findActor(trx: Trx, personId: string, today: string, laCode?: string): Promise<Actor | undefined>
}

/** The children tied to somebody in this capacity today. */
export const childrenHeld = (actor: Actor | undefined, capacity: Role): string[] => [
  ...new Set((actor?.grants ?? []).filter((tie) => tie.capacity === capacity).map(({ childId }) => childId)),
]

export type Guarded = { allowed: true; grant: Grant | null; as: string } | { allowed: false; why: 'sign-in' | 'closed' }

/** Whether `actor` may do this, and in what capacity. Pure. */
export function guard(permission: Permission, actor: Actor | undefined, childId: string | undefined): Guarded {
  if ('to' in permission && permission.to === 'anyone') {
    return { allowed: true, grant: null, as: actor?.roles[0] ?? actor?.kind ?? 'public' }
  }
  if (!actor) return { allowed: false, why: 'sign-in' }
  if (isAboutChild(permission)) {
    const grant = actor.grants.find(
      (tie) =>
        tie.childId === childId &&
        permission.capacities.includes(tie.capacity) &&
        (!permission.acts || tie.mayAct) &&
        (tie.parts === null || permission.part === 'any' || tie.parts.includes(permission.part)),
    )
    return grant ? { allowed: true, grant, as: grant.capacity } : { allowed: false, why: 'closed' }
  }
  if ('roles' in permission) {
    const role = permission.roles.find((name) => actor.roles.includes(name))
    return role ? { allowed: true, grant: null, as: role } : { allowed: false, why: 'closed' }
  }
  return { allowed: true, grant: null, as: actor.roles[0] ?? actor.kind }
}
