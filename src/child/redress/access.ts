import type { ChildPermission, Permission } from '../../platform/access/permission.ts'
import { council, family } from '../../record/access/questions.ts'

type OfChild = Permission & ChildPermission

export const readRedress: OfChild = {
  name: 'redress.read',
  says: 'The family, whom they invite, and the case team see where a disagreement about a decision stands.',
  capacities: [...family, ...council, 'helper', 'sendiass-adviser'],
  part: 'request',
}

export const wantMediation: OfChild = {
  name: 'redress.want-mediation',
  says: 'The family says that they want mediation, or the case team records that they did.',
  capacities: [...family, ...council],
  part: 'request',
  acts: true,
}

export const recordRedress: OfChild = {
  name: 'redress.record',
  says: 'A caseworker or team manager for this child records mediation, its certificate, and appeals to the Tribunal.',
  capacities: council,
  part: 'request',
  acts: true,
}

export const concede: OfChild = {
  name: 'redress.assess-after-all',
  says: 'A caseworker or team manager for this child takes back a decision not to assess or not to make a plan, with reasons and what was learnt.',
  capacities: council,
  part: 'request',
  acts: true,
}

export const tellDecision: OfChild = {
  name: 'redress.tell-plan-decision',
  says: 'A caseworker or team manager for this child tells the family of a decision about the plan: that it is amended, is not amended, or ends, or that there is a re-assessment or none.',
  capacities: council,
  part: 'plan',
  acts: true,
}

export const redressPermissions = [readRedress, wantMediation, recordRedress, concede, tellDecision]
