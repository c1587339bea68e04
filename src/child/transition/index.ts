import type { Feature } from '../../platform/feature.ts'
import { transitionEvents } from './events.ts'

export const transition: Feature = {
  name: 'transition',
  wing: 'child',
  says: 'Moves: to the next phase of education, and from one authority to another.',
  events: transitionEvents,
}
