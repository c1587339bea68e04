import type { Feature } from '../../platform/feature.ts'
import { pulsePermissions } from './access.ts'
import { pulseMigration } from './box.ts'
import { shuffleAnswers } from './jobs.ts'
import { answerPulsePage } from './pages/answer/page.ts'
import { beginPage } from './pages/begin/page.ts'
import { resultsPage } from './pages/results/page.ts'
import { wordsPage } from './pages/words/page.ts'
import { askAboutAssessment } from './reactions.ts'

export const pulse: Feature = {
  name: 'pulse',
  wing: 'child',
  says: 'Three questions to each family after each step, kept apart from every case and never shown below ten answers.',
  pages: [resultsPage, wordsPage, beginPage, answerPulsePage],
  permissions: pulsePermissions,
  reactions: [askAboutAssessment],
  jobs: [shuffleAnswers],
  migrations: [pulseMigration],
}
