import { phrase } from '../languages/index.ts'
/** Who somebody is to a child, or in an area. The words of the field; a person may be several. */
export const ROLES = {
  parent: phrase('Parent or carer'),
  'young-person': phrase('Young person'),
  helper: phrase('Helper whom the family chose'),
  senco: phrase('SENCO'),
  'head-teacher': phrase('Head of a school or setting'),
  caseworker: phrase('EHC caseworker'),
  'team-manager': phrase('SEN team manager'),
  'educational-psychologist': phrase('Educational psychologist'),
  'health-adviser': phrase('Health adviser'),
  'designated-clinical-officer': phrase('Designated clinical officer'),
  'social-care-adviser': phrase('Social care adviser'),
  'designated-social-care-officer': phrase('Designated social care officer'),
  'sendiass-adviser': phrase('SENDIASS adviser'),
  'plan-rater': phrase('Checks the quality of plans, for one plan at a time'),
  'data-officer': phrase('Data and returns officer'),
  'partnership-officer': phrase('SEND and AP partnership officer'),
  'data-protection-officer': phrase('Data protection officer'),
  administrator: phrase('Administrator'),
} as const

export type Role = keyof typeof ROLES

/** The parts of a case that can be shared one by one, with a helper whom the family invites. */
export const PARTS = {
  case: phrase('Where the case stands, dates and duties'),
  request: phrase('The request and its evidence'),
  advice: phrase('Advice from professionals'),
  plan: phrase('The plan, its drafts and comments'),
  family: phrase('Family details and addresses'),
  access: phrase('Who has looked, and who may look'),
} as const

export type Part = keyof typeof PARTS

/**
 * What somebody may do, as a sentence, and who they must be.
 *
 * - `anyone`: no sign-in is needed; nothing about a child may be shown.
 * - `signed-in`: whoever is signed in, about themselves.
 * - `roles`: somebody who holds one of these roles in the area today. Shows what they were granted, or no child at all.
 * - `capacities`: somebody with a live grant for this child in one of these capacities.
 */
export type Permission = { name: string; says: string } & (
  | { to: 'anyone' }
  | { to: 'signed-in' }
  | { roles: readonly Role[] }
  | ChildPermission
)

export type ChildPermission = {
  capacities: readonly Role[]
  /** The part that must be shared with a helper; `any` where the page itself shows only what is shared. */
  part: Part | 'any'
  /** Whether it changes something: a carer who may only see is then kept out. */
  acts?: boolean
}

export function isAboutChild(permission: Permission): permission is Permission & ChildPermission {
  return 'capacities' in permission
}
