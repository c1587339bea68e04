import type { Drawing } from '../../../../platform/charts/drawing.ts'
import { dayInWords } from '../../../../platform/documents/days.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { publisherOf } from '../../standing/sentences.ts'
import { inWords } from '../../words.ts'

/** What a chart of a page is drawn from. The page and its files call the same one. */
export type Draw = () => Drawing

/** The figures of one place, by period. */
export const ofPlace = (figures: readonly Figure[], code: string): Figure[] =>
  figures
    .filter(({ place }) => place.code === code)
    .sort((a, b) => a.period.from.localeCompare(b.period.from) || a.period.to.localeCompare(b.period.to))

/** Figures as the points of a line. */
export const pointsOf = (measure: Catalogued, figures: readonly Figure[]) =>
  figures.map((figure) => ({
    from: figure.period.from,
    when: figure.period.says,
    value: figure.value,
    words: inWords(measure.unit, figure),
  }))

/** Who published what a picture shows, and as at when: it goes with the picture wherever it is taken. */
export function sourceIn(figures: readonly Figure[]): string | undefined {
  const all = [...new Set(figures.map(publisherOf))]
  // "Department for Education" goes without saying beside "Department for Education, explore education statistics".
  const publishers = all.filter((one) => !all.some((other) => other !== one && other.startsWith(`${one},`)))
  const asAt = figures.reduce((last, figure) => (figure.asAt > last ? figure.asAt : last), '')
  if (publishers.length === 0 || asAt === '') return undefined
  return `${publishers.join('; ')}. As at ${dayInWords(Temporal.PlainDate.from(asAt.slice(0, 10)))}`
}
