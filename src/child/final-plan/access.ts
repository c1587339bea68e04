import type { Actor, Grant } from '../../platform/access/actor.ts'
import type { ChildPermission, Permission } from '../../platform/access/permission.ts'
import { seesAll } from '../plan/questions.ts'

type OfChild = Permission & ChildPermission

export const readFinalPlan: OfChild = {
  name: 'final-plan.read',
  says: 'The family, whom they invite, the case team and the school that is named read the plan. Other professionals read their own sections.',
  capacities: [
    'parent',
    'young-person',
    'caseworker',
    'team-manager',
    'helper',
    'sendiass-adviser',
    'senco',
    'head-teacher',
    'educational-psychologist',
    'health-adviser',
    'designated-clinical-officer',
    'social-care-adviser',
    'designated-social-care-officer',
  ],
  part: 'plan',
}

export const issuePermission: OfChild = {
  name: 'final-plan.issue',
  says: 'A caseworker for this child issues the final plan.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const saidEverythingPermission: OfChild = {
  name: 'final-plan.said-everything',
  says: 'A parent, carer or young person says that they have nothing more to say about the draft; a caseworker records it for them.',
  capacities: ['parent', 'young-person', 'caseworker'],
  part: 'plan',
  acts: true,
}

export const finalPlanPermissions = [readFinalPlan, issuePermission, saidEverythingPermission] as const

/** A school that was only consulted learns from the draft what it needs. The final plan is for those with another tie. */
export function mayReadFinal(actor: Actor, childId: string): boolean {
  const ties = actor.grants.filter((tie) => tie.childId === childId && readFinalPlan.capacities.includes(tie.capacity))
  return ties.some((tie) => tie.basis !== 'consultation' && (tie.parts === null || tie.parts.includes('plan')))
}

/** SEND Regulations 2014, reg 13(2): the named institution and the health body get a copy of the plan itself. */
export const getsCopy = ({ capacity, basis }: Grant): boolean =>
  seesAll(capacity) ||
  basis === 'named-setting' ||
  (capacity === 'designated-clinical-officer' && basis === 'designated-officer')
