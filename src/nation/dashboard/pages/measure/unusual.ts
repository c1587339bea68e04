import type { Catalogued } from '../../catalogue/catalogued.ts'
import { funnelOf } from '../../chance/funnel.ts'
import type { Figure } from '../../figures/figure.ts'
import { inWords } from '../../words.ts'
import { countsOf } from './counts.ts'

export type Unusual = {
  of(code: string): 'above' | 'below' | null
  /** In words, for the page; null where nothing can be said. */
  says: string | null
  /** By name, those that lie furthest out first. */
  named: { above: Outlier[]; below: Outlier[] }
}
export type Outlier = { code: string; name: string; words: string }

/** Which areas lie further from the whole than chance and the usual differences between areas explain. */
export function unusualIn(measure: Catalogued, figures: readonly Figure[]): Unusual {
  const shares = figures.flatMap((figure) => {
    const counts = countsOf(measure, figure)
    return counts ? [{ code: figure.place.code, ...counts }] : []
  })
  const funnel = funnelOf(shares)
  if (!funnel) return { of: () => null, says: null, named: { above: [], below: [] } }
  const of = (code: string) => funnel.judged.get(code)?.beyond ?? null
  const count = (way: 'above' | 'below') => shares.filter(({ code }) => of(code) === way).length
  const [above, below] = [count('above'), count('below')]
  const says =
    above + below === 0
      ? 'No area lies further from the others than areas of its size usually do.'
      : `${many(above)} higher than areas of that size usually are, and ${many(below).toLowerCase()} lower. The rest cannot be told from chance and the usual differences.`
  const named = (way: 'above' | 'below') =>
    figures
      .filter(({ place }) => of(place.code) === way)
      .sort((a, b) => (way === 'above' ? (b.value ?? 0) - (a.value ?? 0) : (a.value ?? 0) - (b.value ?? 0)))
      .map((figure) => ({ code: figure.place.code, name: figure.place.name, words: inWords(measure.unit, figure) }))
  return { of, says, named: { above: named('above'), below: named('below') } }
}

const many = (count: number) => (count === 1 ? 'One area is' : `${count === 0 ? 'No area is' : `${count} areas are`}`)
