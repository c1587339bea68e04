import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { csvFile, drawingFile, fileAsked } from '../../standing/drawing-file.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
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
    const asked = fileAsked(params.file)
    if (!asked) return notThere
    const all = await compared(trx, chosenIn(query, await placesIn(trx)))
    if (asked.name === 'table' && asked.kind === 'csv') {
      const figures = all.flatMap(({ measure, overTime }) =>
        overTime.flatMap((line) => line.figures.map((figure) => ({ measure, figure }))),
      )
      return csvFile('compared', csvOf(figures))
    }
    return drawingFile(drawingsOf(all).get(asked.name)?.(), asked.kind, `compared-${asked.name}`)
  },
})
