import type { Feature } from '../../platform/feature.ts'
import { decideIssuePermission } from './access.ts'
import { checkIssuePage, decideIssuePage } from './pages/decide/page.ts'

export const issueDecision: Feature = {
  name: 'issue-decision',
  wing: 'child',
  says: 'After the assessment the local authority decides whether a plan is necessary.',
  pages: [decideIssuePage, checkIssuePage],
  permissions: [decideIssuePermission],
}
