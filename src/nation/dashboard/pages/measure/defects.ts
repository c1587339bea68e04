import type { Figure } from '../../figures/figure.ts'
import { isAbout, namesIn } from '../../standing/notes.ts'

type Noted = Pick<Figure, 'notes' | 'period' | 'place'>

/** What is known to be wrong with figures that stand on a page: each note once, with where and when it holds. */
export function defectsOf(figures: readonly Noted[]): string[] {
  const found = new Map<string, Noted[]>()
  for (const figure of figures)
    for (const note of figure.notes.filter((one) => concerns(one, figure))) {
      const there = found.get(note)
      if (there) there.push(figure)
      else found.set(note, [figure])
    }
  return [...found].map(([note, all]) => `${whereOf(note, all)}${note} (${whenOf(all)})`)
}

/** A note on some areas says nothing of another one, and something of the region and the country that they are in. */
const concerns = (note: string, { place }: Noted) => place.level !== 'authority' || isAbout(note, place.name)

function whereOf(note: string, all: readonly Noted[]): string {
  const names = [...new Set(all.map(({ place }) => place.name))]
  if (namesIn(note) || names.some((name) => note.startsWith(name))) return ''
  return names.length > 4 ? `${names.length} places: ` : `${names.join(', ')}: `
}

function whenOf(all: readonly Noted[]): string {
  const periods = new Map(all.map(({ period }) => [period.from, period.says]))
  const inTime = [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, says]) => says)
  return inTime.length > 2 ? `${inTime[0]} to ${inTime.at(-1)}` : inTime.join(' and ')
}
