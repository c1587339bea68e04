import type { Role } from '../../platform/access/permission.ts'

const ONES_OWN: readonly Role[] = ['parent', 'young-person', 'helper', 'sendiass-adviser']

/** Who has a page of the whole case to go back to; others work on one part of it. */
export const readsTheCase = (capacity: Role): boolean =>
  ONES_OWN.includes(capacity) || capacity === 'caseworker' || capacity === 'team-manager'

/** Where somebody reads how a case stands: the family and whom it invites on their own page, staff on the case. */
export const caseAddress = (childId: string, capacity: Role): string =>
  ONES_OWN.includes(capacity) ? `/casework/${childId}/journey` : `/casework/${childId}`
