import type { Feature } from '../../platform/feature.ts'
import { sen2Permissions } from './access.ts'
import { sen2MissingList, sen2MissingMigration } from './make/missing-list.ts'
import { checkAReturn } from './pages/check-a-return/page.ts'
import { downloadFindings } from './pages/download-findings/page.ts'
import { findingsPage } from './pages/findings/page.ts'
import { totalsPage } from './pages/totals/page.ts'

export const sen2: Feature = {
  name: 'sen2',
  wing: 'nation',
  says: 'The return that the authority makes each January: checked, made from the record, and brought over from another system.',
  pages: [checkAReturn, findingsPage, totalsPage, downloadFindings],
  permissions: [...sen2Permissions],
  lists: [sen2MissingList],
  migrations: [sen2MissingMigration],
}
