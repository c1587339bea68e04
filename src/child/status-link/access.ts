import type { ChildPermission, Permission } from '../../platform/access/permission.ts'
import { family } from '../../record/access/questions.ts'

export const keepStatusLink: Permission & ChildPermission = {
  name: 'status-link.keep',
  says: 'A parent, carer or young person makes a link that shows only the step and its dates, and ends it.',
  capacities: family,
  part: 'case',
}

export const statusLinkPermissions = [keepStatusLink] as const
