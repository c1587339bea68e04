import type { Feature } from '../../platform/feature.ts'
import { ownPagePermissions } from './access.ts'
import { ownPageEvents } from './events.ts'
import { drawPage, photoPage, voicePage, wordsPage } from './pages/add/page.ts'
import { entryFilePage } from './pages/file/page.ts'
import { homePage } from './pages/home/page.ts'
import { minePage } from './pages/mine/page.ts'
import { nextPage } from './pages/next/page.ts'
import { placePage } from './pages/place/page.ts'
import { rightsPage } from './pages/rights/page.ts'
import { takeAwayPage } from './pages/take-away/page.ts'
import { privateEntriesMigration } from './private-entries.ts'

export const ownPage: Feature = {
  name: 'own-page',
  wing: 'child',
  says: 'The child’s or young person’s own pages: words, drawings, photographs and recordings, and what became of them.',
  pages: [
    homePage,
    wordsPage,
    drawPage,
    photoPage,
    voicePage,
    minePage,
    nextPage,
    rightsPage,
    takeAwayPage,
    entryFilePage,
    placePage,
  ],
  permissions: ownPagePermissions,
  events: ownPageEvents,
  migrations: [privateEntriesMigration],
}
