import { page } from '../../../../platform/http/page.ts'
import { findDuplicates } from '../../access.ts'
import { listPossibleDuplicates } from '../../lists/possible-duplicates.ts'

export const possibleDuplicatesPage = page({
  path: '/needs-assessment/possible-duplicates',
  title: 'Requests that may be about the same child',
  mayUse: findDuplicates,
  view: 'child/needs-assessment/pages/possible-duplicates/view.njk',
  show: async ({ trx, area }) => ({
    found: await listPossibleDuplicates(trx, area.laCode),
    back: { href: '/find', text: 'Find a case' },
  }),
})
