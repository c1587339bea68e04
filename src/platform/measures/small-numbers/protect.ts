import type { Count, Shown, Sum } from './count.ts'
import { joinSame } from './same.ts'
import { Worlds } from './worlds.ts'

export type Protected = {
  shown: Map<string, Shown>
  /** Counts that could be worked out even though all that is new around them is hidden: earlier releases tell them. */
  open: string[]
}

/**
 * Decides what of a set of tables is shown. Counts that are hidden by their rule are not safe by that alone: a total
 * that stands beside them gives them back. So for each of them other worlds are looked for that agree with everything
 * shown, one for every number it may not be told apart from; where there is none, further counts are hidden until there
 * is. What is found is a proof: whoever reads all the tables cannot rule those worlds out.
 *
 * Hiding more never makes less possible, so that each count has to be looked at once.
 */
export function protect(all: readonly Count[], allSums: readonly Sum[]): Protected {
  const { counts, sums, groups } = joinSame(all, allSums)
  const worlds = new Worlds(counts, sums)
  const known = worlds.knownAnyway()
  const hidden = new Set(counts.filter(({ shown }) => shown !== 'unseen' && shown.as === 'hidden').map(({ id }) => id))
  const open: string[] = []
  const hide = (index: number) => {
    worlds.hide(index)
    hidden.add((counts[index] as Count).id)
  }
  for (const [index, { id, covers: asked }] of counts.entries()) {
    if (!asked) continue
    const covers = within([known.least[index] as number, known.most[index] as number], asked)
    const found = waysOut(worlds, index, covers)
    for (const other of found ?? []) hide(other)
    const isSafe = found !== undefined || hideAround({ worlds, counts, hide, hidden }, index, covers)
    if (!isSafe || covers.to - covers.from < asked.to - asked.from) open.push(id)
  }
  const shown = new Map<string, Shown>()
  for (const [id, same] of groups)
    for (const count of same)
      if (count.shown !== 'unseen')
        shown.set(
          count.id,
          hidden.has(id) && !count.isPublic && count.value >= count.lowest ? { as: 'hidden' } : count.shown,
        )
  return { shown, open }
}

/** Numbers that everybody can rule out, whatever is hidden, are replaced by as many above. */
function within([least, most]: [number, number], { from, to }: { from: number; to: number }) {
  const raised = Math.max(from, least)
  return { from: raised, to: Math.min(to + raised - from, most) }
}

/** Hiding nothing more first, then one count more, then two … */
const BUDGETS = [0, 1, 2, 4, 8]

function waysOut(worlds: Worlds, index: number, covers: { from: number; to: number }): number[] | undefined {
  for (const budget of BUDGETS) {
    const hide = worlds.reach(index, covers, budget)
    if (hide) return hide
  }
  return undefined
}

type Work = { worlds: Worlds; counts: readonly Count[]; hide(index: number): void; hidden: ReadonlySet<string> }

/** Where no few are found that would do, everything new in the sums around goes, step by step further out. */
function hideAround(
  { worlds, counts, hide, hidden }: Work,
  index: number,
  covers: { from: number; to: number },
): boolean {
  let near: Set<number> = new Set([index])
  for (;;) {
    const wider = worlds.around(near)
    if (wider.size === near.size) return false
    near = wider
    for (const one of near) if (canHide(counts[one] as Count) && !hidden.has((counts[one] as Count).id)) hide(one)
    if (worlds.reach(index, covers, 0)) return true
  }
}

const canHide = ({ shown, isPublic, value, lowest }: Count) => shown !== 'unseen' && !isPublic && value >= lowest
