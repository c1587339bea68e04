import type { Feature } from '../../platform/feature.ts'
import { needsAssessmentPermissions } from './access.ts'
import { needsAssessmentEvents } from './events.ts'
import { possibleDuplicates, possibleDuplicatesMigration } from './lists/possible-duplicates.ts'
import { addEvidencePage } from './pages/add-evidence/page.ts'
import { askingPages } from './pages/ask/page.ts'
import { askPage } from './pages/ask/start.ts'
import { askedPage } from './pages/asked/page.ts'
import { correctReceivedDatePage } from './pages/correct-received-date/page.ts'
import { countedPage } from './pages/counted/page.ts'
import { checkDecisionPage, decidePage } from './pages/decide-whether-to-assess/page.ts'
import { filePage } from './pages/files/page.ts'
import { possibleDuplicatesPage } from './pages/possible-duplicates/page.ts'
import { recordExceptionPage } from './pages/record-an-exception/page.ts'
import { requestPage } from './pages/request/page.ts'
import { withdrawPage } from './pages/withdraw/page.ts'
import { writtenToPage } from './pages/written-to/page.ts'
import { typedMigration } from './typed.ts'

export const needsAssessment: Feature = {
  name: 'needs-assessment',
  wing: 'child',
  says: 'Somebody asks for an EHC needs assessment, and the local authority decides whether to assess.',
  pages: [
    askPage,
    ...askingPages,
    askedPage,
    requestPage,
    addEvidencePage,
    decidePage,
    checkDecisionPage,
    withdrawPage,
    writtenToPage,
    recordExceptionPage,
    correctReceivedDatePage,
    countedPage,
    possibleDuplicatesPage,
    filePage,
  ],
  permissions: needsAssessmentPermissions,
  events: needsAssessmentEvents,
  lists: [possibleDuplicates],
  migrations: [typedMigration, possibleDuplicatesMigration],
}
