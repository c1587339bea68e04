import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { refusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, ticked } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { childIn } from '../../../../record/children/questions.ts'
import { keepStatusLink } from '../../access.ts'
import { StatusLinkEnded, StatusLinkMade } from '../../events.ts'
import { liveLinkOf } from '../../state.ts'
import { findOpened, giveOut } from '../../tokens.ts'

export const statusLinkPage = childPage({
  path: '/status-link/:childId',
  title: phrase('See where things are without signing in'),
  inEveryLanguage: true,
  mayUse: keepStatusLink,
  view: 'child/status-link/pages/status-link/view.njk',
  form: z.object({ act: oneOf(['make', 'again', 'end'], phrase('Choose what to do')), inMessages: ticked() }),
  async show({ trx, area, child, childId, actor, today, query, publicUrl }) {
    const live = liveLinkOf(child.events, actor.personId, today)
    const token = query['link'] ?? ''
    const opened = token && live ? await findOpened(trx, area.laCode, token, today) : undefined
    return {
      live,
      link: opened && opened.linkId === live?.linkId ? `${publicUrl}/where/${token}` : null,
      back: { href: `/casework/${childId}/journey`, text: t('Where things are') },
    }
  },
  async submit({ act, inMessages }, { trx, area, child, childId, actor, today, write }) {
    const live = liveLinkOf(child.events, actor.personId, today)
    const at = `/status-link/${childId}`
    const { carers, youngPerson } = childIn(child.events)
    const others = [...carers.map((one) => one.carerId), ...(youngPerson ? [youngPerson.personId] : [])].filter(
      (one) => one !== actor.personId,
    )
    const when = { occurredOn: today, ...(others.length > 0 && { hiddenFrom: others }) }
    if (act === 'end') {
      if (!live) return refusal('no-link', phrase('There is no link that still works.'))
      await write([StatusLinkEnded({ linkId: live.linkId, why: 'Whoever made it ended it' }, when)])
      return goTo(at, phrase('The link no longer works, for anybody.'))
    }
    if (act === 'again') {
      if (!live) return refusal('no-link', phrase('There is no link that still works. Make a new one.'))
      return goTo(`${at}?link=${await giveOut(trx, area.laCode, childId, live.linkId)}`)
    }
    if (live) return refusal('link-already', phrase('You have a link already. End it first, or show it again.'))
    const linkId = randomUUID()
    const until = Temporal.PlainDate.from(today).add({ years: 1 }).toString()
    await write([StatusLinkMade({ linkId, personId: actor.personId, inMessages, until }, when)])
    return goTo(`${at}?link=${await giveOut(trx, area.laCode, childId, linkId)}`)
  },
})
