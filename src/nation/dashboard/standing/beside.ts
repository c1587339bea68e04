import { measureBy } from '../catalogue/catalogue.ts'
import type { Catalogued } from '../catalogue/catalogued.ts'
import type { Figure } from '../figures/figure.ts'
import { inWords } from '../words.ts'
import { during } from './sentences.ts'

/** What is read beside a measure: those that have a figure, and the names of those that nobody knows yet. */
export type Beside = {
  known: { name: string; slug: string; words: string }[]
  unknown: { name: string; slug: string }[]
}

export function besideIt({ watch }: Catalogued, figures: ReadonlyMap<string, Figure>): Beside {
  const beside: Beside = { known: [], unknown: [] }
  for (const id of watch) {
    const other = measureBy(id)
    if (!other) continue
    const { name, slug } = other
    const figure = figures.get(id)
    if (figure?.value == null) beside.unknown.push({ name, slug })
    else beside.known.push({ name, slug, words: saidBeside(other, figure) })
  }
  return beside
}

/** The part is named where the figure is not about everybody: two of a measure may stand for different things. */
function saidBeside({ unit }: Catalogued, figure: Figure): string {
  const { topic, breakdown } = figure
  const part =
    topic === 'Everybody'
      ? ''
      : /^type of/i.test(topic)
        ? ` (${breakdown === 'EHC plan' ? 'with a plan' : breakdown.toLowerCase()})`
        : ` (${topic.split(',')[0]?.toLowerCase()}, ${breakdown.toLowerCase()})`
  return `${inWords(unit, figure)} ${during(figure.period)}${part}`
}
