import type { Feature } from '../../platform/feature.ts'
import { statusLinkPermissions } from './access.ts'
import { statusLinkEvents } from './events.ts'
import { statusLinkPage } from './pages/status-link/page.ts'
import { statusLinkList, statusLinkMigration } from './tokens.ts'

export const statusLink: Feature = {
  name: 'status-link',
  wing: 'child',
  says: 'A link that a family makes and ends: it shows the step and its dates without a sign-in, and nothing else.',
  pages: [statusLinkPage],
  permissions: statusLinkPermissions,
  events: statusLinkEvents,
  lists: [statusLinkList],
  migrations: [statusLinkMigration],
}
