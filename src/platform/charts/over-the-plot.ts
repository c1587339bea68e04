import { keptWithin, label, line, TEXT } from './svg.ts'
import { cut, textWidth } from './text-width.ts'

/** Words that stand over a plot, with a line down to what they name. */
export type Named = { x: number; y: number; words: string; class: string; line: string }

const ROW = 22

/** In as few rows as they need, so that no word lies on another nor on the line of another. `width` is that of the picture. */
export function overThePlot(names: readonly Named[], width: number): { height: number; at(top: number): string } {
  const placed: { name: Named; words: string; middle: number; row: number; from: number; to: number }[] = []
  for (const name of names) {
    const words = cut(name.words, width, TEXT, 'bold')
    const middle = keptWithin(name.x, words, 0, width, 'bold')
    const half = textWidth(words, TEXT, 'bold') / 2 + 6
    const [from, to] = [middle - half, middle + half]
    const clear = (row: number) =>
      placed.every((other) => {
        if (other.row === row) return other.to < from || other.from > to
        if (other.row > row) return other.name.x < from || other.name.x > to
        return name.x < other.from || name.x > other.to
      })
    const free = (row: number) => placed.every((other) => other.row !== row || other.to < from || other.from > to)
    const rows = Array.from({ length: placed.length + 1 }, (_, at) => at)
    // Where no row is clear of every line, a row free of words will do: words stand on lines, not under them.
    const row = rows.find(clear) ?? rows.find(free) ?? placed.length
    placed.push({ name, words, middle, row, from, to })
  }
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
