import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { ABOUT_ME } from '../../../plan/content/profile.ts'
import { addToOwnPage } from '../../access.ts'
import { isOwn, takeAway } from '../../decisions.ts'
import { ownShown } from '../../own-page.ts'

export const takeAwayPage = childPage<Record<string, never>>({
  path: '/own/:childId/take-away/:entryId',
  title: phrase('Take it away?'),
  inEveryLanguage: true,
  mayUse: addToOwnPage,
  view: 'child/own-page/pages/take-away/view.njk',
  form: z.object({}) as z.ZodType<Record<string, never>>,
  async show(context) {
    const shown = ownShown(context)
    const entry = shown.entries.find((one) => one.entryId === context.params['entryId'])
    if (!entry || !isOwn(entry, context.actor.personId, shown.isSelf)) return notThere
    const back = { href: `/own/${context.childId}/mine`, text: t('Back') }
    return { ...shown, entry, about: ABOUT_ME[entry.topic], back }
  },
  async submit(_, context) {
    const { actor, child, childId, grant, params, today } = context
    const isSelf = grant.capacity === 'young-person'
    const decided = takeAway(child.events, params['entryId'] ?? '', { today, personId: actor.personId, isSelf })
    if (isRefusal(decided)) return decided
    await context.write(decided)
    return goTo(`/own/${childId}/mine`, phrase('It is not on the page any more.'))
  },
})
