import { childPage } from '../../../../platform/http/page.ts'
import { readOwnPage } from '../../access.ts'
import { backToOwnPage, ownShown } from '../../own-page.ts'

/** Young people are told what is theirs to decide; children, who can help them. */
export const rightsPage = childPage({
  path: '/own/:childId/rights',
  title: 'My rights, and who can help me',
  mayUse: readOwnPage,
  view: 'child/own-page/pages/rights/view.njk',
  async show(context) {
    const shown = ownShown(context)
    return {
      ...shown,
      title: shown.isYoungPerson ? 'My rights, and who can help me' : 'Who can help me',
      back: backToOwnPage(context),
    }
  },
})
