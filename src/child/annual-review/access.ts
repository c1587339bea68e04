import type { ChildPermission, Permission } from '../../platform/access/permission.ts'

export const recordReviews: Permission & ChildPermission = {
  name: 'annual-review.record',
  says: 'A caseworker for this child records when a review met, what was decided and when the family was told.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}
