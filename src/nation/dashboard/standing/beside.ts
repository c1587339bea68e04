import { measureBy } from '../catalogue/catalogue.ts'
import type { Catalogued } from '../catalogue/catalogued.ts'
import type { Figure } from '../figures/figure.ts'
import { inWords } from '../words.ts'

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
    else beside.known.push({ name, slug, words: `${inWords(other.unit, figure)} in ${figure.period.says}` })
  }
  return beside
}
