import type { Feature } from '../../platform/feature.ts'
import {
  fewerIndexesMigration,
  madeUpMigration,
  namedPlacesMigration,
  oneTextMigration,
  statisticsMigration,
} from './keep/tables.ts'

export const statistics: Feature = {
  name: 'statistics',
  wing: 'nation',
  says: 'Published statistics, imported from wherever they are kept, exactly as they were printed.',
  migrations: [statisticsMigration, madeUpMigration, fewerIndexesMigration, oneTextMigration, namedPlacesMigration],
}
