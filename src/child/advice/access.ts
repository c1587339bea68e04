import type { ChildPermission, Permission } from '../../platform/access/permission.ts'
import { breakGlassCapacities } from '../../record/access/questions.ts'
import { ADVISING_ROLES } from './bodies.ts'

type OfChild = Permission & ChildPermission

export const askPermission: OfChild = {
  name: 'advice.ask',
  says: 'A caseworker for this child asks for advice, and reminds those who have not answered.',
  capacities: ['caseworker'],
  part: 'advice',
  acts: true,
}

export const queuePermission: Permission = {
  name: 'advice.queue',
  says: 'Those who advise see the requests that wait for them, and for nobody else.',
  roles: ADVISING_ROLES,
}

export const givePermission: OfChild = {
  name: 'advice.give',
  says: 'Somebody who was asked gives advice; the designated officer of an agency may do so for it.',
  capacities: ADVISING_ROLES,
  part: 'advice',
  acts: true,
}

export const passOnPermission: OfChild = {
  name: 'advice.pass-on',
  says: 'The caseworker passes a request on to a colleague of whoever was asked; the designated officer does so for their agency.',
  capacities: ['caseworker', 'designated-clinical-officer', 'designated-social-care-officer'],
  part: 'advice',
  acts: true,
}

export const answerPermission: OfChild = {
  name: 'advice.answer',
  says: 'Somebody who was asked, or the designated officer of their agency, says that the request is for somebody else, why it comes late, or that the child is not known.',
  capacities: ADVISING_ROLES,
  part: 'advice',
  acts: true,
}

export const askAgainPermission: OfChild = {
  name: 'advice.ask-again',
  says: 'A caseworker for this child asks a body for more when its answer is not enough.',
  capacities: ['caseworker'],
  part: 'advice',
  acts: true,
}

export const agencyPermission: Permission = {
  name: 'advice.agency',
  says: 'A designated officer sees every request to their own agency: waits, reasons, and who holds each.',
  roles: ['designated-clinical-officer', 'designated-social-care-officer'],
}

export const remindPermission: OfChild = {
  name: 'advice.remind',
  says: 'A designated officer reminds somebody in their own agency of one request.',
  capacities: ['designated-clinical-officer', 'designated-social-care-officer'],
  part: 'advice',
  acts: true,
}

export const remindSeveralPermission: Permission = {
  name: 'advice.remind-several',
  says: 'A caseworker reminds everybody who has not answered in their own cases in one act; a designated officer does so in their own agency.',
  roles: ['caseworker', 'designated-clinical-officer', 'designated-social-care-officer'],
}

export const reportsPermission: OfChild = {
  name: 'advice.reports',
  says: 'The family, the caseworker and those who advise see which reports are there already, and what was agreed about them.',
  capacities: ['parent', 'young-person', 'caseworker', 'team-manager', ...ADVISING_ROLES],
  part: 'advice',
}

export const agreePermission: OfChild = {
  name: 'advice.agree-to-reuse',
  says: 'The family, the caseworker and whoever wrote a report propose to use it again, and say whether it is enough.',
  capacities: ['parent', 'young-person', 'caseworker', ...ADVISING_ROLES],
  part: 'advice',
  acts: true,
}

export const objectPermission: OfChild = {
  name: 'advice.object-to-use',
  says: 'A parent, carer or young person objects to the use of advice; a caseworker for this child answers.',
  capacities: ['parent', 'young-person', 'caseworker'],
  part: 'advice',
  acts: true,
}

export const tellUsPermission: OfChild = {
  name: 'advice.tell-us',
  says: 'A parent, carer or young person gives their own views and information.',
  capacities: ['parent', 'young-person'],
  part: 'advice',
  acts: true,
}

export const recordPermission: OfChild = {
  name: 'advice.record',
  says: 'A caseworker for this child records advice that came on paper, by e-mail or by telephone, or that is used again.',
  capacities: ['caseworker'],
  part: 'advice',
  acts: true,
}

export const readPermission: OfChild = {
  name: 'advice.read',
  says: 'The family, whom they invite, the case team and those who advise read the advice. Schools and health do not read social care’s.',
  capacities: [
    'parent',
    'young-person',
    'caseworker',
    'team-manager',
    'helper',
    'sendiass-adviser',
    ...ADVISING_ROLES,
    ...breakGlassCapacities,
  ],
  part: 'advice',
}

export const advicePermissions = [
  askPermission,
  queuePermission,
  answerPermission,
  askAgainPermission,
  agencyPermission,
  remindPermission,
  remindSeveralPermission,
  reportsPermission,
  agreePermission,
  objectPermission,
  givePermission,
  passOnPermission,
  tellUsPermission,
  recordPermission,
  readPermission,
] as const
