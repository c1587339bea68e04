import { page } from '../../../../platform/http/page.ts'
import { findCases } from '../../access.ts'
import { dutyName, stateOf } from '../../duties.ts'
import { readFind } from '../../find.ts'
import { findCases as readFound } from '../../lists/case-find.ts'
import { referenceOf } from '../../reference.ts'
import { STAGES } from '../../state.ts'

const MOST = 40

export const findPage = page({
  path: '/find',
  title: 'Find a case',
  mayUse: findCases,
  view: 'child/casework/pages/find/view.njk',
  nav: { text: 'Find', order: 15 },
  async show({ trx, area, actor, today, query }) {
    const typed = query['find']?.trim().slice(0, 100) ?? ''
    const find = readFind(typed)
    const mine = { laCode: area.laCode, personId: actor?.personId ?? '', today }
    const { found, count, isAll } = find
      ? await readFound(trx, { ...mine, find, most: MOST })
      : { found: [], count: 0, isAll: true }
    return {
      title: typed ? `Find a case: ${typed}` : 'Find a case',
      typed,
      isAsked: find !== undefined,
      count,
      isAll: isAll && count <= MOST,
      found: found.map((one) => ({
        ...one,
        child: `${one.preferredName ?? one.givenName} ${one.familyName}`,
        alsoCalled: one.preferredName ? one.givenName : null,
        reference: referenceOf(one.childId),
        stage: one.stage && STAGES[one.stage],
        name: one.duty && dutyName(one.duty),
        state: one.dueOn && one.status ? stateOf({ status: one.status, dueOn: one.dueOn, metOn: null }, today) : null,
      })),
    }
  },
})
