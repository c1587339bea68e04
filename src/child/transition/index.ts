import type { Feature } from '../../platform/feature.ts'
import { recordNextPhase } from './access.ts'
import { transitionEvents } from './events.ts'
import { nextPhasePage } from './pages/next-phase/page.ts'

export const transition: Feature = {
  name: 'transition',
  wing: 'child',
  says: 'Moves: to the next phase of education, and from one authority to another.',
  pages: [nextPhasePage],
  permissions: [recordNextPhase],
  events: transitionEvents,
}
