import type { Drawing } from '../../../../platform/charts/drawing.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
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
