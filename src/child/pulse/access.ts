import type { ChildPermission, Permission } from '../../platform/access/permission.ts'
import { family } from '../../record/access/questions.ts'

export const beginPulse: Permission & ChildPermission = {
  name: 'pulse.begin',
  says: 'A parent, carer or young person who was asked how a step went gets a link to answer, once.',
  capacities: family,
  part: 'case',
}

export const answerPulse: Permission = {
  name: 'pulse.answer',
  says: 'Whoever holds a link that works once answers three questions, without a name.',
  to: 'anyone',
}

export const seePulse: Permission = {
  name: 'pulse.results',
  says: 'Anybody reads what families answered, never of fewer than ten.',
  to: 'anyone',
}

export const readPulseWords: Permission = {
  name: 'pulse.words',
  says: 'A team manager reads what families wrote, never of fewer than ten, and without a name.',
  roles: ['team-manager'],
}

export const pulsePermissions = [beginPulse, answerPulse, seePulse, readPulseWords] as const
