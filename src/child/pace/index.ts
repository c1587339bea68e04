import type { Feature } from '../../platform/feature.ts'
import { areaPaceMigration } from './kept.ts'
import { stepPaceList, stepPaceMigration } from './lists/step-pace.ts'

export const pace: Feature = {
  name: 'pace',
  wing: 'child',
  says: 'How long each step takes here, and when a case that runs will most likely end.',
  lists: [stepPaceList],
  migrations: [stepPaceMigration, areaPaceMigration],
}
