import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { readOwnPage } from '../../access.ts'
import { backToOwnPage, ownShown } from '../../own-page.ts'

/** Young people are told what is theirs to decide; children, who can help them. */
export const rightsPage = childPage({
  path: '/own/:childId/rights',
  title: phrase('My rights, and who can help me'),
  inEveryLanguage: true,
  mayUse: readOwnPage,
  view: 'child/own-page/pages/rights/view.njk',
  async show(context) {
    const shown = ownShown(context)
    return {
      ...shown,
      title: shown.isYoungPerson ? t('My rights, and who can help me') : t('Who can help me'),
      back: backToOwnPage(context),
    }
  },
})
