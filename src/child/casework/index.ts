import type { Feature } from '../../platform/feature.ts'
import { caseworkPermissions } from './access.ts'
import { caseworkEvents } from './events.ts'
import { caseDecisionList, caseDecisionMigration } from './lists/case-decision.ts'
import { caseFindList, caseFindMigration } from './lists/case-find.ts'
import { caseLineList, caseLineMigration, caseLineNoNameMigration } from './lists/case-line.ts'
import { somebodyWaitsMigration } from './lists/waiting.ts'
import { openDutiesByCaseMigration } from './lists/worklist.ts'
import { answerPage } from './pages/answer/page.ts'
import { askUs } from './pages/ask-us/page.ts'
import { casePage } from './pages/case/page.ts'
import { findPage } from './pages/find/page.ts'
import { guidePage } from './pages/guide/page.ts'
import { journeyPage } from './pages/journey/page.ts'
import { myChildren } from './pages/my/page.ts'
import { teamPage } from './pages/team/page.ts'
import { teamCasesPage } from './pages/team-cases/page.ts'
import { teamChanged } from './pages/team-changed/page.ts'
import { teamDecisions, teamDecisionsFile } from './pages/team-decisions/page.ts'
import { teamExceptions } from './pages/team-exceptions/page.ts'
import { teamLateness } from './pages/team-lateness/page.ts'
import { teamWorkload } from './pages/team-workload/page.ts'
import { today } from './pages/today/page.ts'
import { wherePage } from './pages/where/page.ts'
import { workOutYourDates } from './pages/work-out-your-dates/page.ts'

export const casework: Feature = {
  name: 'casework',
  wing: 'child',
  says: 'Where each case stands: for the family, for whoever looks after it, and for whoever answers for the team.',
  pages: [
    myChildren,
    journeyPage,
    askUs,
    today,
    findPage,
    guidePage,
    casePage,
    answerPage,
    teamPage,
    teamCasesPage,
    teamLateness,
    teamExceptions,
    teamWorkload,
    teamDecisions,
    teamDecisionsFile,
    teamChanged,
    workOutYourDates,
    wherePage,
  ],
  permissions: caseworkPermissions,
  events: caseworkEvents,
  lists: [caseLineList, caseFindList, caseDecisionList],
  migrations: [
    caseLineMigration,
    caseLineNoNameMigration,
    caseFindMigration,
    caseDecisionMigration,
    openDutiesByCaseMigration,
    somebodyWaitsMigration,
  ],
}
