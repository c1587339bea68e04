import { childPage } from '../../../../platform/http/page.ts'
import { readOwnPage } from '../../access.ts'
import { ownShown } from '../../own-page.ts'

export const homePage = childPage({
  path: '/own/:childId',
  title: 'My own page',
  mayUse: readOwnPage,
  view: 'child/own-page/pages/home/view.njk',
  async show(context) {
    const shown = ownShown(context)
    const { childId, grant } = context
    const isFamily = grant.capacity === 'parent' || shown.isSelf
    return {
      ...shown,
      title: shown.isSelf ? `Hello ${shown.name}` : `${shown.name}’s own page`,
      back: isFamily
        ? { href: `/casework/${childId}/journey`, text: 'Where things are' }
        : grant.capacity === 'caseworker' || grant.capacity === 'team-manager'
          ? { href: `/casework/${childId}`, text: 'The case' }
          : { href: '/', text: 'Your first page' },
    }
  },
})
