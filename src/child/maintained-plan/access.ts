import type { ChildPermission, Permission } from '../../platform/access/permission.ts'

export const recordTypes: Permission & ChildPermission = {
  name: 'maintained-plan.record-types',
  says: 'A caseworker for this child records the main type of need in the plan.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}
