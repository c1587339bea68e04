import type { Permission } from '../access/permission.ts'

export const readSite: Permission = {
  name: 'site.read',
  says: 'Anybody reads the public pages.',
  to: 'anyone',
}

export const tellUs: Permission = {
  name: 'site.tell-us',
  says: 'Anybody tells us that something is wrong with openSEND.',
  to: 'anyone',
}

export const readFeedback: Permission = {
  name: 'site.read-feedback',
  says: 'An administrator or the data protection officer reads what people said is wrong with openSEND.',
  roles: ['administrator', 'data-protection-officer'],
}
