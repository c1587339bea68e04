/**
 * Moves labels that stand beside each other's lines apart, as little as they must be, and keeps them between two edges.
 * Each takes its height around its place. Answers the new places in the order given.
 */
export function spacedOut(wanted: readonly { at: number; tall: number }[], from: number, to: number): number[] {
  const order = wanted.map((one, index) => ({ ...one, index })).sort((a, b) => a.at - b.at)
  const places: number[] = []
  let edge = from
  for (const [n, { at, tall }] of order.entries()) {
    places[n] = Math.max(at, edge + tall / 2)
    edge = (places[n] ?? 0) + tall / 2
  }
  edge = to
  for (let n = order.length - 1; n >= 0; n -= 1) {
    const tall = order[n]?.tall ?? 0
    places[n] = Math.min(places[n] ?? 0, edge - tall / 2)
    edge = (places[n] ?? 0) - tall / 2
  }
  const answer: number[] = []
  for (const [n, { index }] of order.entries()) answer[index] = places[n] ?? 0
  return answer
}
