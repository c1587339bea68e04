import type { Feature } from '../../platform/feature.ts'
import { advicePermissions } from './access.ts'
import { adviceDraftMigration } from './drafts.ts'
import { adviceEvents } from './events.ts'
import { openRequests } from './holding.ts'
import { adviceRequestList, adviceRequestMigration } from './lists/advice-request.ts'
import { askPage } from './pages/ask/page.ts'
import { chasePage } from './pages/chase/page.ts'
import { checkPage } from './pages/check/page.ts'
import { givePage } from './pages/give/page.ts'
import { passOnPage } from './pages/pass-on/page.ts'
import { queuePage } from './pages/queue/page.ts'
import { readPage } from './pages/read/page.ts'
import { recordPage } from './pages/record/page.ts'
import { reusePage } from './pages/reuse/page.ts'
import { tellUsPage } from './pages/tell-us/page.ts'

export const advice: Feature = {
  name: 'advice',
  wing: 'child',
  says: 'What those who know the child say for the assessment: asked for, given, waited for, read.',
  pages: [askPage, reusePage, queuePage, givePage, checkPage, tellUsPage, recordPage, readPage, chasePage, passOnPage],
  permissions: advicePermissions,
  events: adviceEvents,
  lists: [adviceRequestList],
  holdings: [openRequests],
  migrations: [adviceRequestMigration, adviceDraftMigration],
}
