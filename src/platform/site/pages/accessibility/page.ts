import { page } from '../../../http/page.ts'
import { phrase } from '../../../languages/index.ts'
import { readSite } from '../../access.ts'

export const accessibility = page({
  path: '/accessibility',
  title: phrase('Accessibility statement'),
  inEveryLanguage: true,
  mayUse: readSite,
  view: 'platform/site/pages/accessibility/view.njk',
  show: async () => ({}),
})
