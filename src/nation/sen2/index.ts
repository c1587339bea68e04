import type { Feature } from '../../platform/feature.ts'
import { sen2MissingList, sen2MissingMigration } from './make/missing-list.ts'

export const sen2: Feature = {
  name: 'sen2',
  wing: 'nation',
  says: 'Checks the SEN2 return of any system, makes one from the record, and begins a record from one.',
  lists: [sen2MissingList],
  migrations: [sen2MissingMigration],
}
