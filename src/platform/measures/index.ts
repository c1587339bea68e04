import type { Feature } from '../feature.ts'
import { figuresMigration, releasedFiguresMigration } from './figure-table.ts'
import { measureMigration } from './measure-values.ts'

export const measures: Feature = {
  name: 'measures',
  wing: 'platform',
  says: 'Numbers that people steer by, each with what to watch beside it.',
  migrations: [measureMigration, figuresMigration, releasedFiguresMigration],
}
