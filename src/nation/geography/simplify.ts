import type { Point } from './read-geojson.ts'

/** No line moves by more than this, on a sheet a thousand wide. */
const TOLERANCE = 1.1
/** Islands smaller than this are left out, save where they are all that an area has. */
const SMALLEST = 5

/**
 * Rings with fewer points. Where two areas share a border, both keep the same points of it, so that no gap opens: rings
 * are cut where three lines meet, and each piece is made simple once, in one direction.
 */
export function simplified(areas: readonly (readonly (readonly Point[])[])[]): Point[][][] {
  const closed = areas.map((rings) => rings.map(withoutRepeats))
  const meetings = meetingPoints(closed.flat())
  const done = new Map<string, Point[]>()
  return closed.map((rings) => {
    const simple = rings.map((ring) => simpleRing(ring, meetings, done)).filter((ring) => ring.length >= 3)
    const large = simple.filter((ring) => Math.abs(areaOf(ring)) >= SMALLEST)
    if (large.length > 0) return large
    return simple.sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a))).slice(0, 1)
  })
}

const name = ([x, y]: Point) => x * 100_000 + y

/** Without the last point, which repeats the first, and without steps that lead nowhere. */
function withoutRepeats(ring: readonly Point[]): Point[] {
  const kept = ring.filter((point, at) => at === 0 || name(point) !== name(ring[at - 1] as Point))
  while (kept.length > 1 && name(kept[0] as Point) === name(kept.at(-1) as Point)) kept.pop()
  return kept
}

/** Points from which lines lead to more than two others. */
function meetingPoints(rings: readonly (readonly Point[])[]): Set<number> {
  const beside = new Map<number, Set<number>>()
  for (const ring of rings)
    for (const [at, point] of ring.entries()) {
      const others = beside.get(name(point)) ?? new Set()
      others.add(name(ring[(at + 1) % ring.length] as Point)).add(name(ring[(at || ring.length) - 1] as Point))
      beside.set(name(point), others)
    }
  return new Set([...beside].filter(([, others]) => others.size > 2).map(([point]) => point))
}

function simpleRing(ring: readonly Point[], meetings: ReadonlySet<number>, done: Map<string, Point[]>): Point[] {
  if (ring.length < 3) return []
  const cuts = ring.flatMap((point, at) => (meetings.has(name(point)) ? [at] : []))
  // Two areas that share a whole ring, or an island: cut at the same points whoever asks.
  if (cuts.length < 2) cuts.splice(0, cuts.length, ...farApart(ring))
  return cuts.flatMap((from, n) => {
    const to = cuts[(n + 1) % cuts.length] as number
    const piece = to > from ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)]
    return simplePiece(piece, done).slice(0, -1)
  })
}

/** The points furthest to the left and furthest from it, in their order on the ring. */
function farApart(ring: readonly Point[]): number[] {
  const first = indexOfMost(ring, ([x, y]) => -x * 100_000 - y)
  const from = ring[first] as Point
  const second = indexOfMost(
    ring,
    ([x, y]) => Math.round((x - from[0]) ** 2 + (y - from[1]) ** 2) * 1e9 - (x * 100_000 + y),
  )
  return [first, second].sort((a, b) => a - b)
}

function indexOfMost(ring: readonly Point[], worth: (point: Point) => number): number {
  let best = 0
  for (const [at, point] of ring.entries()) if (worth(point) > worth(ring[best] as Point)) best = at
  return best
}

function simplePiece(piece: readonly Point[], done: Map<string, Point[]>): Point[] {
  const ends = [piece[0], piece[1], piece.at(-1), piece.at(-2)].map((point) => name(point as Point)) as [
    number,
    number,
    number,
    number,
  ]
  const [a, afterA, b, beforeB] = ends
  const backwards = a > b || (a === b && afterA > beforeB)
  const key = backwards ? `${b},${beforeB},${a},${piece.length}` : `${a},${afterA},${b},${piece.length}`
  let simple = done.get(key)
  if (!simple) {
    simple = douglasPeucker(backwards ? [...piece].reverse() : [...piece])
    done.set(key, simple)
  }
  return backwards ? [...simple].reverse() : simple
}

/** Keeps the point that lies furthest from the straight line, as long as it lies far enough, and looks at both sides. */
function douglasPeucker(points: readonly Point[]): Point[] {
  const keep = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next
    let furthest = 0
    let where = 0
    for (let at = from + 1; at < to; at += 1) {
      const away = distance(points[at] as Point, points[from] as Point, points[to] as Point)
      if (away > furthest) [furthest, where] = [away, at]
    }
    if (furthest <= TOLERANCE) continue
    keep.add(where)
    open.push([from, where], [where, to])
  }
  return points.filter((_, at) => keep.has(at))
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length))
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy)
}

function areaOf(ring: readonly Point[]): number {
  let sum = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length] as Point
    sum += x * nextY - nextX * y
  }
  return sum / 2
}
