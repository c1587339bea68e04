import { page } from '../../../../platform/http/page.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import { readMeasures } from '../../access.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { type Catalogued, ENABLERS, type Enabler, OBJECTIVES, type Objective } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { partSaid } from '../../standing/beside.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { inWords } from '../../words.ts'
import { saidBack } from '../measure/address.ts'
import { headlineFigures, headlineOf } from '../measure/headline.ts'
import { isPart, once, originOf } from '../measure/read.ts'
import { trendSays } from '../measure/says.ts'
import { ofPlace } from '../measure/series.ts'
import { spark } from '../measure/spark.ts'
import { whyNone } from '../measure/why-none.ts'
import { finds } from './search.ts'

/** As on the pages of England and of an area. */
const IN_ORDER: readonly Objective[] = ['experiences', 'outcomes', 'sustainability']
const HAS = { figures: 'With figures', awaits: 'Waiting for figures' } as const

/** Everything that is measured, with the question it answers and whether there is an answer yet. */
export const measuresPage = page({
  path: '/measures',
  title: 'What is measured, and why',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  view: 'nation/dashboard/pages/measures/view.njk',
  async show({ query, trx, area }) {
    const find = (query.find ?? '').slice(0, 100)
    const has = query.has === 'figures' || query.has === 'awaits' ? query.has : ''
    const enabler = (Number(query.enabler) in ENABLERS ? Number(query.enabler) : 0) as Enabler | 0
    const figuresOf = byMeasure(
      await headlineFigures(trx, {
        measures: catalogue.map(({ id }) => id),
        places: [...new Set([ENGLAND, area.laCode])],
      }),
    )
    const lines = catalogue
      .filter((measure) => finds(measure, find) && (enabler === 0 || measure.enablers.includes(enabler)))
      .map((measure) => lineOf(measure, figuresOf.get(measure.id) ?? []))
      .filter((line) => has === '' || (line.words !== null) === (has === 'figures'))
    // Who asked for something sees all of it in one list; who did not sees first what there is.
    const isWhole = find === '' && has === '' && enabler === 0
    return {
      find,
      isWhole,
      saidBack: saidBack(find),
      has,
      enabler: String(enabler || ''),
      filters: Number(has !== '') + Number(enabler !== 0),
      hasItems: Object.entries(HAS).map(([value, text]) => ({ value, text })),
      enablers: Object.entries(ENABLERS).map(([value, text]) => ({ value, text })),
      count: lines.length,
      all: catalogue.length,
      withFigures: catalogue.filter(({ id }) => figuresOf.get(id)?.some(({ origin }) => origin !== 'live')).length,
      isMadeUp: lines.some(({ origin }) => origin === 'made-up'),
      groups: IN_ORDER.map((objective) => {
        const of = lines.filter((line) => line.objective === objective)
        const isFolded = isWhole && of.some(({ words }) => words !== null)
        return {
          objective,
          says: OBJECTIVES[objective],
          measures: of.filter(({ words }) => !isFolded || words !== null),
          waiting: of.filter(({ words }) => isFolded && words === null),
        }
      }).filter(({ measures }) => measures.length > 0),
    }
  },
})

function byMeasure(found: readonly Figure[]): Map<string, Figure[]> {
  const by = new Map<string, Figure[]>()
  for (const figure of found) {
    const all = by.get(figure.measure)
    if (all) all.push(figure)
    else by.set(figure.measure, [figure])
  }
  return by
}

function lineOf(measure: Catalogued, found: readonly Figure[]) {
  // England’s where there is one; else what the record of this area says, and never the two in one line.
  const origin = originOf(found.filter(({ place, origin }) => origin === 'live' || place.code === ENGLAND))
  const kept = once(
    found.filter((figure) => figure.origin === origin && (origin === 'live' || figure.place.code === ENGLAND)),
  )
  const part = headlineOf(kept)
  const all = part ? ofPlace(kept, part.place.code).filter((figure) => isPart(figure, part)) : []
  const last = all.findLast(({ value }) => value !== null) ?? all.at(-1)
  return {
    ...measure,
    origin,
    words: last ? inWords(measure.unit, last) : null,
    isSign: last?.value === null,
    isLive: origin === 'live',
    part: part && capital(partSaid(part)),
    period: last?.period.says,
    says: all.length > 1 ? trendSays(measure, all) : null,
    spark: spark(
      all.map(({ period, value }) => ({ from: period.from, value })),
      measure.breaks,
    ),
    awaits: whyNone(measure),
  }
}

const capital = (words: string | null) => words && words.charAt(0).toUpperCase() + words.slice(1)
