import type { ChildPermission, Permission } from '../../platform/access/permission.ts'

export const recordNextPhase: Permission & ChildPermission = {
  name: 'transition.record-next-phase',
  says: 'A caseworker for this child records the next move between phases of education, which says by when the plan is amended.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}
