import type { Feature } from '../feature.ts'
import { readPublications } from './access.ts'
import { publicationsPage } from './pages/list/page.ts'
import { latestPublicationPage, publicationVersionPage } from './pages/version/page.ts'
import { publicationMigration } from './publication.ts'

export const publications: Feature = {
  name: 'publications',
  wing: 'platform',
  says: 'Versioned documents: draft, consultation, adopted, withdrawn. Every version keeps its address.',
  pages: [publicationsPage, latestPublicationPage, publicationVersionPage],
  permissions: [readPublications],
  migrations: [publicationMigration],
}
