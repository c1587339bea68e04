import { keptWithin, label, line, TEXT } from './svg.ts'
import { cut, textWidth } from './text-width.ts'

/** Words that stand over a plot, with a line down to what they name. */
export type Named = { x: number; y: number; words: string; class: string; line: string }

const ROW = 22

type Placed = { name: Named; words: string; middle: number; row: number; from: number; to: number; clear: boolean }

/** In as few rows as they need, so that no word lies on another nor on the line of another. `width` is that of the picture. */
export function overThePlot(names: readonly Named[], width: number): { height: number; at(top: number): string } {
  const around = place(names, width, (name, words) => [keptWithin(name.x, words, 0, width, 'bold')])
  // Where lines would cross words: each begins, or ends, at its own line, and the outermost stand highest.
  const beside = () => {
    const left = names.filter(({ x }) => x <= width / 2).toSorted((a, b) => b.x - a.x)
    const right = names.filter(({ x }) => x > width / 2).toSorted((a, b) => a.x - b.x)
    return place([...left, ...right], width, (name, words) => {
      const half = textWidth(words, TEXT, 'bold') / 2 + 8
      const aside = name.x <= width / 2 ? name.x + half : name.x - half
      return [aside, name.x].map((x) => keptWithin(x, words, 0, width, 'bold'))
    })
  }
  const isClear = (all: readonly Placed[]) => all.every(({ clear }) => clear)
  const other = isClear(around) ? around : beside()
  const placed = isClear(other) ? other : around
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1))
  return {
    height: rows * ROW,
    at: (top) => {
      const y = (row: number) => top + (rows - row) * ROW - 7
      const lines = placed.map(({ name, row }) => line(name.x, y(row) + 5, name.x, name.y, name.line))
      const words = placed.map((one) =>
        label(one.middle, y(one.row), one.words, { anchor: 'middle', class: `${one.name.class} d-halo` }),
      )
      return lines.join('') + words.join('')
    },
  }
}

/** Each in the lowest row that is clear for it, in one of the places that it may have. */
function place(
  names: readonly Named[],
  width: number,
  middlesOf: (name: Named, words: string) => readonly number[],
): Placed[] {
  const placed: Placed[] = []
  for (const name of names) {
    const words = cut(name.words, width, TEXT, 'bold')
    const half = textWidth(words, TEXT, 'bold') / 2 + 6
    const rows = Array.from({ length: placed.length + 1 }, (_, at) => at)
    const spots = middlesOf(name, words).map((middle) => ({ middle, from: middle - half, to: middle + half }))
    const free = ({ from, to }: Spot, row: number) =>
      placed.every((other) => other.row !== row || other.to < from || other.from > to)
    const clear = ({ from, to }: Spot, row: number) =>
      placed.every((other) => {
        if (other.row === row) return other.to < from || other.from > to
        if (other.row > row) return other.name.x < from || other.name.x > to
        return name.x < other.from || name.x > other.to
      })
    const inRow = (fits: typeof free) =>
      rows.flatMap((row) => spots.filter((spot) => fits(spot, row)).map((spot) => ({ ...spot, row })))[0]
    const best = inRow(clear)
    // Where no row is clear of every line, a row free of words will do: words stand on lines, not under them.
    const taken = best ?? inRow(free)
    if (taken) placed.push({ name, words, ...taken, clear: best !== undefined })
  }
  return placed
}

type Spot = { middle: number; from: number; to: number }
