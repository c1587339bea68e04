import type { Feature } from '../../platform/feature.ts'
import { openPermission } from './access.ts'
import { filePage } from './pages/file/page.ts'

export const documents: Feature = {
  name: 'documents',
  wing: 'child',
  says: 'Opens the files of a record, each for those who may see the part it belongs to.',
  pages: [filePage],
  permissions: [openPermission],
}
