import { page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { isLive, type KeptUse } from '../../boards/decisions.ts'
import { usesIn } from '../../boards/kept.ts'
import { BOARDS, boardIds, nameOf } from '../../boards/use.ts'
import { nationalUses } from '../../boards/uses.ts'
import { catalogue, measureBy } from '../../catalogue/catalogue.ts'
import { OBJECTIVES, type Objective } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { remembered } from '../../standing/remembered.ts'
import { during, exactly } from '../../standing/sentences.ts'
import { headlines, standing } from '../../standing/standing.ts'
import { mayRecordUses } from './may-record.ts'

/** Who decides what with which measure; and which measures nobody has said a use for. */
export const boardsPage = page({
  path: '/boards',
  title: 'What this is used for',
  mayUse: readMeasures,
  view: 'nation/dashboard/pages/boards/view.njk',
  async show({ trx, area, actor, today }) {
    const kept = await usesIn(trx, area.laCode)
    const now = await remembered(await standing(trx), `headlines ${area.laCode}`, () => headlines(trx, area.laCode))
    const live = kept.filter((use) => isLive(use, today))
    const used = new Set([...live.map(({ measure }) => measure), ...nationalUses.flatMap(({ measures }) => measures)])
    return {
      areaName: area.name,
      mayRecord: mayRecordUses(actor),
      boards: boardsOf(live, now),
      ended: kept.filter((use) => !isLive(use, today)).map((use) => lineOf(use, now)),
      national: nationalUses.map((use) => ({ ...use, measures: use.measures.flatMap((id) => measureBy(id) ?? []) })),
      unused: (Object.keys(OBJECTIVES) as Objective[]).map((objective) => ({
        says: OBJECTIVES[objective],
        measures: catalogue.filter((measure) => measure.objective === objective && !used.has(measure.id)),
      })),
      unusedCount: catalogue.filter(({ id }) => !used.has(id)).length,
      all: catalogue.length,
    }
  },
})

/** The uses of each board together, in the order in which boards are known; then those with names of their own. */
function boardsOf(live: readonly KeptUse[], now: ReadonlyMap<string, Figure>) {
  const names = [...new Set(live.toSorted((a, b) => boardIds.indexOf(a.board) - boardIds.indexOf(b.board)).map(nameOf))]
  return names.map((name) => {
    const uses = live.filter((use) => nameOf(use) === name)
    return { name, says: uses[0] ? BOARDS[uses[0].board].says : '', uses: uses.map((use) => lineOf(use, now)) }
  })
}

function lineOf(use: KeptUse, now: ReadonlyMap<string, Figure>) {
  const measure = measureBy(use.measure)
  const figure = now.get(use.measure)
  return {
    ...use,
    board: nameOf(use),
    measure,
    /** As published; what the record says stands on the page of the measure. */
    now:
      measure &&
      figure &&
      `${exactly({ measure }, figure)} ${during(figure.period)}, ${figure.origin === 'made-up' ? 'made up' : 'as published'}`,
    target: use.target && {
      ...use.target,
      says: use.target.says.replace(/[.\s]+$/, ''),
      watch: use.target.watch.flatMap((id) => measureBy(id) ?? []),
    },
  }
}
