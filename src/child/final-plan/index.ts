import type { Feature } from '../../platform/feature.ts'
import { finalPlanPermissions } from './access.ts'
import { finalPlanEvents } from './events.ts'
import { finalPlanFilePage } from './pages/file/page.ts'
import { issuePage } from './pages/issue/page.ts'
import { saidEverythingPage } from './pages/nothing-more-to-say/page.ts'
import { finalPlanPage } from './pages/plan/page.ts'

export const finalPlan: Feature = {
  name: 'final-plan',
  wing: 'child',
  says: 'The final plan: what must be done first, the plan and its letter in one act, every version for ever, and what a family can do then.',
  pages: [finalPlanPage, finalPlanFilePage, saidEverythingPage, issuePage],
  permissions: finalPlanPermissions,
  events: finalPlanEvents,
}
