import type { Feature } from '../../platform/feature.ts'

export const notices: Feature = {
  name: 'notices',
  wing: 'child',
  says: 'Letters that tell a family what was decided, why, and what they can do, and the proof that they were served.',
}
