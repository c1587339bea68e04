import type { ChildPermission, Permission } from '../../platform/access/permission.ts'
import { council } from '../../record/access/questions.ts'

export const seeLetters: Permission = {
  name: 'contact.letters',
  says: 'A caseworker or team manager sees which letters wait to be posted in their own cases.',
  roles: council,
}

export const postLetter: Permission & ChildPermission = {
  name: 'contact.post-letter',
  says: 'Whoever looks after the case prints a letter to the family and says that it was posted.',
  capacities: council,
  part: 'family',
  acts: true,
}

export const recordTalk: Permission & ChildPermission = {
  name: 'contact.record-talk',
  says: 'Whoever looks after the case writes down that they spoke with the family.',
  capacities: council,
  part: 'family',
  acts: true,
}

export const contactPermissions = [seeLetters, postLetter, recordTalk] as const
