import type { Feature } from '../../platform/feature.ts'
import { redressEvents } from './events.ts'

export const redress: Feature = {
  name: 'redress',
  wing: 'child',
  says: 'Disagreements about a decision: mediation and appeals.',
  events: redressEvents,
}
