import { page } from '../../../http/page.ts'
import { phrase } from '../../../languages/index.ts'
import { readSite } from '../../access.ts'

export const privacy = page({
  path: '/privacy',
  title: phrase('What we keep about you, and why'),
  inEveryLanguage: true,
  mayUse: readSite,
  view: 'platform/site/pages/privacy/view.njk',
  show: async () => ({}),
})
