import type { Feature } from '../../platform/feature.ts'

export const sen2: Feature = {
  name: 'sen2',
  wing: 'nation',
  says: 'Checks the SEN2 return of any system, makes one from the record, and begins a record from one.',
}
