import { page } from '../../../http/page.ts'
import { readSite } from '../../access.ts'

export const privacy = page({
  path: '/privacy',
  title: 'What we keep about you, and why',
  mayUse: readSite,
  view: 'platform/site/pages/privacy/view.njk',
  show: async () => ({}),
})
