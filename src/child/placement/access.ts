import type { ChildPermission, Permission } from '../../platform/access/permission.ts'

type OfChild = Permission & ChildPermission

export const readPlacement: OfChild = {
  name: 'placement.read',
  says: 'The family, whom they invite and the case team see which schools were asked for and asked, what they answered, and what was decided.',
  capacities: ['parent', 'young-person', 'caseworker', 'team-manager', 'helper', 'sendiass-adviser'],
  part: 'plan',
}

export const askForSchool: OfChild = {
  name: 'placement.ask',
  says: 'A parent, carer or young person asks for a school or college, or takes that back; a caseworker does so for a family that rang or wrote.',
  capacities: ['parent', 'young-person', 'caseworker'],
  part: 'plan',
  acts: true,
}

export const consultPermission: OfChild = {
  name: 'placement.consult',
  says: 'A caseworker for this child asks schools and colleges, and records answers that came by letter or telephone.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const decidePlacementPermission: OfChild = {
  name: 'placement.decide',
  says: 'A caseworker for this child decides what section I of the plan says.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const consultationsPermission: Permission = {
  name: 'placement.consultations',
  says: 'The head of a school or setting sees what that school was asked, and nothing of other schools.',
  roles: ['head-teacher'],
}

export const answerPermission: OfChild = {
  name: 'placement.answer',
  says: 'The head who was asked reads the papers that were sent and answers.',
  capacities: ['head-teacher'],
  part: 'plan',
  acts: true,
}

export const papersPermission: OfChild = {
  name: 'placement.papers',
  says: 'The head who was asked, and the caseworker, open the papers that were sent to that school.',
  capacities: ['head-teacher', 'caseworker'],
  part: 'plan',
}

export const recordPlaces: OfChild = {
  name: 'placement.record-places',
  says: 'A caseworker for this child records where they go to learn, from when to when, and which places the plan names.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const placementPermissions = [
  readPlacement,
  askForSchool,
  consultPermission,
  decidePlacementPermission,
  consultationsPermission,
  answerPermission,
  papersPermission,
  recordPlaces,
] as const
