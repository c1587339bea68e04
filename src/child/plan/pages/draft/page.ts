import { childPage } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { readDraftPermission } from '../../access.ts'
import { draftScreen } from './screen.ts'

export const draftPage = childPage({
  path: '/plan/:childId/draft',
  title: phrase('The draft plan'),
  inEveryLanguage: true,
  mayUse: readDraftPermission,
  view: 'child/plan/pages/draft/view.njk',
  show: draftScreen,
})
