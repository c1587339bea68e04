import type { Feature } from '../../platform/feature.ts'
import { qualityAuditPermissions } from './access.ts'
import { qualityAuditEvents } from './events.ts'
import { planAuditList, planAuditMigration } from './lists/plan-audit.ts'
import { comparePage } from './pages/compare/page.ts'
import { queuePage } from './pages/queue/page.ts'
import { ratePage } from './pages/rate/page.ts'
import { roundPage } from './pages/round/page.ts'
import { roundsPage } from './pages/rounds/page.ts'

export const qualityAudit: Feature = {
  name: 'quality-audit',
  wing: 'child',
  says: 'How good plans are: drawn by chance, scored by two people apart, and settled between them.',
  pages: [queuePage, roundsPage, roundPage, ratePage, comparePage],
  permissions: qualityAuditPermissions,
  events: qualityAuditEvents,
  lists: [planAuditList],
  migrations: [planAuditMigration],
}
