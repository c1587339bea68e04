import type { Permission } from '../../platform/access/permission.ts'

export const seePeople: Permission = {
  name: 'people.see',
  says: 'An administrator sees who works here, in what role and from when to when, and no case.',
  roles: ['administrator'],
}

export const changePeople: Permission = {
  name: 'people.change',
  says: 'An administrator adds and invites staff, gives and ends their roles, and says when somebody leaves.',
  roles: ['administrator'],
}

export const seeAreaLog: Permission = {
  name: 'people.see-log',
  says: 'An administrator or the data protection officer reads what was done to people and their roles.',
  roles: ['administrator', 'data-protection-officer'],
}
