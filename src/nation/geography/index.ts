import type { Feature } from '../../platform/feature.ts'
import { geographyMigration } from './tables.ts'

export const geography: Feature = {
  name: 'geography',
  wing: 'nation',
  says: 'Where areas lie: tiles and outlines from files that a user has, or a diagram of our own.',
  migrations: [geographyMigration],
}
