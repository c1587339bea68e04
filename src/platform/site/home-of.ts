import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/permission.ts'

/** Where each role begins its day. Somebody with several begins at the first of these. */
const BEGINNINGS: readonly [Role, string][] = [
  ['caseworker', '/today'],
  ['team-manager', '/team'],
  ['educational-psychologist', '/advice'],
  ['health-adviser', '/advice'],
  ['designated-clinical-officer', '/advice'],
  ['social-care-adviser', '/advice'],
  ['designated-social-care-officer', '/advice'],
  ['senco', '/advice'],
  ['head-teacher', '/placement/consultations'],
  ['plan-rater', '/quality-audit'],
  ['sendiass-adviser', '/my'],
  ['data-officer', '/sen2'],
  ['partnership-officer', '/boards'],
  ['data-protection-officer', '/people/log'],
  ['administrator', '/people'],
]

export function homeOf({ roles }: Pick<Actor, 'roles'>): string {
  return BEGINNINGS.find(([role]) => roles.includes(role))?.[1] ?? '/my'
}
