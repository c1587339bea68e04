import type { Feature } from '../../platform/feature.ts'
import { maintainedPlanEvents } from './events.ts'

export const maintainedPlan: Feature = {
  name: 'maintained-plan',
  wing: 'child',
  says: 'The plans that the authority maintains: since when, their main type of need, personal budget, and when and why they ceased.',
  events: maintainedPlanEvents,
}
