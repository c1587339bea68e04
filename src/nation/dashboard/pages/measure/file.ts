import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { measureAt } from '../../catalogue/catalogue.ts'
import { csvFile, drawingFile, fileAsked } from '../../standing/drawing-file.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { address, asSlug } from './address.ts'
import { atPeriod, drawingsOf } from './drawings.ts'
import { chosenIn } from './page.ts'
import { readMeasure } from './read.ts'
import { csvOf } from './table.ts'

/** A chart of the page as a file, drawn by the same function from the same query; and the table of areas. */
export const measureFile = page({
  path: '/measures/:slug/:file',
  title: 'A chart of a measure, as a file',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  async show({ params, query, trx, publicUrl, area }) {
    const measure = measureAt(params.slug ?? '')
    const asked = fileAsked(params.file)
    if (!measure || !asked) return notThere
    const view = await readMeasure(trx, measure, query, area.laCode)
    const path = `/measures/${measure.slug}`
    const fileName = [measure.slug, view.area && asSlug(view.area.name), asked.name].filter(Boolean).join('-')
    if (asked.name === 'areas' && asked.kind === 'csv')
      return csvFile(fileName, csvOf(atPeriod(view).map((figure) => ({ measure, figure }))))
    const href = (code: string) => `${publicUrl}${address(path, { ...chosenIn(view), area: code })}`
    return drawingFile(drawingsOf(view, href).get(asked.name)?.(), asked.kind, fileName)
  },
})
