import { asCsvFile, asPngFile, asSvgFile } from '../../../../platform/charts/drawing.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { measureAt } from '../../catalogue/catalogue.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { address } from './address.ts'
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
    const [, name, kind] = /^([a-z0-9-]+)\.(svg|png|csv)$/.exec(params.file ?? '') ?? []
    if (!measure || !name || !kind) return notThere
    const view = await readMeasure(trx, measure, query, area.laCode)
    const path = `/measures/${measure.slug}`
    const fileName = [measure.slug, view.area?.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), name].filter(Boolean)
    if (name === 'areas' && kind === 'csv')
      return file(`${fileName.join('-')}.csv`, 'csv', csvOf(atPeriod(view).map((figure) => ({ measure, figure }))))
    const href = (code: string) => `${publicUrl}${address(path, { ...chosenIn(view), area: code })}`
    const drawing = drawingsOf(view, href).get(name)?.()
    if (!drawing) return notThere
    const bytes = { svg: asSvgFile, png: asPngFile, csv: asCsvFile }[kind as Kind](drawing)
    return file(`${fileName.join('-')}.${kind}`, kind as Kind, bytes)
  },
})

export type Kind = 'svg' | 'png' | 'csv'
const TYPES: Record<Kind, string> = { svg: 'image/svg+xml', png: 'image/png', csv: 'text/csv; charset=utf-8' }

export const file = (name: string, kind: Kind, content: string | Uint8Array) => ({
  file: { name, type: TYPES[kind], bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
})
