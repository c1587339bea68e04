import type { ChildPermission, Permission } from '../../platform/access/permission.ts'
import { advisers, breakGlassCapacities, council, family, helpers, setting } from '../../record/access/questions.ts'

type OfChild = Permission & ChildPermission

const professionals = [...setting, ...advisers] as const

export const seeMyChildren: Permission = {
  name: 'casework.my-children',
  says: 'Whoever is signed in sees the children whose family they are, or whose family invited them.',
  to: 'signed-in',
}

export const seeJourney: OfChild = {
  name: 'casework.journey',
  says: 'The family, and whom they invite, see where things stand, the legal dates and their rights.',
  capacities: [...family, ...helpers],
  part: 'case',
}

export const askPermission: OfChild = {
  name: 'casework.ask',
  says: 'The family asks or tells whoever looks after the case, at any time.',
  capacities: family,
  part: 'case',
}

export const answerQuestion: OfChild = {
  name: 'casework.answer',
  says: 'Whoever looks after the case answers the family’s questions.',
  capacities: council,
  part: 'case',
  acts: true,
}

export const seeCase: OfChild = {
  name: 'casework.case',
  says: 'The case team and those who advise see where a case stands; what is more is shown to each by their part of it. The family is led to its own page.',
  capacities: [...council, ...professionals, ...breakGlassCapacities, ...family, ...helpers],
  part: 'case',
}

export const seeFamilyDetails: OfChild = {
  name: 'casework.family-details',
  says: 'The case team sees how to reach the family, court orders and who may look.',
  capacities: [...council, ...breakGlassCapacities],
  part: 'family',
}

export const seeToday: Permission = {
  name: 'casework.today',
  says: 'A caseworker sees what their own cases need, by legal date.',
  roles: ['caseworker'],
}

export const seeGuide: Permission = {
  name: 'casework.guide',
  says: 'A caseworker or team manager reads what each step of a case is for.',
  roles: ['caseworker', 'team-manager'],
}

export const findCases: Permission = {
  name: 'casework.find',
  says: 'A caseworker or team manager looks for a child among the cases that are granted to them, and no others.',
  roles: ['caseworker', 'team-manager'],
}

export const seeTeam: Permission = {
  name: 'casework.team',
  says: 'A team manager sees how duties stand in the cases that their team looks after.',
  roles: ['team-manager'],
}

export const workOutDates: Permission = {
  name: 'casework.work-out-dates',
  says: 'Anybody works out legal dates from what has happened, without an account and without a name.',
  to: 'anyone',
}

export const seeWhere: Permission = {
  name: 'casework.where',
  says: 'Whoever holds a link that the family made sees the step and its dates, and nothing of any person.',
  to: 'anyone',
}

export const caseworkPermissions = [
  seeMyChildren,
  seeJourney,
  askPermission,
  answerQuestion,
  seeCase,
  seeFamilyDetails,
  seeToday,
  findCases,
  seeGuide,
  seeTeam,
  workOutDates,
  seeWhere,
] as const
