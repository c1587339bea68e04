import type { Actor, Grant } from '../../platform/access/actor.ts'
import type { Role } from '../../platform/access/permission.ts'
import type { AdviceFrom } from './events.ts'

/** In which roles the people of each body are found. */
const ROLES_OF: Record<string, readonly Role[]> = {
  education: ['senco', 'head-teacher'],
  health: ['health-adviser', 'designated-clinical-officer'],
  'educational-psychologist': ['educational-psychologist'],
  'social-care': ['social-care-adviser', 'designated-social-care-officer'],
  'preparing-for-adulthood': [
    'senco',
    'head-teacher',
    'social-care-adviser',
    'health-adviser',
    'educational-psychologist',
  ],
}

export const ADVISING_ROLES: readonly Role[] = [
  'educational-psychologist',
  'health-adviser',
  'designated-clinical-officer',
  'social-care-adviser',
  'designated-social-care-officer',
  'senco',
  'head-teacher',
]

export const rolesOf = (from: AdviceFrom): readonly Role[] => ROLES_OF[from] ?? ADVISING_ROLES

/** The roles of the same service as this one: whoever is in them can stand in for each other. */
export const serviceOf = (role: Role): readonly Role[] =>
  ['education', 'health', 'educational-psychologist', 'social-care']
    .map((service) => ROLES_OF[service] ?? [])
    .find((roles) => roles.includes(role)) ?? [role]

/** Who answers for the advice of an agency, and so sees every request to it. */
export function officerFor(from: AdviceFrom): Role | undefined {
  if (from === 'health') return 'designated-clinical-officer'
  return from === 'social-care' ? 'designated-social-care-officer' : undefined
}

type Asked = { from: AdviceFrom; askedOf: { personId: string | null; organisationId: string | null } }
type Somebody = { personId: string; roles: readonly Role[]; organisation: { organisationId: string } | null }

/** Whether a request waits for this person: asked by name, through their organisation, or as their agency's officer. */
export function waitsFor(request: Asked, actor: Somebody): boolean {
  const { personId, organisationId } = request.askedOf
  if (personId) return personId === actor.personId || answersFor(request.from, actor)
  if (organisationId && organisationId === actor.organisation?.organisationId) return hasRole(request.from, actor)
  return answersFor(request.from, actor)
}

const answersFor = (from: AdviceFrom, { roles }: Somebody) => roles.some((role) => role === officerFor(from))
const hasRole = (from: AdviceFrom, { roles }: Somebody) => roles.some((role) => rolesOf(from).includes(role))

/**
 * Whether somebody in this capacity may read advice from this body. Social care advice may tell of home life: it goes to
 * the family, whom they invite, the local authority's case team, the psychologist and social care itself.
 */
export function mayRead(
  from: AdviceFrom,
  grant: Pick<Grant, 'capacity'>,
  actor?: Pick<Actor, 'personId'>,
  author?: string | null,
): boolean {
  if (author && author === actor?.personId) return true
  return (
    from !== 'social-care' ||
    !['senco', 'head-teacher', 'health-adviser', 'designated-clinical-officer'].includes(grant.capacity)
  )
}
