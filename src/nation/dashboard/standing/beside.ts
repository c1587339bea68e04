import { measureBy } from '../catalogue/catalogue.ts'
import type { Catalogued } from '../catalogue/catalogued.ts'
import type { Figure } from '../figures/figure.ts'
import { isPublished } from '../published/definitions.ts'
import { inWords } from '../words.ts'
import { during } from './sentences.ts'

/** What is read beside a measure: those that have a figure, and the names of those that nobody knows yet. */
export type Beside = {
  known: { name: string; slug: string; words: string }[]
  unknown: { name: string; slug: string }[]
  /** Why the unknown ones are: nobody publishes any of them, or some have no figure in this place. */
  unknownSays: string
}

export function besideIt({ watch }: Catalogued, figures: ReadonlyMap<string, Figure>): Beside {
  const beside: Beside = { known: [], unknown: [], unknownSays: 'that nobody publishes yet' }
  for (const id of watch) {
    const other = measureBy(id)
    if (!other) continue
    const { name, slug } = other
    const figure = figures.get(id)
    if (figure?.value == null) {
      beside.unknown.push({ name, slug })
      if (isPublished(id)) beside.unknownSays = 'without a figure here'
    } else beside.known.push({ name, slug, words: saidBeside(other, figure) })
  }
  return beside
}

const WITH_PLAN = 'with a plan'

/** The part is named where the figure is not about everybody: two of a measure may stand for different things. */
function saidBeside({ unit }: Catalogued, figure: Figure): string {
  const part = partSaid(figure)
  return `${inWords(unit, figure)} ${during(figure.period)}${part ? ` (${part})` : ''}`
}

/** Of whom a figure is, in words: "with a plan", "suspensions, all schools"; null of everybody. */
export function partSaid({ topic, breakdown }: Pick<Figure, 'topic' | 'breakdown'>): string | null {
  if (topic === 'Everybody') return null
  const is = breakdown === 'EHC plan' ? WITH_PLAN : breakdown.toLowerCase()
  return /^type of/i.test(topic) ? is : `${topic.split(',')[0]?.toLowerCase()}, ${is}`
}
