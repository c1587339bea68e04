import type { Actor } from '../../platform/access/actor.ts'
import type { Permission, Role } from '../../platform/access/permission.ts'

/** Those who answer for the whole return of the area. */
const OFFICERS = ['team-manager', 'data-officer'] as const satisfies readonly Role[]

export const checkReturns: Permission = {
  name: 'sen2.check',
  says: 'Staff of the authority check a SEN2 return that they hold, from any system. Nothing of it is kept.',
  roles: [...OFFICERS, 'caseworker', 'administrator', 'data-protection-officer'],
}

export const makeReturns: Permission = {
  name: 'sen2.make',
  says: 'A team manager or data officer makes the SEN2 return, which the law asks of the authority, from the records of the area.',
  roles: OFFICERS,
}

export const seeMissing: Permission = {
  name: 'sen2.missing',
  says: 'A caseworker sees what the next SEN2 return lacks in their own cases; a team manager or data officer how much, by caseworker.',
  roles: [...OFFICERS, 'caseworker'],
}

export const sen2Permissions = [checkReturns, makeReturns, seeMissing] as const

/** As whom somebody answers for the whole return; undefined for those who see their own cases alone. */
export const officerOfReturn = (actor: Pick<Actor, 'roles'> | undefined): Role | undefined =>
  OFFICERS.find((role) => actor?.roles.includes(role))

export const seesMissing = (actor: Pick<Actor, 'roles'> | undefined): boolean =>
  officerOfReturn(actor) !== undefined || (actor?.roles.includes('caseworker') ?? false)

/** Why an authority may make it, as the log says it. */
export const purposeOfReturn =
  'The return that the authority must make to the Department for Education (Education Act 1996, section 29)'
