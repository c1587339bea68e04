import nunjucks from 'nunjucks'

type Point = { from: string; value: number | null }
type Options = {
  width?: number
  height?: number
  /** Another line of the same scale, dashed: England beside an area. */
  beside?: readonly Point[]
}

/**
 * A line no larger than a word, for lists; what it shows always stands beside it in words. It is cut where a figure is
 * missing and at breaks. Answers nothing where there is no line to draw.
 */
export function spark(
  points: readonly Point[],
  breaks: readonly { from: string }[] = [],
  { width = 96, height = 26, beside = [] }: Options = {},
): nunjucks.runtime.SafeString | null {
  const values = knownIn(points)
  if (values.length < 2) return null
  const all = [...values, ...knownIn(beside)]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  // A tenth of the figure is the least that fills the height: a hair's breadth must not look like a fall.
  const span = Math.max(most - least, Math.abs(most) * 0.1, 1e-9)
  const middle = (least + most) / 2
  const times = [...new Set([...points, ...beside].map(({ from }) => from))].sort()
  const x = (from: string) => round(3 + (times.indexOf(from) / (times.length - 1)) * (width - 6))
  const y = (value: number) => round(height / 2 - ((value - middle) / span) * (height - 8))
  const pathOf = (line: readonly Point[]) => {
    let path = ''
    let open = false
    line.forEach(({ from, value }, at) => {
      const before = line[at - 1]
      if (before && breaks.some((one) => before.from < one.from && from >= one.from)) open = false
      if (value === null) open = false
      else {
        path += `${open ? 'L' : 'M'}${x(from)} ${y(value)}`
        open = true
      }
    })
    return path
  }
  const last = points.findLast(({ value }) => value !== null) as Point & { value: number }
  const other = pathOf(beside)
  return new nunjucks.runtime.SafeString(
    `<svg class="os-spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">` +
      `${other ? `<path class="os-spark__beside" d="${other}"/>` : ''}<path d="${pathOf(points)}"/><circle cx="${x(last.from)}" cy="${y(last.value)}" r="3"/></svg>`,
  )
}

const knownIn = (points: readonly Point[]) => points.flatMap(({ value }) => (value === null ? [] : [value]))
const round = (value: number) => Math.round(value * 10) / 10
