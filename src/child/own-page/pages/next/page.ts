import { childPage } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { readOwnPage } from '../../access.ts'
import { easyJourney } from '../../journey.ts'
import { backToOwnPage, ownShown } from '../../own-page.ts'

export const nextPage = childPage({
  path: '/own/:childId/next',
  title: phrase('What happens next'),
  inEveryLanguage: true,
  mayUse: readOwnPage,
  view: 'child/own-page/pages/next/view.njk',
  show: async (context) => {
    const shown = ownShown(context)
    const { child, today } = context
    return {
      ...shown,
      ...easyJourney(child.events, { today, decides: shown.isYoungPerson }),
      back: backToOwnPage(context),
    }
  },
})
