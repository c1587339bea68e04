import type { ChildPermission, Permission } from '../../platform/access/permission.ts'

export const recordTypes: Permission & ChildPermission = {
  name: 'maintained-plan.record-types',
  says: 'A caseworker for this child records the main type of need in the plan.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const countPlan: Permission & ChildPermission = {
  name: 'maintained-plan.count',
  says: 'A caseworker for this child records how the national return counts the plan: personal budget, residential place, learning at work, and exceptions to the twenty weeks.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const recordCeased: Permission & ChildPermission = {
  name: 'maintained-plan.record-ceased',
  says: 'A caseworker for this child records that a plan has ended, with what shows that it ended as the law says.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}
