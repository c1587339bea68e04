import type { Permission } from '../access/permission.ts'

export const readPublications: Permission = {
  name: 'publications.read',
  says: 'Anyone reads what the area publishes, in every version.',
  to: 'anyone',
}
