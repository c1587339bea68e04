/**
 * Moves labels that stand beside each other's lines apart, as little as they must be, and keeps them between two edges.
 * Answers the new places in the order given.
 */
export function spacedOut(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at)
  const places: number[] = []
  for (const [n, { at }] of order.entries()) places[n] = Math.max(at, n ? (places[n - 1] ?? 0) + gap : from)
  for (let n = places.length - 1; n >= 0; n -= 1)
    places[n] = Math.min(places[n] ?? 0, n === places.length - 1 ? to : (places[n + 1] ?? 0) - gap)
  const answer: number[] = []
  for (const [n, { index }] of order.entries()) answer[index] = places[n] ?? 0
  return answer
}
