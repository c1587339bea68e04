import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { drawingFile, fileAsked } from '../../standing/drawing-file.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { besideDrawing, closely } from './drawings.ts'
import { chosenIn } from './page.ts'
import { profileOf } from './profile.ts'

/** A picture of the page of an area as a file, drawn from the same figures. */
export const areaFile = page({
  path: '/areas/:code/:file',
  title: 'A picture of an area, as a file',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  async show({ params, query, trx, today }) {
    const asked = fileAsked(params.file)
    const profile = asked && (await profileOf(trx, params.code ?? '', today))
    if (!asked || !profile) return notThere
    const { chosen, unknown } = chosenIn(profile, query.measure)
    const beside = /^beside-(\w+)$/.exec(asked.name)?.[1]
    const drawing = beside
      ? besideDrawing(profile, beside)
      : chosen && !unknown && closely(profile, chosen).get(asked.name)
    return drawingFile(drawing || undefined, asked.kind, `area-${profile.place.code}-${asked.name}`)
  },
})
