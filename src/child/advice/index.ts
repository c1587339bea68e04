import type { Feature } from '../../platform/feature.ts'
import { advicePermissions } from './access.ts'
import { adviceDraftMigration } from './drafts.ts'
import { adviceEvents } from './events.ts'
import { openRequests } from './holding.ts'
import { adviceRequestList, adviceRequestMigration } from './lists/advice-request.ts'
import { adviceStandList, adviceStandMigration } from './lists/advice-stand.ts'
import { agencyPage } from './pages/agency/page.ts'
import { askPage } from './pages/ask/page.ts'
import { askAgainPage } from './pages/ask-again/page.ts'
import { chasePage } from './pages/chase/page.ts'
import { checkPage } from './pages/check/page.ts'
import { givePage } from './pages/give/page.ts'
import { latePage } from './pages/late/page.ts'
import { notForMePage } from './pages/not-for-me/page.ts'
import { notKnownPage } from './pages/not-known/page.ts'
import { objectionPage } from './pages/objection/page.ts'
import { passOnPage } from './pages/pass-on/page.ts'
import { proposalPage } from './pages/proposal/page.ts'
import { proposePage } from './pages/propose/page.ts'
import { queuePage } from './pages/queue/page.ts'
import { readPage } from './pages/read/page.ts'
import { recordPage } from './pages/record/page.ts'
import { remindPage } from './pages/remind/page.ts'
import { remindSeveralPage } from './pages/remind-several/page.ts'
import { reportsPage } from './pages/reports/page.ts'
import { reusePage } from './pages/reuse/page.ts'
import { shortPage } from './pages/short/page.ts'
import { sortPage } from './pages/sort/page.ts'
import { tellUsPage } from './pages/tell-us/page.ts'

export const advice: Feature = {
  name: 'advice',
  wing: 'child',
  says: 'What those who know the child say for the assessment: asked for, given, waited for, read.',
  pages: [
    askPage,
    reusePage,
    queuePage,
    givePage,
    sortPage,
    shortPage,
    checkPage,
    notForMePage,
    latePage,
    notKnownPage,
    agencyPage,
    remindPage,
    remindSeveralPage,
    reportsPage,
    proposePage,
    proposalPage,
    objectionPage,
    tellUsPage,
    recordPage,
    readPage,
    chasePage,
    askAgainPage,
    passOnPage,
  ],
  permissions: advicePermissions,
  events: adviceEvents,
  lists: [adviceRequestList, adviceStandList],
  holdings: [openRequests],
  migrations: [adviceRequestMigration, adviceDraftMigration, adviceStandMigration],
}
