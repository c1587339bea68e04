import type { Permission } from '../../platform/access/permission.ts'

export const checkReturns: Permission = {
  name: 'sen2.check',
  says: 'Staff of the authority check a SEN2 return that they hold, from any system. Nothing of it is kept.',
  roles: ['team-manager', 'caseworker', 'administrator', 'data-protection-officer'],
}

export const makeReturns: Permission = {
  name: 'sen2.make',
  says: 'A team manager makes the SEN2 return, which the law asks of the authority, from the records of the area.',
  roles: ['team-manager'],
}

export const seeMissing: Permission = {
  name: 'sen2.missing',
  says: 'A caseworker sees what the next SEN2 return lacks in their own cases; a team manager how much, by caseworker.',
  roles: ['team-manager', 'caseworker'],
}

export const sen2Permissions = [checkReturns, makeReturns, seeMissing] as const

/** Why an authority may make it, as the log says it. */
export const purposeOfReturn =
  'The return that the authority must make to the Department for Education (Education Act 1996, section 29)'
