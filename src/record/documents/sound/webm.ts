import { viewOf } from './bytes.ts'

const SEGMENT = 0x18538067
const INFO = 0x1549a966
const SCALE = 0x2ad7b1
const DURATION = 0x4489
const CLUSTER = 0x1f43b675
const TIME = 0xe7
const SIMPLE_BLOCK = 0xa3
const GROUP = 0xa0
const BLOCK = 0xa1
/** What holds what is looked for is gone into, whatever its size says: browsers leave it open. */
const HOLDS = new Set([SEGMENT, INFO, CLUSTER, GROUP])

/** Hours of sound. A file that is made to be slow to read is not read further. */
const MOST_PARTS = 500_000

/** EBML. A browser that records does not know the length when it writes the head: then the time of the last sound counts. */
export function webmSeconds(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes)
  let nanoseconds = 1_000_000
  let duration = 0
  let cluster = 0
  let last: number | undefined
  for (let at = 0, seen = 0; at < bytes.length && seen < MOST_PARTS; seen++) {
    const id = idAt(bytes, at)
    const size = id && sizeAt(bytes, at + id.length)
    if (!id || !size) break
    const from = at + id.length + size.length
    const to = from + (size.value ?? 0)
    if (HOLDS.has(id.value)) {
      at = from
      continue
    }
    // Cut off in the middle: what came before it counts.
    if (size.value === undefined || to > bytes.length) break
    if (id.value === SCALE) nanoseconds = uintAt(bytes, from, to)
    else if (id.value === DURATION) duration = size.value === 8 ? view.getFloat64(from) : view.getFloat32(from)
    else if (id.value === TIME) cluster = uintAt(bytes, from, to)
    else if (id.value === SIMPLE_BLOCK || id.value === BLOCK) {
      const track = sizeAt(bytes, from)
      if (track) last = Math.max(last ?? 0, cluster + view.getInt16(from + track.length))
    }
    at = to
  }
  const units = Math.max(duration, last ?? 0)
  return duration > 0 || last !== undefined ? (units * nanoseconds) / 1e9 : undefined
}

const uintAt = (bytes: Uint8Array, from: number, to: number) =>
  bytes.subarray(from, to).reduce((value, byte) => value * 256 + byte, 0)

function idAt(bytes: Uint8Array, at: number): { value: number; length: number } | undefined {
  const length = Math.clz32(bytes[at] ?? 0) - 23
  return length > 4 || at + length > bytes.length ? undefined : { value: uintAt(bytes, at, at + length), length }
}

/** A number of one to eight bytes, the first of which says how many. All ones: not known. */
function sizeAt(bytes: Uint8Array, at: number): { value: number | undefined; length: number } | undefined {
  const first = bytes[at] ?? 0
  const length = Math.clz32(first) - 23
  if (length > 8 || at + length > bytes.length) return undefined
  const low = first & (0xff >> length)
  const rest = bytes.subarray(at + 1, at + length)
  const isOpen = low === 0xff >> length && rest.every((byte) => byte === 0xff)
  return { value: isOpen ? undefined : rest.reduce((value, byte) => value * 256 + byte, low), length }
}
