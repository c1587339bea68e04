import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { drawingFile, fileAsked } from '../../standing/drawing-file.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { drawingsOf } from './drawings.ts'
import { detailOf, whereIn } from './read.ts'

/** A chart of groups as a file, drawn by the same function from the same query. */
export const equityFile = page({
  path: '/equity/:file',
  title: 'A chart of groups, as a file',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  async show({ params, query, trx }) {
    const asked = fileAsked(params.file)
    if (!asked) return notThere
    const { place } = await whereIn(trx, query)
    const detail = await detailOf(trx, place, query, [])
    if (!detail) return notThere
    return drawingFile(drawingsOf(detail).get(asked.name)?.(), asked.kind, `${detail.measure.slug}-${asked.name}`)
  },
})
