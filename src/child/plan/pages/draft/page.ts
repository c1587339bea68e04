import { childPage } from '../../../../platform/http/page.ts'
import { readDraftPermission } from '../../access.ts'
import { draftScreen } from './screen.ts'

export const draftPage = childPage({
  path: '/plan/:childId/draft',
  title: 'The draft plan',
  mayUse: readDraftPermission,
  view: 'child/plan/pages/draft/view.njk',
  show: draftScreen,
})
