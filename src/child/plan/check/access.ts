import type { ChildPermission, Permission } from '../../../platform/access/permission.ts'

export const openCheckPermission: Permission = {
  name: 'plan.check-openly',
  says: 'Anyone checks the words of a plan without signing in, and nothing is kept.',
  to: 'anyone',
}

export const checkPermission: Permission & ChildPermission = {
  name: 'plan.check',
  says: 'A caseworker for this child checks the plan, and answers what was found with a reason.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const checkPermissions = [openCheckPermission, checkPermission] as const
