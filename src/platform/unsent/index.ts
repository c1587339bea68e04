import type { Feature } from '../feature.ts'
import { ownUnsent } from './access.ts'
import { forgetUnsent } from './keep.ts'
import { unsentPage } from './pages/list/page.ts'
import { throwAwayPage } from './pages/throw-away/page.ts'
import { unsentMigration } from './table.ts'

export const unsent: Feature = {
  name: 'unsent',
  wing: 'platform',
  says: 'Never lose a word: what is typed is kept as it is typed, and two people’s changes are shown side by side.',
  pages: [unsentPage, throwAwayPage],
  permissions: [ownUnsent],
  jobs: [forgetUnsent],
  migrations: [unsentMigration],
}
