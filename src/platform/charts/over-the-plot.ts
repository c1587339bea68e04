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
    let row = 0
    while (!clear(row) && row < names.length) row += 1
    placed.push({ name, words, middle, row, from, to })
  }
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1))
  return {
    height: rows * ROW,
    at: (top) =>
      placed
        .map(({ name, words, middle, row }) => {
          const y = top + (rows - row) * ROW - 7
          return (
            line(name.x, y + 5, name.x, name.y, name.line) +
            label(middle, y, words, { anchor: 'middle', class: name.class })
          )
        })
        .join(''),
  }
}
