import type { Feature } from '../../platform/feature.ts'
import { placementPermissions } from './access.ts'
import { placementEvents } from './events.ts'
import { consultationList, consultationMigration } from './lists/consultation.ts'
import { answerPage } from './pages/answer/page.ts'
import { askForSchoolPage } from './pages/ask-for-a-school/page.ts'
import { chasePage } from './pages/chase/page.ts'
import { consultPage } from './pages/consult/page.ts'
import { consultationsPage } from './pages/consultations/page.ts'
import { decidePage } from './pages/decide/page.ts'
import { overviewPage } from './pages/overview/page.ts'
import { papersPage } from './pages/papers/page.ts'
import { placePage } from './pages/place/page.ts'
import { placesPage } from './pages/places/page.ts'
import { recordReplyPage } from './pages/record-reply/page.ts'
import { sectionIPage } from './pages/section-i/page.ts'
import { withdrawPage } from './pages/withdraw/page.ts'

export const placement: Feature = {
  name: 'placement',
  wing: 'child',
  says: 'Which schools and colleges the family asks for, which were asked, what they answered, and what section I says.',
  pages: [
    overviewPage,
    askForSchoolPage,
    withdrawPage,
    consultPage,
    chasePage,
    consultationsPage,
    answerPage,
    papersPage,
    recordReplyPage,
    decidePage,
    sectionIPage,
    placesPage,
    placePage,
  ],
  permissions: placementPermissions,
  events: placementEvents,
  lists: [consultationList],
  migrations: [consultationMigration],
}
