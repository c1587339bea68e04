import type { Feature } from '../../platform/feature.ts'
import { redressPermissions } from './access.ts'
import { redressEvents } from './events.ts'
import { concededRefusalList, concededRefusalMigration } from './lists/conceded-refusal.ts'
import { askForMediationPage } from './pages/ask-for-mediation/page.ts'
import { assessAfterAllPage, checkAssessAfterAllPage } from './pages/assess-after-all/page.ts'
import { disagreementPage } from './pages/disagreement/page.ts'
import { keepAgreementPage } from './pages/keep-agreement/page.ts'
import { recordCertificatePage } from './pages/record-certificate/page.ts'
import { recordMediationPage } from './pages/record-mediation/page.ts'

export const redress: Feature = {
  name: 'redress',
  wing: 'child',
  says: 'Disagreements about a decision: mediation, its certificate and agreement, and a refusal that is taken back.',
  pages: [
    disagreementPage,
    askForMediationPage,
    recordMediationPage,
    keepAgreementPage,
    recordCertificatePage,
    assessAfterAllPage,
    checkAssessAfterAllPage,
  ],
  permissions: redressPermissions,
  events: redressEvents,
  lists: [concededRefusalList],
  migrations: [concededRefusalMigration],
}
