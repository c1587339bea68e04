import type { Permission, Role } from '../../platform/access/permission.ts'

/**
 * Who may be given a record in an emergency. Such a grant is for one day and to see only: a feature that lets it see
 * adds these to the capacities of its permissions to read, and to no other.
 */
export const breakGlassCapacities = ['administrator', 'data-protection-officer'] as const satisfies readonly Role[]

export const seeWhoMayLook: Permission = {
  name: 'access.see',
  says: 'A caseworker or manager of this child, or somebody let in by an emergency, sees who may look at the record and why.',
  capacities: ['caseworker', 'team-manager', ...breakGlassCapacities],
  part: 'access',
}

export const changeWhoMayLook: Permission = {
  name: 'access.change',
  says: 'A caseworker or manager of this child gives a colleague access for a purpose, and ends it.',
  capacities: ['caseworker', 'team-manager'],
  part: 'access',
  acts: true,
}

export const handOverCases: Permission = {
  name: 'access.hand-over',
  says: 'A team manager or administrator hands over a leaver’s whole caseload in one act, by number and without seeing a case.',
  roles: ['team-manager', 'administrator'],
}

export const breakGlass: Permission = {
  name: 'access.break-glass',
  says: 'An administrator or the data protection officer asks to open one record in an emergency; another of them agrees or not.',
  roles: [...breakGlassCapacities],
}
