import { LEAST } from './funnel.ts'
import { median, quantile, usualDistance } from './spread.ts'

/** One area's figure in one year and the next. `size` is what it is a share of, or how much there is of it. */
export type Step = {
  code: string
  size: number
  before: number
  now: number
  /** Of how many each is a share, where it is one: what chance alone moves it by. */
  of?: readonly [before: number, now: number]
}

export type Change = {
  /** What it rose by; below nought, what it fell by. On the scale of the figure. */
  by: number
  /** What the middle one of the areas of its size rose by. */
  others: number
  /** Half of the areas of its size rose or fell by no more than this. */
  usual: number
  /** How many times the usual distance it lies from what others of its size did. */
  z: number
  /** How many of those nearest in size changed as much or more, this way or the other, and how many there are. */
  asMuch: number
  of: number
}

const NEAREST = 40
const FEWEST = 15

/**
 * How large each area's change is beside the changes of the areas nearest to it in size. Small areas swing more, so a
 * change in points says little: what is usual is taken from the forty of its own size, without itself, and from their
 * middle and their tenths, so that a few wild ones do not hide others; and it is never less than what chance alone moves
 * a share by. Shares of fewer than thirty are left out. `scale` brings figures to one on which the same difference means
 * the same at every height.
 */
export function changesOf(
  steps: readonly Step[],
  scale: (figure: number) => number = (figure) => figure,
): Map<string, Change> {
  const fit = steps.filter(({ of }) => !of || Math.min(...of) >= LEAST)
  const bySize = fit.toSorted((a, b) => a.size - b.size)
  const found = new Map<string, Change>()
  bySize.forEach((step, at) => {
    const like = nearest(bySize, at)
    const moved = like.map(({ before, now }) => scale(now) - scale(before))
    const distance = Math.max(spreadOf(moved), byChance(step))
    if (like.length < FEWEST || !(distance > 0)) return
    const middle = median(moved)
    const own = scale(step.now) - scale(step.before)
    found.set(step.code, {
      by: step.now - step.before,
      others: median(like.map(({ before, now }) => now - before)),
      usual: median(like.map(({ before, now }) => Math.abs(now - before))),
      z: (own - middle) / distance,
      asMuch: moved.filter((one) => Math.abs(one - middle) >= Math.abs(own - middle)).length,
      of: like.length,
    })
  })
  return found
}

/** Where most hardly move and some do, as with what is nought nearly everywhere, the middle distance is too small. */
const spreadOf = (moved: readonly number[]) =>
  Math.max(usualDistance(moved), (quantile(moved, 0.9) - quantile(moved, 0.1)) / 2.563)

/** What chance alone moves a share by, on the scale of the square root's arcsine. */
const byChance = ({ of }: Step) => (of ? Math.sqrt(1 / (4 * of[0]) + 1 / (4 * of[1])) : 0)

/** Half of them smaller and half larger, as far as there are so many. */
function nearest(bySize: readonly Step[], at: number): Step[] {
  const from = Math.max(0, Math.min(at - NEAREST / 2, bySize.length - NEAREST - 1))
  return bySize.slice(from, from + NEAREST + 1).filter((_, index) => from + index !== at)
}
