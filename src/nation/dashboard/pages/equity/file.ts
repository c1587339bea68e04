import { asCsvFile, asPngFile, asSvgFile } from '../../../../platform/charts/drawing.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { file, type Kind } from '../measure/file.ts'
import { drawingsOf } from './drawings.ts'
import { detailOf, whereIn } from './read.ts'

/** A chart of groups as a file, drawn by the same function from the same query. */
export const equityFile = page({
  path: '/equity/:file',
  title: 'A chart of groups, as a file',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  async show({ params, query, trx }) {
    const [, name, kind] = /^(groups|over-time)\.(svg|png|csv)$/.exec(params.file ?? '') ?? []
    if (!name || !kind) return notThere
    const { place } = await whereIn(trx, query)
    const detail = await detailOf(trx, place, query, [])
    const drawing = detail && drawingsOf(detail).get(name)?.()
    if (!detail || !drawing) return notThere
    const bytes = { svg: asSvgFile, png: asPngFile, csv: asCsvFile }[kind as Kind](drawing)
    return file(`${detail.measure.slug}-${name}.${kind}`, kind as Kind, bytes)
  },
})
