import type { Permission, Role } from '../../../platform/access/permission.ts'

export const USES_RECORDED_BY: readonly Role[] = ['partnership-officer', 'team-manager']

export const recordUses: Permission = {
  name: 'dashboard.record-uses',
  says: 'A partnership officer or team manager records which board uses a measure, for which decision, as the board agreed it.',
  roles: USES_RECORDED_BY,
}
