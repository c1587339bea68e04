import type { Feature } from '../../platform/feature.ts'
import { noticeChanges } from './changes/notice.ts'
import { noticedChangeMigration } from './changes/tables.ts'
import { apiPage } from './pages/api/page.ts'
import { openDataPage } from './pages/open-data/page.ts'

export const openData: Feature = {
  name: 'open-data',
  wing: 'nation',
  says: 'Every public figure as a table, through an API, and as a feed of what changed.',
  pages: [openDataPage, apiPage],
  jobs: [noticeChanges],
  migrations: [noticedChangeMigration],
}
