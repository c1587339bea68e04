import { page } from '../../../../platform/http/page.ts'
import { queuePermission } from '../../access.ts'
import { waitsFor } from '../../bodies.ts'
import { listWaitingRequests } from '../../lists/advice-request.ts'
import { bodyName } from '../../state.ts'

export const queuePage = page({
  path: '/advice',
  title: 'Advice asked of you',
  mayUse: queuePermission,
  view: 'child/advice/pages/queue/view.njk',
  nav: { text: 'Advice', order: 30 },
  async show({ trx, area, actor, today }) {
    const waiting = await listWaitingRequests(trx, area.laCode)
    const mine = waiting.filter((one) => actor && waitsFor(one, actor))
    return {
      requests: mine.map((one) => ({
        ...one,
        body: bodyName(one.from),
        forSomebodyElse: one.askedOf.personId !== null && one.askedOf.personId !== actor?.personId,
        state: one.dueOn < today ? 'late' : one.dueOn <= in14Days(today) ? 'due-soon' : 'running',
        href: `/advice/${one.childId}/give/${one.adviceRequestId}`,
      })),
    }
  },
})

const in14Days = (today: string) => Temporal.PlainDate.from(today).add({ days: 14 }).toString()
