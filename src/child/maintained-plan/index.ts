import type { Feature } from '../../platform/feature.ts'
import { countPlan, recordCeased, recordTypes } from './access.ts'
import { maintainedPlanEvents } from './events.ts'
import { arrangementsPage } from './pages/arrangements/page.ts'
import { ceasedPage } from './pages/ceased/page.ts'
import { overviewPage } from './pages/overview/page.ts'
import { personalBudgetPage } from './pages/personal-budget/page.ts'
import { twentyWeeksPage } from './pages/twenty-weeks/page.ts'
import { typesPage } from './pages/types/page.ts'

export const maintainedPlan: Feature = {
  name: 'maintained-plan',
  wing: 'child',
  says: 'The plans that the authority maintains: since when, their main type of need, personal budget, and when and why they ceased.',
  pages: [overviewPage, typesPage, personalBudgetPage, arrangementsPage, twentyWeeksPage, ceasedPage],
  permissions: [recordTypes, countPlan, recordCeased],
  events: maintainedPlanEvents,
}
