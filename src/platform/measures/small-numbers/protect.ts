import type { Count, Shown, Sum } from './count.ts'
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
export function protect(counts: readonly Count[], sums: readonly Sum[]): Protected {
  const worlds = new Worlds(counts, sums)
  const shown = new Map<string, Shown>()
  for (const { id, shown: as } of counts) if (as !== 'unseen') shown.set(id, as)
  const hide = (index: number) => {
    worlds.hide(index)
    shown.set((counts[index] as Count).id, { as: 'hidden' })
  }
  const open: string[] = []
  for (const [index, { id, covers: asked }] of counts.entries()) {
    if (!asked) continue
    const covers = above(worlds.floorOf(index), asked)
    const others = waysOut(worlds, index, covers)
    for (const other of others ?? worlds.connectedTo(index).filter((one) => isNew(counts[one] as Count))) hide(other)
    if (!others && !worlds.reach(index, covers, 0)) open.push(id)
  }
  return { shown, open }
}

/** Numbers that everybody can rule out are replaced by as many above. */
function above(floor: number, { from, to }: { from: number; to: number }) {
  const raised = Math.max(from, floor)
  return { from: raised, to: to + raised - from }
}

/** Hiding nothing more first, then one count more, then two … */
const BUDGETS = [0, 1, 2, 3, 4, 6, 9, 15]

function waysOut(worlds: Worlds, index: number, covers: { from: number; to: number }): number[] | undefined {
  for (const budget of BUDGETS) {
    const hide = worlds.reach(index, covers, budget)
    if (hide) return hide
  }
  return undefined
}

const isNew = ({ shown, isPublic, value, lowest }: Count) => shown !== 'unseen' && !isPublic && value >= lowest
