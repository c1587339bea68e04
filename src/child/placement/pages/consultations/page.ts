import { notThere, page } from '../../../../platform/http/page.ts'
import { consultationsPermission } from '../../access.ts'
import { listConsultationsFor } from '../../lists/consultation.ts'

export const consultationsPage = page({
  path: '/placement/consultations',
  title: 'Places you are asked about',
  mayUse: consultationsPermission,
  view: 'child/placement/pages/consultations/view.njk',
  nav: { text: 'Consultations', order: 30 },
  async show({ trx, area, actor, today }) {
    if (!actor) return notThere
    const all = await listConsultationsFor(trx, area.laCode, {
      personId: actor.personId,
      organisationId: actor.organisation?.organisationId ?? null,
    })
    const soon = Temporal.PlainDate.from(today).add({ days: 7 }).toString()
    return {
      school: actor.organisation?.name,
      waiting: all
        .filter((one) => !one.repliedOn && !one.closed)
        .map((one) => ({
          ...one,
          state: one.answerBy < today ? 'late' : one.answerBy <= soon ? 'due-soon' : 'running',
        })),
      done: all.filter((one) => one.repliedOn || one.closed),
    }
  },
})
