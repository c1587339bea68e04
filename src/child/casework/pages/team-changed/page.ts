import { page } from '../../../../platform/http/page.ts'
import { WHY_CONCEDED } from '../../../redress/events.ts'
import { seeTeam } from '../../access.ts'
import { readChangedRefusals } from '../../lists/changed-refusals.ts'

const AFTER = {
  order: 'As the Tribunal ordered',
  'appeal-not-opposed': 'We did not oppose an appeal',
  'appeal-made': 'After an appeal was made',
  mediation: 'As agreed in mediation',
  'mediation-asked-for': 'After mediation was asked for',
  'no-mediation': 'Without mediation or an appeal',
}
const AGAINST = { assess: 'not to assess', issue: 'not to make a plan' }

/** What each no taught: decisions not to assess or not to make a plan that were taken back, by why. */
export const teamChanged = page({
  path: '/team/decisions/changed',
  title: 'Refusals that we took back',
  mayUse: seeTeam,
  view: 'child/casework/pages/team-changed/view.njk',
  async show({ trx, area, actor, today }) {
    const from = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString()
    const of = { laCode: area.laCode, managerId: actor?.personId ?? '', today }
    const { refused, by, changed, after } = await readChangedRefusals(trx, { ...of, from, to: today })
    return {
      from,
      refused,
      by: by.map((one) => ({ ...one, says: AGAINST[one.against] })),
      total: changed.reduce((sum, one) => sum + one.count, 0),
      changed: changed.map((one) => ({ ...one, says: WHY_CONCEDED[one.why] })),
      after: after.map((one) => ({ ...one, says: AFTER[one.after] })),
      back: { href: '/team/decisions', text: 'Decisions and their reasons' },
    }
  },
})
