import type { Feature } from '../../platform/feature.ts'
import { planPermissions } from './access.ts'
import { checkPermissions } from './check/access.ts'
import { planEvents } from './events.ts'
import { agreePage } from './pages/agree-section-g/page.ts'
import { answerPage } from './pages/answer/page.ts'
import { askHealthPage } from './pages/ask-health-to-agree/page.ts'
import { checkPage } from './pages/check/page.ts'
import { checkAPlanPage } from './pages/check-a-plan/page.ts'
import { commentPage } from './pages/comment/page.ts'
import { commentsPage } from './pages/comments/page.ts'
import { comparePage } from './pages/compare/page.ts'
import { detailsPage } from './pages/details/page.ts'
import { directPaymentsPage } from './pages/direct-payments/page.ts'
import { draftPage } from './pages/draft/page.ts'
import { editionsPage, largePrintPage } from './pages/editions/page.ts'
import { misquotationPage } from './pages/misquotation/page.ts'
import { needPage } from './pages/need/page.ts'
import { outcomePage } from './pages/outcome/page.ts'
import { previewPage, previewPdfPage } from './pages/preview/page.ts'
import { provisionPage } from './pages/provision/page.ts'
import { commentRecordingPage, sayAloudPage } from './pages/say-aloud/page.ts'
import { sectionAPage } from './pages/section-a/page.ts'
import { serveDraftPage } from './pages/serve-draft/page.ts'
import { strengthsPage } from './pages/strengths/page.ts'
import { takeDownPage } from './pages/take-down/page.ts'
import { targetsPage } from './pages/targets/page.ts'
import { typeUpPage } from './pages/type-up/page.ts'
import { draftFilePage, versionsPage } from './pages/versions/page.ts'
import { whereYourWordsWentPage } from './pages/where-your-words-went/page.ts'
import { writePage } from './pages/write/page.ts'
import { easyReadPage, writeEasyReadPage } from './pages/write-easy-read/page.ts'

export const plan: Feature = {
  name: 'plan',
  wing: 'child',
  says: 'The EHC plan: written from advice as need, provision and outcome, sent as a draft, answered by the family.',
  pages: [
    writePage,
    detailsPage,
    sectionAPage,
    strengthsPage,
    needPage,
    provisionPage,
    outcomePage,
    targetsPage,
    directPaymentsPage,
    askHealthPage,
    agreePage,
    checkPage,
    checkAPlanPage,
    previewPage,
    previewPdfPage,
    serveDraftPage,
    draftPage,
    commentPage,
    sayAloudPage,
    commentRecordingPage,
    draftFilePage,
    editionsPage,
    largePrintPage,
    writeEasyReadPage,
    easyReadPage,
    commentsPage,
    answerPage,
    takeDownPage,
    typeUpPage,
    whereYourWordsWentPage,
    misquotationPage,
    versionsPage,
    comparePage,
  ],
  permissions: [...planPermissions, ...checkPermissions],
  events: planEvents,
}
