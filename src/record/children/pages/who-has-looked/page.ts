import { PARTS, ROLES, type Role } from '../../../../platform/access/permission.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { BASES, type Basis } from '../../../access/events.ts'
import { isLive, visibleGrants } from '../../../access/questions.ts'
import { seeWhoHasLooked } from '../../access.ts'
import { countLooksOf, type Look, listLooks } from '../../looks.ts'
import { childIn, nameOf } from '../../state.ts'

const SIZE = 50

export const whoHasLookedPage = childPage({
  path: '/children/:childId/who-has-looked',
  title: phrase('Who has looked at this record'),
  inEveryLanguage: true,
  mayUse: seeWhoHasLooked,
  view: 'record/children/pages/who-has-looked/view.njk',
  async show({ trx, area, child, childId, actor, query, today, grant }) {
    const number = pageNumber(query['page'])
    const all = query['own'] === 'yes'
    const asked = { size: SIZE, from: (number - 1) * SIZE, without: all ? undefined : actor.personId }
    const { rows, count } = await listLooks(trx, area.laCode, childId, asked)
    const days = [...Map.groupBy(rows, (row) => row.day)].map(([day, looks]) => ({
      day,
      looks: looks.map((one) => ({ ...one, ...inWords(one), own: one.personId === actor.personId })),
    }))
    return {
      title: t('Who has looked at {name}’s record', { name: nameOf(childIn(child.events)) }),
      childId,
      days,
      count,
      number,
      pages: Math.max(1, Math.ceil(count / SIZE)),
      all,
      ownLooks: await countLooksOf(trx, area.laCode, childId, actor.personId),
      mayShare: grant.mayAct,
      now: visibleGrants(child.events, actor)
        .filter((one) => isLive(one, today))
        .map((one) => ({
          ...one,
          own: one.personId === actor.personId,
          as: capacityInWords(one.capacity, one.basis),
          why: BASES[one.basis],
          partsSay: one.parts?.map((part) => PARTS[part]),
        })),
      back: { href: `/children/${childId}/family` },
    }
  },
})

export function inWords(look: Look) {
  const did = { seen: phrase('Looked at'), done: phrase('Used'), refused: phrase('Tried to open') }[look.outcome]
  const why =
    look.outcome === 'refused' ? phrase('They may not see this, so it stayed closed.') : BASES[look.basis as Basis]
  return {
    did,
    why,
    as: capacityInWords(look.capacity, look.basis),
    questionable: look.capacity !== 'sendiass-adviser',
  }
}

function capacityInWords(capacity: string, basis: string | null): string {
  // Helpers had a carer's capacity before they had their own, and the log tells it as it was.
  if (capacity === 'parent' && basis === 'family-invitation') return ROLES.helper
  return (
    ROLES[capacity as Role] ?? (capacity === 'family' ? phrase('Family') : capacity === 'staff' ? phrase('Staff') : '')
  )
}
