/** Who somebody is to a child, or in an area. The words of the field; a person may be several. */
export const ROLES = {
  parent: 'Parent or carer',
  'young-person': 'Young person',
  helper: 'Helper whom the family chose',
  senco: 'SENCO',
  'head-teacher': 'Head of a school or setting',
  caseworker: 'EHC caseworker',
  'team-manager': 'SEN team manager',
  'educational-psychologist': 'Educational psychologist',
  'health-adviser': 'Health adviser',
  'designated-clinical-officer': 'Designated clinical officer',
  'social-care-adviser': 'Social care adviser',
  'designated-social-care-officer': 'Designated social care officer',
  'sendiass-adviser': 'SENDIASS adviser',
  'plan-rater': 'Checks the quality of plans, for one plan at a time',
  'data-protection-officer': 'Data protection officer',
  administrator: 'Administrator',
} as const

export type Role = keyof typeof ROLES

/** The parts of a case that can be shared one by one, with a helper whom the family invites. */
export const PARTS = {
  case: 'Where the case stands, dates and duties',
  request: 'The request and its evidence',
  advice: 'Advice from professionals',
  plan: 'The plan, its drafts and comments',
  family: 'Family details and addresses',
  access: 'Who has looked, and who may look',
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
