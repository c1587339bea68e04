import type { Count, Shown, Sum } from './count.ts'

/** Counts that everybody knows to be the same are one count: shown in one place, it is shown in all. */
export function joinSame(counts: readonly Count[], sums: readonly Sum[]) {
  const leaders = new Map<string, string>()
  const leaderOf = (id: string): string => {
    const above = leaders.get(id)
    if (above === undefined) return id
    const top = leaderOf(above)
    leaders.set(id, top)
    return top
  }
  for (const { whole, parts } of sums) {
    const [first, second] = [leaderOf(whole), leaderOf(parts[0] as string)]
    if (parts.length === 1 && first !== second) leaders.set(second, first)
  }
  const groups = Map.groupBy(counts, ({ id }) => leaderOf(id))
  const joined = [...groups].map(([id, same]) => (same.length === 1 ? (same[0] as Count) : one(id, same)))
  const different = new Map<string, Sum>()
  for (const sum of sums) {
    if (sum.parts.length === 1) continue
    const parts = sum.parts.map(leaderOf)
    const key = [leaderOf(sum.whole), ...[...parts].sort()].join('=')
    different.set(key, { whole: leaderOf(sum.whole), parts })
  }
  return { counts: joined, sums: [...different.values()], groups }
}

function one(id: string, same: readonly Count[]): Count {
  const covers = same.flatMap((count) => count.covers ?? [])
  // None is shown where none is always shown.
  const told = same.filter((count) => count.isPublic || (count.shown !== 'unseen' && count.value < count.lowest))
  const isTold = told.some(({ shown }) => shown !== 'unseen' && shown.as !== 'hidden')
  const seen = (isTold ? told : same).flatMap(({ shown }) => (shown === 'unseen' ? [] : [shown]))
  // Hidden in one place, it has to be hidden in all, unless it was shown in one already.
  const isHidden = !isTold && seen.some(({ as }) => as === 'hidden')
  const most = same.flatMap((count) => count.most ?? [])
  return {
    id,
    value: (same[0] as Count).value,
    shown: isHidden ? { as: 'hidden' } : clearest(seen),
    lowest: same.some(({ lowest }) => lowest === 1) ? 1 : 0,
    loss: same.reduce((sum, { loss }) => sum + loss, 0),
    ...(isTold ? { isPublic: true } : {}),
    ...(most.length ? { most: Math.min(...most) } : {}),
    ...(covers.length
      ? { covers: { from: Math.min(...covers.map(({ from }) => from)), to: Math.max(...covers.map(({ to }) => to)) } }
      : {}),
  }
}

const ORDER = { exact: 0, rounded: 1, hidden: 2 } as const
const clearest = (seen: readonly Shown[]): Shown | 'unseen' =>
  [...seen].sort((a, b) => ORDER[a.as] - ORDER[b.as])[0] ?? 'unseen'
