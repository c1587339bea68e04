import { PARTS, ROLES } from '../../../../platform/access/permission.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../children/questions.ts'
import { seeWhoMayLook } from '../../access.ts'
import { FAMILY_BASES } from '../../decisions.ts'
import { BASES } from '../../events.ts'
import { grantsIn, isLive, type RecordedGrant } from '../../state.ts'

export const whoMayLook = childPage({
  path: '/access/:childId',
  title: 'Who may look at this record',
  mayUse: seeWhoMayLook,
  view: 'record/access/pages/who-may-look/view.njk',
  async show({ child, childId, today, grant, actor }) {
    const line = (one: RecordedGrant) => ({
      ...one,
      role: ROLES[one.capacity],
      basisSays: BASES[one.basis],
      partsSay: one.parts?.map((part) => PARTS[part]),
      mayEnd: !FAMILY_BASES.includes(one.basis),
      own: one.personId === actor.personId,
    })
    const grants = grantsIn(child.events).map(line)
    return {
      title: `Who may look at ${fullNameOf(childIn(child.events))}’s record`,
      childId,
      live: grants.filter((one) => isLive(one, today)),
      later: grants.filter((one) => one.endedOn === null && one.from > today),
      over: grants.filter((one) => !isLive(one, today) && one.from <= today).reverse(),
      mayChange: grant.mayAct && (grant.capacity === 'caseworker' || grant.capacity === 'team-manager'),
      back: { href: '/' },
    }
  },
})
