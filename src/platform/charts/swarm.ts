/**
 * Dots in a row, moved up and down just so far that none covers another. Answers how far each is from the middle, in the
 * order given. Those that come `first` take the middle before the others.
 */
export function swarm(xs: readonly number[], r: number, first: readonly boolean[] = []): number[] {
  const apart = r * 2 + 0.6
  const placed: { x: number; y: number }[] = []
  const answer: number[] = []
  const order = xs
    .map((x, index) => ({ x, index, rank: first[index] ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank || a.x - b.x || a.index - b.index)
  for (const { x, index } of order) {
    const near = placed.filter((other) => Math.abs(x - other.x) < apart)
    // It can stand in the middle, or just above or below one that is near: the first that is free, nearest the middle.
    const tries = [0]
    for (const other of near) {
      const away = Math.sqrt(Math.max(0, apart * apart - (x - other.x) ** 2)) + 0.001
      tries.push(other.y + away, other.y - away)
    }
    tries.sort((a, b) => Math.abs(a) - Math.abs(b))
    const free = (at: number) => near.every((other) => (x - other.x) ** 2 + (at - other.y) ** 2 >= apart * apart - 0.01)
    const y = tries.find(free) ?? 0
    placed.push({ x, y })
    answer[index] = y
  }
  return answer
}
