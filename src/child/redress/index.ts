import type { Feature } from '../../platform/feature.ts'
import { redressPermissions } from './access.ts'
import { redressEvents } from './events.ts'
import { concededAgainstMigration, concededRefusalList, concededRefusalMigration } from './lists/conceded-refusal.ts'
import {
  assessAfterAllPage,
  checkAssessAfterAllPage,
  checkPlanAfterAllPage,
  planAfterAllPage,
} from './pages/after-all/page.ts'
import { answerAppealPage } from './pages/answer-appeal/page.ts'
import { answerRecommendationPage } from './pages/answer-recommendation/page.ts'
import { appealPage } from './pages/appeal/page.ts'
import { askForMediationPage } from './pages/ask-for-mediation/page.ts'
import { concedePartPage } from './pages/concede-part/page.ts'
import { choosePage } from './pages/decide/choose.ts'
import { decidePages } from './pages/decide/page.ts'
import { disagreementPage } from './pages/disagreement/page.ts'
import { endAppealPage } from './pages/end-appeal/page.ts'
import { keepAgreementPage } from './pages/keep-agreement/page.ts'
import { recordAppealPage } from './pages/record-appeal/page.ts'
import { recordCertificatePage } from './pages/record-certificate/page.ts'
import { recordMediationPage } from './pages/record-mediation/page.ts'
import { tellHealthPage } from './pages/tell-health/page.ts'
import { thingDonePage } from './pages/thing-done/page.ts'

export const redress: Feature = {
  name: 'redress',
  wing: 'child',
  says: 'Disagreements about a decision or a plan: mediation, its certificate and agreement, appeals to the Tribunal, orders and recommendations and what was done about them, a refusal that is taken back, and the letters about a plan that there is.',
  pages: [
    disagreementPage,
    askForMediationPage,
    tellHealthPage,
    recordMediationPage,
    keepAgreementPage,
    recordCertificatePage,
    assessAfterAllPage,
    checkAssessAfterAllPage,
    planAfterAllPage,
    checkPlanAfterAllPage,
    appealPage,
    recordAppealPage,
    answerAppealPage,
    concedePartPage,
    endAppealPage,
    thingDonePage,
    answerRecommendationPage,
    choosePage,
    ...decidePages,
  ],
  permissions: redressPermissions,
  events: redressEvents,
  lists: [concededRefusalList],
  migrations: [concededRefusalMigration, concededAgainstMigration],
}
