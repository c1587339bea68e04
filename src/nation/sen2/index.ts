import type { Feature } from '../../platform/feature.ts'
import { sen2Permissions } from './access.ts'
import { sen2MissingAboutMigration, sen2MissingList, sen2MissingMigration } from './make/missing-list.ts'
import { officersMigration } from './officers/officers.ts'
import { officersPage } from './officers/page.ts'
import { checkAReturn } from './pages/check-a-return/page.ts'
import { downloadFindings } from './pages/download-findings/page.ts'
import { downloadMade } from './pages/download-made/page.ts'
import { findingsPage } from './pages/findings/page.ts'
import { followPage } from './pages/follow/page.ts'
import { madePage } from './pages/made/page.ts'
import { makePage } from './pages/make/page.ts'
import { missingFromMine } from './pages/missing/further-work.ts'
import { missingPage } from './pages/missing/page.ts'
import { overviewPage } from './pages/overview/page.ts'
import { totalsPage } from './pages/totals/page.ts'

export const sen2: Feature = {
  name: 'sen2',
  wing: 'nation',
  says: 'The return that the authority makes each January: checked, made from the record, and brought over from another system.',
  pages: [
    overviewPage,
    checkAReturn,
    findingsPage,
    totalsPage,
    downloadFindings,
    missingPage,
    makePage,
    madePage,
    followPage,
    downloadMade,
    officersPage,
  ],
  permissions: [...sen2Permissions],
  furtherWork: [missingFromMine],
  lists: [sen2MissingList],
  migrations: [sen2MissingMigration, sen2MissingAboutMigration, officersMigration],
}
