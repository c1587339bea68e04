import type { ChildPermission, Permission } from '../../platform/access/permission.ts'

export const decideIssuePermission: Permission & ChildPermission = {
  name: 'issue-decision.decide',
  says: 'A caseworker or team manager for this child decides whether to make a plan.',
  capacities: ['caseworker', 'team-manager'],
  part: 'advice',
  acts: true,
}
