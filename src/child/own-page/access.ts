import type { ChildPermission, Permission } from '../../platform/access/permission.ts'
import { breakGlassCapacities, family, helpers, setting } from '../../record/access/questions.ts'

type OfChild = Permission & ChildPermission

export const readOwnPage: OfChild = {
  name: 'own-page.read',
  says: 'The young person, the parents, whom they let help, the school, the psychologist and the case team read the child’s own page.',
  capacities: [
    ...family,
    ...helpers,
    ...setting,
    'educational-psychologist',
    'caseworker',
    'team-manager',
    ...breakGlassCapacities,
  ],
  part: 'plan',
}

export const addToOwnPage: OfChild = {
  name: 'own-page.add',
  says: 'A young person adds to their own page; a child does with a parent, a teacher or whoever else sits beside them and is signed in.',
  capacities: [...family, ...helpers, ...setting, 'educational-psychologist', 'caseworker'],
  part: 'plan',
  acts: true,
}

export const quoteOwnPage: OfChild = {
  name: 'own-page.quote',
  says: 'A caseworker of this child puts words from the child’s own page in the plan, with leave, and writes back.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const ownPagePermissions = [readOwnPage, addToOwnPage, quoteOwnPage] as const
