import { page } from '../../../../platform/http/page.ts'
import { seeQueue } from '../../access.ts'
import { listAudits } from '../../lists/plan-audit.ts'

export const queuePage = page({
  path: '/quality-audit',
  title: 'Plans for you to check',
  mayUse: seeQueue,
  view: 'child/quality-audit/pages/queue/view.njk',
  nav: { text: 'Quality', order: 60 },
  async show({ trx, area, actor }) {
    const personId = actor?.personId ?? ''
    const granted = new Set(
      (actor?.grants ?? []).filter((one) => one.capacity === 'plan-rater').map((one) => one.childId),
    )
    const audits = (await listAudits(trx, area.laCode, { raterId: personId }))
      .filter((one) => granted.has(one.childId))
      .map((one) => ({ ...one, mine: one.done[one.raterIds.indexOf(personId)] ?? false }))
    return {
      audits,
      isManager: actor?.roles.includes('team-manager') ?? false,
    }
  },
})
