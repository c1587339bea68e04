import type { ChildPermission, Permission, Role } from '../../platform/access/permission.ts'

type OfChild = Permission & ChildPermission

const HEALTH: Role[] = ['health-adviser', 'designated-clinical-officer']
const SOCIAL_CARE: Role[] = ['social-care-adviser', 'designated-social-care-officer']
const SETTING: Role[] = ['senco', 'head-teacher']

export const writePermission: OfChild = {
  name: 'plan.write',
  says: 'A caseworker for this child writes the plan.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const previewPermission: OfChild = {
  name: 'plan.preview',
  says: 'The case team reads the plan while it is being written.',
  capacities: ['caseworker', 'team-manager'],
  part: 'plan',
}

export const servePermission: OfChild = {
  name: 'plan.serve-draft',
  says: 'A caseworker for this child serves the draft on the family.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const agreePermission: OfChild = {
  name: 'plan.agree-section-g',
  says: 'Health advisers and the designated clinical officer agree section G for the body that must arrange it.',
  capacities: HEALTH,
  part: 'plan',
  acts: true,
}

export const readDraftPermission: OfChild = {
  name: 'plan.read-draft',
  says: 'The family and whom they invite read every draft. Professionals read their own part of it, once the family has it.',
  capacities: [
    'parent',
    'young-person',
    'caseworker',
    'team-manager',
    'helper',
    'sendiass-adviser',
    'educational-psychologist',
    ...HEALTH,
    ...SOCIAL_CARE,
    ...SETTING,
  ],
  part: 'plan',
}

export const commentPermission: OfChild = {
  name: 'plan.comment',
  says: 'The family, whom they let speak for them, and professionals say what they think of the draft.',
  capacities: [
    'parent',
    'young-person',
    'helper',
    'sendiass-adviser',
    'educational-psychologist',
    ...HEALTH,
    ...SOCIAL_CARE,
    ...SETTING,
  ],
  part: 'plan',
  acts: true,
}

export const ownWordsPermission: OfChild = {
  name: 'plan.own-words',
  says: 'Whoever wrote advice sees where each of their lines went in the plan, and may say that it does not say what they wrote.',
  capacities: ['parent', 'young-person', 'educational-psychologist', ...HEALTH, ...SOCIAL_CARE, ...SETTING],
  part: 'plan',
}

export const answerPermission: OfChild = {
  name: 'plan.answer-comments',
  says: 'A caseworker for this child takes down comments that came by letter or telephone, and answers every comment.',
  capacities: ['caseworker'],
  part: 'plan',
  acts: true,
}

export const planPermissions = [
  writePermission,
  previewPermission,
  servePermission,
  agreePermission,
  readDraftPermission,
  commentPermission,
  ownWordsPermission,
  answerPermission,
] as const
