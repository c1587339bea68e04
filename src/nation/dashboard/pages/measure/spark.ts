import nunjucks from 'nunjucks'

const WIDTH = 96
const HEIGHT = 26

/**
 * A line no larger than a word, for lists; what it shows always stands beside it in words. It is cut where a figure is
 * missing and at breaks. Answers nothing where there is no line to draw.
 */
export function spark(
  points: readonly { from: string; value: number | null }[],
  breaks: readonly { from: string }[] = [],
): nunjucks.runtime.SafeString | null {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length < 2) return null
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // A tenth of the figure is the least that fills the height: a hair's breadth must not look like a fall.
  const span = Math.max(most - least, Math.abs(most) * 0.1, 1e-9)
  const middle = (least + most) / 2
  const x = (at: number) => round(3 + (at / (points.length - 1)) * (WIDTH - 6))
  const y = (value: number) => round(HEIGHT / 2 - ((value - middle) / span) * (HEIGHT - 8))
  let path = ''
  let open = false
  let end = { x: 0, y: 0 }
  points.forEach(({ from, value }, at) => {
    const before = points[at - 1]
    if (before && breaks.some((one) => before.from < one.from && from >= one.from)) open = false
    if (value === null) open = false
    else {
      path += `${open ? 'L' : 'M'}${x(at)} ${y(value)}`
      open = true
      end = { x: x(at), y: y(value) }
    }
  })
  return new nunjucks.runtime.SafeString(
    `<svg class="os-spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true" focusable="false"><path d="${path}"/><circle cx="${end.x}" cy="${end.y}" r="3"/></svg>`,
  )
}

const round = (value: number) => Math.round(value * 10) / 10
