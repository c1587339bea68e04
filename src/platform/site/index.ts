import type { Feature } from '../feature.ts'
import { readFeedback, readSite, tellUs } from './access.ts'
import { feedbackMigration } from './feedback.ts'
import { accessibility } from './pages/accessibility/page.ts'
import { feedback } from './pages/feedback/page.ts'
import { home } from './pages/home/page.ts'
import { privacy } from './pages/privacy/page.ts'
import { somethingWrong, thankYou } from './pages/something-wrong/page.ts'

export const site: Feature = {
  name: 'site',
  wing: 'platform',
  says: 'The front page, and what every visitor may read: accessibility, privacy, and how to say that something is wrong.',
  pages: [home, accessibility, privacy, somethingWrong, thankYou, feedback],
  permissions: [readSite, tellUs, readFeedback],
  migrations: [feedbackMigration],
}
