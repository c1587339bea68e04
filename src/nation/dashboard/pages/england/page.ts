import { shown } from '../../../../platform/charts/drawing.ts'
import { page } from '../../../../platform/http/page.ts'
import { ENGLAND, inspections } from '../../../statistics/questions.ts'
import { readMeasures } from '../../access.ts'
import { sourceOf } from '../../standing/sentences.ts'
import { latestOf, type Series } from '../../standing/series.ts'
import { type Standing, standing } from '../../standing/standing.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { DIRECTION } from '../../words.ts'
import { KEY_PARTS } from '../measure/key-parts.ts'
import { type Pictures, picturesOf } from './drawings.ts'
import { standOut } from './stand-out.ts'
import { inspectionsSay, statementsOf } from './statements.ts'

/** Where England stands on the three objectives, in sentences first; then one measure closely. */
export const englandPage = page({
  path: '/england',
  title: 'England: where things stand',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  view: 'nation/dashboard/pages/england/view.njk',
  async show({ query, trx }) {
    const state = await standing(trx)
    const { chosen, unknown } = chosenIn(state, query.measure)
    const pictures = chosen ? await picturesOf(trx, state, chosen) : null
    return {
      isMadeUp: state.madeUp,
      objectives: statementsOf(state).filter(({ statements }) => statements.length > 0),
      inspected: inspectionsSay(await inspections(trx)),
      standOut: standOut(state),
      sources: [
        ...new Set(
          state.series.flatMap((one) => {
            const now = latestOf(one, ENGLAND)
            return now ? [sourceOf(now)] : []
          }),
        ),
      ],
      unknown,
      isAsked: Boolean(query.measure),
      parts: KEY_PARTS,
      choices: state.series.map(({ measure: { slug, name } }) => ({ value: slug, text: name })),
      chosen: chosen && { ...chosen.measure, direction: DIRECTION[chosen.measure.direction] },
      pictures: chosen && pictures ? picturesShown(pictures, chosen) : [],
    }
  },
})

/** The measure that the address names, or the first. What the address says and nobody knows is told to the reader. */
export function chosenIn(
  { series }: Standing,
  slug: string | undefined,
): { chosen: Series | undefined; unknown: boolean } {
  const named = series.find(({ measure }) => measure.slug === slug)
  return { chosen: named ?? series[0], unknown: slug !== undefined && slug !== '' && !named }
}

function picturesShown(pictures: Pictures, { measure }: Series) {
  const file = (name: string, kind: string) => `/england/${name}.${kind}?measure=${measure.slug}`
  return [...pictures].map(([name, drawing]) => ({
    name,
    figure: shown(drawing, {
      downloads: { svg: file(name, 'svg'), png: file(name, 'png'), csv: file(name, 'csv') },
    }),
  }))
}
