import type { Feature } from '../../platform/feature.ts'
import { dutyList, dutyMigration } from './duty-list.ts'

export const duties: Feature = {
  name: 'duties',
  wing: 'child',
  says: 'Who must do what by when: every duty of the law, worked out from the record by dated rules.',
  lists: [dutyList],
  migrations: [dutyMigration],
}
