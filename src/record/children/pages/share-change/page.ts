import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { manyOf, oneOf, optionalDay } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { shareRecord } from '../../access.ts'
import { changeShare, lastShareDay, SHARED_PARTS, sharesIn, stopSharing } from '../../decisions.ts'
import { childIn } from '../../state.ts'
import { partItems } from '../share/page.ts'

export const shareChangePage = childPage({
  path: '/children/:childId/share/:grantId',
  title: phrase('Change what you share'),
  inEveryLanguage: true,
  mayUse: shareRecord,
  view: 'record/children/pages/share-change/view.njk',
  form: z.object({
    action: oneOf(['change', 'stop'], phrase('Choose whether to change or to stop')),
    parts: manyOf(SHARED_PARTS),
    until: optionalDay(phrase('the last day')),
  }),
  async show(context) {
    const share = shareOf(context)
    if (!share) return notThere
    return {
      title: t('What {who} may read', { who: share.who }),
      share,
      partItems: partItems(),
      last: lastShareDay(childIn(context.child.events), context.today),
      values: { parts: share.parts ?? [], until: share.until },
      back: { href: `/children/${context.childId}/share` },
    }
  },
  async submit({ action, parts, until }, context) {
    const { child, childId, today, write } = context
    const share = shareOf(context)
    if (!share) return notThere
    const { grantId } = share
    const newUntil = until ?? share.until ?? today
    const events =
      action === 'stop'
        ? stopSharing(child.events, grantId, today)
        : changeShare(child.events, { grantId, newGrantId: randomUUID(), parts, until: newUntil }, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(
      `/children/${childId}/share`,
      action === 'stop'
        ? t('{who} can no longer see the record.', { who: share.who })
        : phrase('Saved. It works from now on.'),
    )
  },
})

const shareOf = ({ child, params, today }: ChildContext) =>
  sharesIn(child.events, today).find((one) => one.grantId === params['grantId'])
