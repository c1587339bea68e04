import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { drawingFile, fileAsked } from '../../standing/drawing-file.ts'
import { standing } from '../../standing/standing.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { picturesOf } from './drawings.ts'
import { chosenIn } from './page.ts'

/** A picture of the page of England as a file, drawn from the same figures. */
export const englandFile = page({
  path: '/england/:file',
  title: 'A picture of England, as a file',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  async show({ params, query, trx }) {
    const asked = fileAsked(params.file)
    const state = await standing(trx)
    const { chosen, unknown } = chosenIn(state, query.measure)
    if (!asked || !chosen || unknown) return notThere
    const drawing = (await picturesOf(trx, state, chosen)).get(asked.name)
    return drawingFile(drawing, asked.kind, `england-${chosen.measure.slug}-${asked.name}`)
  },
})
