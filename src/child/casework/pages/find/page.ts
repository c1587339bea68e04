import type { Grant } from '../../../../platform/access/actor.ts'
import { page } from '../../../../platform/http/page.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { findCases } from '../../access.ts'
import { dutyName, stateOf } from '../../duties.ts'
import { readFind } from '../../find.ts'
import { type CaseInAll, readAllCases } from '../../lists/all-cases.ts'
import { findCases as readFound } from '../../lists/case-find.ts'
import { referenceOf } from '../../reference.ts'
import { STAGES, type Stage } from '../../state.ts'

const MOST = 40
const SIZE = 50
const STAGE_NAMES = Object.keys(STAGES) as Stage[]

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
    const held = [...new Set((actor?.grants ?? []).filter(isOfTeam).map((one) => one.childId))]
    const stage = STAGE_NAMES.find((one) => one === query['stage'])
    const number = pageNumber(query['page'])
    const all = typed
      ? undefined
      : await readAllCases(trx, {
          laCode: area.laCode,
          children: held,
          today,
          stage,
          size: SIZE,
          from: (number - 1) * SIZE,
        })
    const inStage = all?.stages.find((one) => one.stage === stage)?.count ?? 0
    return {
      all: all && {
        ...all,
        rows: all.rows.map(inWords(today)),
        number,
        pages: Math.max(1, Math.ceil((stage ? inStage : all.count) / SIZE)),
        href: stage ? `/find?stage=${stage}&page=` : '/find?page=',
        filters: [
          { text: 'All', count: all.count, href: '/find#all', current: !stage },
          ...STAGE_NAMES.flatMap((one) => {
            const found = all.stages.find((row) => row.stage === one)
            return found
              ? [{ text: STAGES[one], count: found.count, href: `/find?stage=${one}#all`, current: one === stage }]
              : []
          }),
        ],
      },
      isManager: actor?.roles.includes('team-manager') ?? false,
      title: typed ? `Find a case: ${typed}` : 'Find a case',
      typed,
      isAsked: find !== undefined,
      count,
      isAll: isAll && count <= MOST,
      found: found.map((one) => ({
        ...one,
        ...inWords(today)(one),
        child: `${one.preferredName ?? one.givenName} ${one.familyName}`,
        alsoCalled: one.preferredName ? one.givenName : null,
      })),
    }
  },
})

const isOfTeam = ({ capacity }: Grant) => capacity === 'caseworker' || capacity === 'team-manager'

type Row = Pick<CaseInAll, 'childId' | 'stage' | 'duty' | 'dueOn' | 'status'>

const inWords =
  (today: string) =>
  <T extends Row>(one: T) => ({
    ...one,
    reference: referenceOf(one.childId),
    stage: one.stage && STAGES[one.stage],
    name: one.duty && dutyName(one.duty),
    state: one.dueOn && one.status ? stateOf({ status: one.status, dueOn: one.dueOn, metOn: null }, today) : null,
  })
