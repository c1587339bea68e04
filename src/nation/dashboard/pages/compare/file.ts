import { asCsvFile, asPngFile, asSvgFile } from '../../../../platform/charts/drawing.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { file, type Kind } from '../measure/file.ts'
import { placesIn } from '../measure/places.ts'
import { csvOf } from '../measure/table.ts'
import { chosenIn } from './chosen.ts'
import { compared } from './compared.ts'
import { drawingsOf } from './drawings.ts'

/** A chart of a comparison as a file, drawn by the same function from the same query; and its figures. */
export const compareFile = page({
  path: '/compare/:file',
  title: 'A chart of a comparison, as a file',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  async show({ params, query, trx }) {
    const [, name, kind] = /^([a-z0-9-]+)\.(svg|png|csv)$/.exec(params.file ?? '') ?? []
    if (!name || !kind) return notThere
    const all = await compared(trx, chosenIn(query, await placesIn(trx)))
    if (name === 'table' && kind === 'csv') {
      const figures = all.flatMap(({ measure, overTime }) =>
        overTime.flatMap((line) => line.figures.map((figure) => ({ measure, figure }))),
      )
      return file('compared.csv', 'csv', csvOf(figures))
    }
    const drawing = drawingsOf(all).get(name)?.()
    if (!drawing) return notThere
    return file(
      `compared-${name}.${kind}`,
      kind as Kind,
      { svg: asSvgFile, png: asPngFile, csv: asCsvFile }[kind as Kind](drawing),
    )
  },
})
