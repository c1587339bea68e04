import type { Permission } from '../../platform/access/permission.ts'

export const seeOurChildren: Permission = {
  name: 'school.our-children',
  says: 'A SENCO or head sees the children of their own school whose cases they were let into, and what is asked of the school.',
  roles: ['senco', 'head-teacher'],
}
