import type { Feature } from '../../platform/feature.ts'
import { recordTypes } from './access.ts'
import { maintainedPlanEvents } from './events.ts'
import { typesPage } from './pages/types/page.ts'

export const maintainedPlan: Feature = {
  name: 'maintained-plan',
  wing: 'child',
  says: 'The plans that the authority maintains: since when, their main type of need, personal budget, and when and why they ceased.',
  pages: [typesPage],
  permissions: [recordTypes],
  events: maintainedPlanEvents,
}
