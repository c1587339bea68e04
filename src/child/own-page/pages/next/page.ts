import { childPage } from '../../../../platform/http/page.ts'
import { readOwnPage } from '../../access.ts'
import { easyJourney } from '../../journey.ts'
import { backToOwnPage, ownShown } from '../../own-page.ts'

export const nextPage = childPage({
  path: '/own/:childId/next',
  title: 'What happens next',
  mayUse: readOwnPage,
  view: 'child/own-page/pages/next/view.njk',
  show: async (context) => ({
    ...ownShown(context),
    ...easyJourney(context.child.events),
    back: backToOwnPage(context),
  }),
})
