import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { queueMessage } from '../../../../platform/messages/outbox.ts'
import { childIn, nameOf } from '../../../../record/children/questions.ts'
import { askPermission } from '../../access.ts'
import { QuestionAsked } from '../../events.ts'
import { holderOn } from '../../holder.ts'
import { findHelp } from '../../reach.ts'

export const askUs = childPage({
  path: '/casework/:childId/ask-us',
  title: phrase('Ask, or tell us something'),
  inEveryLanguage: true,
  mayUse: askPermission,
  view: 'child/casework/pages/ask-us/view.njk',
  form: z.object({ says: requiredText(phrase('Write your question, or what you want to tell us'), 10_000) }),
  async show({ area, child, childId, query, today, trx }) {
    const holder = holderOn(child.events, today)
    const help = await findHelp(trx, area.laCode, holder?.personId)
    return {
      title: holder
        ? t('Ask {who}, or tell us something', { who: holder.name })
        : t('Ask the council, or tell it something'),
      name: nameOf(childIn(child.events)),
      holder,
      phone: help.holder.phone ?? help.council.phone,
      late: query['about'] === 'late',
      back: { href: `/casework/${childId}/journey`, text: phrase('Where things are') },
    }
  },
  async submit({ says }, { child, childId, actor, today, area, trx, clock, write, publicUrl }) {
    const { carers, youngPerson } = childIn(child.events)
    const family = [...carers.map((carer) => carer.carerId), ...(youngPerson ? [youngPerson.personId] : [])]
    const others = family.filter((personId) => personId !== actor.personId)
    const asked = { questionId: randomUUID(), personId: actor.personId, from: actor.name, says }
    await write([QuestionAsked(asked, { occurredOn: today, ...(others.length > 0 && { hiddenFrom: others }) })])
    const holder = holderOn(child.events, today)
    const email = holder && (await emailOf(holder.personId))
    if (holder && email) {
      await queueMessage(trx, {
        laCode: area.laCode,
        childId,
        toPerson: holder.personId,
        toAddress: email,
        channel: 'email',
        template: 'question-asked',
        subject: 'A family has asked you something',
        body: `A family whose case you look after wrote to you today. Read it and answer here: ${publicUrl}/casework/${childId}`,
        queuedAt: clock.now(),
      })
    }
    return goTo(
      `/casework/${childId}/journey#asked`,
      phrase('We have what you wrote. The answer will be on this page.'),
    )

    async function emailOf(personId: string) {
      const found = await trx
        .selectFrom('person')
        .select('email')
        .where('la_code', '=', area.laCode)
        .where('person_id', '=', personId)
        .executeTakeFirst()
      return found?.email
    }
  },
})
