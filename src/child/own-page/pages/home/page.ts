import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress, readsTheCase } from '../../../../record/access/questions.ts'
import { readOwnPage } from '../../access.ts'
import { ownShown } from '../../own-page.ts'

export const homePage = childPage({
  path: '/own/:childId',
  title: phrase('My own page'),
  inEveryLanguage: true,
  mayUse: readOwnPage,
  view: 'child/own-page/pages/home/view.njk',
  async show(context) {
    const shown = ownShown(context)
    const { childId, grant } = context
    const isFamily = grant.capacity === 'parent' || shown.isSelf
    const isCouncil = grant.capacity === 'caseworker' || grant.capacity === 'team-manager'
    return {
      ...shown,
      title: shown.isSelf ? t('Hello {name}', { name: shown.name }) : t('{name}’s own page', { name: shown.name }),
      back: isFamily
        ? { href: `/casework/${childId}/journey`, text: t('Where things are') }
        : readsTheCase(grant.capacity)
          ? { href: caseAddress(childId, grant.capacity), text: isCouncil ? t('The case') : t('Back to the case') }
          : { href: '/', text: t('Your first page') },
    }
  },
})
