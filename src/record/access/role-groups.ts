import type { Role } from '../../platform/access/permission.ts'

/** Capacities that go together in most permissions. */
export const family = ['parent', 'young-person'] as const satisfies Role[]
/** Those whom a family lets in to parts of a record, until a day, and lets go again. */
export const helpers = ['helper', 'sendiass-adviser'] as const satisfies Role[]
export const setting = ['senco', 'head-teacher'] as const satisfies Role[]
export const council = ['caseworker', 'team-manager'] as const satisfies Role[]
/** Those who give advice for health, social care and psychology, and who answer for them. */
export const advisers = [
  'educational-psychologist',
  'health-adviser',
  'designated-clinical-officer',
  'social-care-adviser',
  'designated-social-care-officer',
] as const satisfies Role[]
