import type { Permission } from '../../platform/access/permission.ts'

export const readMeasures: Permission = {
  name: 'dashboard.read',
  says: 'Anyone may read published figures and what they mean. They hold no child.',
  to: 'anyone',
}
