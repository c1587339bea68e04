import { barCounts } from '../../../../platform/charts/bar-counts.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { runAudit } from '../../access.ts'
import { listAudits, listRounds } from '../../lists/plan-audit.ts'
import { FEWEST_PLANS, resultsOf } from '../../results.ts'

export const roundPage = page({
  path: '/quality-audit/rounds/:roundId',
  title: 'What the check of plans found',
  mayUse: runAudit,
  view: 'child/quality-audit/pages/round/view.njk',
  async show({ trx, area, actor, params }) {
    const rounds = await listRounds(trx, area.laCode, actor?.personId ?? '')
    const round = rounds.find((one) => one.roundId === params['roundId'])
    if (!round) return notThere
    const lines = await listAudits(trx, area.laCode, { roundId: round.roundId })
    const known = new Set(rounds.map((one) => one.roundId))
    const all = (await listAudits(trx, area.laCode, {})).filter((one) => known.has(one.roundId))
    const found = resultsOf(lines)
    const shown = found.sections.filter((one) => one.good !== null)
    return {
      round,
      lines,
      found,
      fewest: FEWEST_PLANS,
      percent: Object.fromEntries(found.sections.map((one) => [one.part, percent(one.good)])),
      same: percent(found.agreement.same),
      near: percent(found.agreement.near),
      kappa: found.agreement.kappa?.toFixed(2),
      range: found.agreement.range?.map((one) => one.toFixed(2)),
      quarters: resultsOf(all).quarters.map((one) => ({
        ...one,
        cells: found.sections.map(({ part }) => percent(one.good[part] ?? null)),
      })),
      chart:
        shown.length > 0 &&
        barCounts({
          id: 'sections',
          title: 'Answers that are “mostly” or “wholly”, in 100',
          counted: 'Of 100',
          says: `Of ${found.plans} plans. ${shown.map((one) => `${one.name}: ${percent(one.good)}`).join('. ')}.`,
          rows: shown.map((one) => ({ label: one.name, count: Math.round((one.good ?? 0) * 100), pattern: 'running' })),
        }),
      back: { href: '/quality-audit/rounds', text: 'How good plans are' },
    }
  },
})

const percent = (share: number | null) => (share === null ? 'Too few plans' : `${Math.round(share * 100)}%`)
