import { z } from 'zod'
import { guard } from '../../../../platform/access/actor.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { ABOUT_ME } from '../../../plan/content/profile.ts'
import { planIn } from '../../../plan/questions.ts'
import { addToOwnPage, readOwnPage } from '../../access.ts'
import { giveLeave, isOwn } from '../../decisions.ts'
import { backToOwnPage, ownShown } from '../../own-page.ts'
import { whereItWent } from '../../where-it-went.ts'

const leaveForm = z.object({ entryId: z.uuid({ error: phrase('Choose what may go in the plan') }) })
const PATHS = { words: 'words', drawing: 'draw', photo: 'photo', voice: 'voice' }

export const minePage = childPage<z.infer<typeof leaveForm>>({
  path: '/own/:childId/mine',
  title: phrase('My things'),
  inEveryLanguage: true,
  mayUse: readOwnPage,
  view: 'child/own-page/pages/mine/view.njk',
  form: leaveForm,
  shared: { text: () => ({}) },
  async show(context) {
    const shown = ownShown(context)
    const plan = planIn(context.child.events)
    const { actor } = context
    return {
      ...shown,
      title: shown.isSelf ? t('My things') : t('{name}’s things', { name: shown.name }),
      entries: shown.entries.toReversed().map((one) => ({
        ...one,
        about: ABOUT_ME[one.topic],
        path: PATHS[one.kind],
        went: whereItWent(one, plan),
        isMine: shown.mayAdd && isOwn(one, actor.personId, shown.isSelf),
      })),
      back: backToOwnPage(context),
    }
  },
  async submit({ entryId }, context) {
    const { actor, child, childId, grant, today } = context
    if (!guard(addToOwnPage, actor, childId).allowed) return notThere
    const isSelf = grant.capacity === 'young-person'
    const decided = giveLeave(child.events, entryId, { today, personId: actor.personId, isSelf })
    if (isRefusal(decided)) return decided
    if (decided.length > 0) await context.write(decided)
    return goTo(`/own/${childId}/mine`, phrase('Thank you. It may go in your plan now.'))
  },
})
