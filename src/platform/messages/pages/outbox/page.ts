import { look } from '../../../access/as.ts'
import { notThere, page } from '../../../http/page.ts'
import { pageNumber } from '../../../http/page-number.ts'
import { mayReadOutbox } from '../../access.ts'

const A_PAGE = 50

export const outbox = page({
  path: '/outbox',
  title: 'What would have been sent',
  mayUse: mayReadOutbox,
  view: 'platform/messages/pages/outbox/view.njk',
  async show({ trx, area, query }) {
    if (!area.madeUp) return notThere
    await look(trx, { la: area.laCode })
    const at = pageNumber(query['page'])
    const messages = await trx
      .selectFrom('message')
      .select(['message_id', 'to_address', 'channel', 'subject', 'body', 'queued_at', 'sent_at'])
      .where('la_code', '=', area.laCode)
      .orderBy('queued_at', 'desc')
      .orderBy('message_id')
      .offset((at - 1) * A_PAGE)
      .limit(A_PAGE + 1)
      .execute()
    await look(trx, { la: '' })
    return { messages: messages.slice(0, A_PAGE), at, more: messages.length > A_PAGE }
  },
})
