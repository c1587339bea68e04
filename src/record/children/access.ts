import type { Permission } from '../../platform/access/permission.ts'

export const seeFamily: Permission = {
  name: 'children.see-family',
  says: 'The family, the young person, and the caseworker and manager of this child see its details, its family and who decides.',
  capacities: ['parent', 'young-person', 'caseworker', 'team-manager'],
  part: 'family',
}

export const changeDetails: Permission = {
  name: 'children.change-details',
  says: 'A carer who may act, the young person or the caseworker corrects the child’s details and setting.',
  capacities: ['parent', 'young-person', 'caseworker'],
  part: 'family',
  acts: true,
}

export const recordForReturn: Permission = {
  name: 'children.record-for-return',
  says: 'A caseworker of this child records what the national return asks of a person: numbers, sex and ethnic group.',
  capacities: ['caseworker'],
  part: 'family',
  acts: true,
}

export const changeReach: Permission = {
  name: 'children.change-reach',
  says: 'Each carer and the young person say how to reach themselves; the caseworker records it for anyone in the family.',
  capacities: ['parent', 'young-person', 'caseworker'],
  part: 'family',
}

export const changeFamily: Permission = {
  name: 'children.change-family',
  says: 'A caseworker of this child adds and ends carers, and records court orders and whether a young person can make a decision.',
  capacities: ['caseworker'],
  part: 'family',
  acts: true,
}

export const confirmWishes: Permission = {
  name: 'children.confirm-wishes',
  says: 'The young person decides what parents and carers may see and do; a caseworker gives them their sign-in and can write down what they decide.',
  capacities: ['young-person', 'caseworker'],
  part: 'family',
  acts: true,
}

export const seeNearlyAdult: Permission = {
  name: 'children.see-nearly-adult',
  says: 'A caseworker or manager sees which of their own children reach the end of compulsory school age soon.',
  roles: ['caseworker', 'team-manager'],
}

export const seeWhoHasLooked: Permission = {
  name: 'children.see-who-has-looked',
  says: 'The family and the young person read who looked at the record, who may, and why, and say when it seems wrong.',
  capacities: ['parent', 'young-person'],
  part: 'access',
}

export const shareRecord: Permission = {
  name: 'children.share',
  says: 'A carer who may act, or the young person, shares parts of the record with a helper, and stops it at any time.',
  capacities: ['parent', 'young-person'],
  part: 'access',
  acts: true,
}

export const seeQuestionedLooks: Permission = {
  name: 'children.see-questioned-looks',
  says: 'The caseworker and manager of this child read which look the family thinks is wrong, unless it was their own.',
  capacities: ['caseworker', 'team-manager'],
  part: 'access',
}

export const seeAllQuestionedLooks: Permission = {
  name: 'children.see-all-questioned-looks',
  says: 'The data protection officer reads every look that a family thinks is wrong.',
  roles: ['data-protection-officer'],
}

export const childrenPermissions = [
  seeFamily,
  changeDetails,
  recordForReturn,
  changeReach,
  changeFamily,
  confirmWishes,
  seeNearlyAdult,
  seeWhoHasLooked,
  shareRecord,
  seeQuestionedLooks,
  seeAllQuestionedLooks,
]
