import { page } from '../../../../platform/http/page.ts'
import { seeGuide } from '../../access.ts'
import { CASE_PATH } from '../../guidance.ts'

export const guidePage = page({
  path: '/guide',
  title: 'The path of a case',
  mayUse: seeGuide,
  view: 'child/casework/pages/guide/view.njk',
  async show({ actor }) {
    const isCaseworker = actor?.roles.includes('caseworker') ?? false
    return {
      path: CASE_PATH,
      back: isCaseworker ? { href: '/today', text: 'Today' } : { href: '/team', text: 'Your team' },
    }
  },
})
