import type { Trx } from '../../../../platform/database/schema.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import { readMeasures } from '../../access.ts'
import { measureAt, measureBy } from '../../catalogue/catalogue.ts'
import { type Catalogued, ENABLERS, OBJECTIVES, SMALL_NUMBERS } from '../../catalogue/catalogued.ts'
import { type PublishedFigure, publishedFigures } from '../../published/figures.ts'
import { DIRECTION, inWords, partOfWhole } from '../../words.ts'

/** One measure: its question, its number, what it means, and what to read beside it. */
export const measurePage = page({
  path: '/measures/:slug',
  title: 'A measure',
  mayUse: readMeasures,
  view: 'nation/dashboard/pages/measure/view.njk',
  async show({ params, trx }) {
    const measure = measureAt(params.slug ?? '')
    if (!measure) return notThere
    const england = await publishedFigures(trx, { measure: measure.id, places: [ENGLAND], parts: 'all' })
    const everybody = england.filter(({ topic }) => topic === 'Everybody')
    const latest = everybody.findLast(({ value }) => value !== null) ?? everybody.at(-1)
    const areas = latest ? await areasIn(trx, measure, latest) : []
    return {
      title: measure.name,
      back: { href: '/measures', text: 'What is measured, and why' },
      measure,
      direction: DIRECTION[measure.direction],
      objective: OBJECTIVES[measure.objective],
      enablers: measure.enablers.map((one) => ENABLERS[one]),
      smallNumbers: SMALL_NUMBERS[measure.smallNumbers],
      says: latest ? sentence(measure, latest, everybody[everybody.indexOf(latest) - 1]) : null,
      sources: [...new Set(england.map(({ source, release }) => `${source} (${release})`))],
      trend: everybody.map((figure) => lineOf(measure, figure)),
      parts: england
        .filter(({ topic, period }) => topic !== 'Everybody' && period.says === england.at(-1)?.period.says)
        .map((figure) => lineOf(measure, figure)),
      areas,
      watch: await watched(trx, measure),
      breaks: measure.breaks.filter(({ from }) => everybody[0] !== undefined && everybody[0].period.from < from),
    }
  },
})

async function areasIn(trx: Trx, measure: Catalogued, latest: PublishedFigure) {
  const figures = await publishedFigures(trx, { measure: measure.id, level: 'authority' })
  return figures
    .filter(({ topic, period }) => topic === 'Everybody' && period.says === latest.period.says)
    .map((figure) => ({ ...lineOf(measure, figure), name: figure.place.name }))
}

async function watched(trx: Trx, measure: Catalogued) {
  const lines = []
  for (const id of measure.watch) {
    const other = measureBy(id)
    if (!other) continue
    const figures = await publishedFigures(trx, { measure: id, places: [ENGLAND] })
    const latest = figures.filter(({ topic }) => topic === 'Everybody').at(-1)
    lines.push({
      slug: other.slug,
      name: other.name,
      question: other.question,
      line: latest && lineOf(other, latest),
      awaits: other.awaits,
    })
  }
  return lines
}

const lineOf = (measure: Catalogued, figure: PublishedFigure) => ({
  period: figure.period.says,
  part: figure.breakdown,
  topic: figure.topic,
  words: inWords(measure.unit, figure),
  counted: partOfWhole(figure),
  notes: figure.notes,
})

function sentence(measure: Catalogued, latest: PublishedFigure, before: PublishedFigure | undefined): string {
  if (latest.value === null)
    return `For England nothing is published that can be shown: ${inWords(measure.unit, latest)}.`
  const now = `In England it was ${inWords(measure.unit, latest)} in ${latest.period.says}`
  const counted = latest.denominator === null ? '' : ` (${partOfWhole(latest)})`
  if (!before || before.value === null) return `${now}${counted}.`
  return `${now}${counted}, and ${inWords(measure.unit, before)} in ${before.period.says}.`
}
