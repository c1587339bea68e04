import { median, usualDistance } from './spread.ts'

/** One area's figure in one year and the next. `size` is what it is a share of, or how much there is of it. */
export type Step = { code: string; size: number; before: number; now: number }

export type Change = {
  /** What it rose by; below nought, what it fell by. On the scale of the figure. */
  by: number
  /** What the middle one of the areas of its size rose by. */
  others: number
  /** Half of the areas of its size rose or fell by no more than this. */
  usual: number
  /** How many times the usual distance it lies from what others of its size did. */
  z: number
}

/** A change of more than this is said to be large: about one in a hundred would be, were changes normal. */
export const LARGE = 2.58

const NEAREST = 40
const FEWEST = 15

/**
 * How large each area's change is beside the changes of the areas nearest to it in size. Small areas swing more, so a
 * change in points says little: what is usual is taken from the forty of its own size, without itself, and from their
 * middle, so that a few wild ones do not hide others. `scale` brings figures to one on which the same difference means
 * the same at every height.
 */
export function changesOf(
  steps: readonly Step[],
  scale: (figure: number) => number = (figure) => figure,
): Map<string, Change> {
  const bySize = steps.toSorted((a, b) => a.size - b.size)
  const found = new Map<string, Change>()
  bySize.forEach((step, at) => {
    const like = nearest(bySize, at)
    const moved = like.map(({ before, now }) => scale(now) - scale(before))
    const distance = usualDistance(moved)
    if (like.length < FEWEST || distance === 0 || moved.some((one) => !Number.isFinite(one))) return
    found.set(step.code, {
      by: step.now - step.before,
      others: median(like.map(({ before, now }) => now - before)),
      usual: median(like.map(({ before, now }) => Math.abs(now - before))),
      z: (scale(step.now) - scale(step.before) - median(moved)) / distance,
    })
  })
  return found
}

/** Half of them smaller and half larger, as far as there are so many. */
function nearest(bySize: readonly Step[], at: number): Step[] {
  const from = Math.max(0, Math.min(at - NEAREST / 2, bySize.length - NEAREST - 1))
  return bySize.slice(from, from + NEAREST + 1).filter((_, index) => from + index !== at)
}
