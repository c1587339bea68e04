import { page } from '../../../../platform/http/page.ts'
import { seeNearlyAdult } from '../../access.ts'
import { listByBirth } from '../../nearly-adult.ts'

export const nearlyAdultPage = page({
  path: '/children/nearly-adult',
  title: 'Soon to decide for themselves',
  mayUse: seeNearlyAdult,
  view: 'record/children/pages/nearly-adult/view.njk',
  async show({ trx, area, actor, today }) {
    const own = (actor?.grants ?? []).filter((one) => one.capacity === 'caseworker' || one.capacity === 'team-manager')
    const rows = await listByBirth(
      trx,
      area.laCode,
      own.map((one) => one.childId),
      today,
    )
    return {
      soon: rows.filter((one) => one.lastDay >= today),
      waiting: rows.filter((one) => one.lastDay < today && !one.asked),
      back: { href: '/' },
    }
  },
})
