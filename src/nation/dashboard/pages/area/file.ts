import type { Trx } from '../../../../platform/database/schema.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { measureBy } from '../../catalogue/catalogue.ts'
import { figures } from '../../figures/figures.ts'
import { csvFile, drawingFile, fileAsked } from '../../standing/drawing-file.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { csvOf } from '../measure/table.ts'
import { besideDrawing, closely } from './drawings.ts'
import { chosenIn } from './page.ts'
import { profileOf } from './profile.ts'

/** A picture of the page of an area as a file, drawn from the same figures; and every figure that there is of it. */
export const areaFile = page({
  path: '/areas/:code/:file',
  title: 'A picture of an area, as a file',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  async show({ params, query, trx, today }) {
    const asked = fileAsked(params.file)
    const profile = asked && (await profileOf(trx, params.code ?? '', today))
    if (!asked || !profile) return notThere
    const { code } = profile.place
    if (asked.name === 'figures' && asked.kind === 'csv') return csvFile(`area-${code}-figures`, await allOf(trx, code))
    const { chosen, unknown } = chosenIn(profile, query.measure)
    const beside = /^beside-(\w+)$/.exec(asked.name)?.[1]
    const drawing = beside
      ? besideDrawing(profile, beside)
      : chosen && !unknown && closely(profile, chosen).get(asked.name)
    return drawingFile(drawing || undefined, asked.kind, `area-${code}-${asked.name}`)
  },
})

/** Every measure, year and part, published, made up or from the record, each with its source, its day and its notes. */
async function allOf(trx: Trx, code: string): Promise<string> {
  const found = await figures(trx, { places: [code], parts: 'all' })
  return csvOf(
    found.flatMap((figure) => {
      const measure = measureBy(figure.measure)
      return measure ? [{ measure, figure }] : []
    }),
  )
}
