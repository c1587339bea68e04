import type { ChildPermission, Permission, Role } from '../../platform/access/permission.ts'

type OfChild = Permission & ChildPermission

/** Those who may be asked to check plans: they know what a good one is. Not the family, and no school about its own pupils. */
export const RATERS: readonly Role[] = [
  'caseworker',
  'team-manager',
  'educational-psychologist',
  'designated-clinical-officer',
  'designated-social-care-officer',
]

export const seeQueue: Permission = {
  name: 'quality-audit.queue',
  says: 'Whoever may be asked to check plans sees those that they were asked to check.',
  roles: RATERS,
}

export const runAudit: Permission = {
  name: 'quality-audit.run',
  says: 'A team manager has plans drawn by chance for checking, and sees how far raters agree.',
  roles: ['team-manager'],
}

export const ratePlan: OfChild = {
  name: 'quality-audit.rate',
  says: 'Somebody who was asked to check this plan reads it and scores it, and sees no other’s scores before.',
  capacities: ['plan-rater'],
  part: 'plan',
  acts: true,
}

export const comparePermission: OfChild = {
  name: 'quality-audit.compare',
  says: 'Both who checked a plan, and the team’s manager, see the scores side by side once both are done.',
  capacities: ['plan-rater', 'team-manager'],
  part: 'plan',
}

export const qualityAuditPermissions = [seeQueue, runAudit, ratePlan, comparePermission] as const
