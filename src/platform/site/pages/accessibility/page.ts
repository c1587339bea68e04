import { page } from '../../../http/page.ts'
import { readSite } from '../../access.ts'

export const accessibility = page({
  path: '/accessibility',
  title: 'Accessibility statement',
  mayUse: readSite,
  view: 'platform/site/pages/accessibility/view.njk',
  show: async () => ({}),
})
