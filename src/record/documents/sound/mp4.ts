import { nameAt, viewOf } from './bytes.ts'

type Box = { name: string; from: number; to: number }

/** Hours of pieces. A file that is made to be slow to read is not read further. */
const MOST_BOXES = 50_000

/** Boxes in boxes. A finished file says its length in its head; one that a browser wrote in pieces, in the last piece alone. */
export function mp4Seconds(bytes: Uint8Array): number | undefined {
  const top = boxesIn(bytes, 0, bytes.length)
  const movie = top.find((one) => one.name === 'moov')
  if (!movie) return undefined
  const inMovie = boxesIn(bytes, movie.from, movie.to)
  const whole = timesIn(
    bytes,
    inMovie.find((one) => one.name === 'mvhd'),
  )
  if (whole?.units) return whole.units / whole.perSecond
  const media = inside(bytes, movie, ['trak', 'mdia', 'mdhd'])
  const perSecond = media && timesIn(bytes, media)?.perSecond
  const begins = top
    .filter((one) => one.name === 'moof')
    .map((piece) => inside(bytes, piece, ['traf', 'tfdt']))
    .flatMap((box) => (box ? [longAt(bytes, box.from + 4, bytes[box.from] === 1)] : []))
  return perSecond && begins.length ? Math.max(...begins) / perSecond : undefined
}

/** `mvhd` and `mdhd`: when it was made and changed, then how many units there are in a second, and how many in all. */
function timesIn(bytes: Uint8Array, box: Box | undefined): { perSecond: number; units: number } | undefined {
  if (!box) return undefined
  const isLong = bytes[box.from] === 1
  const at = box.from + (isLong ? 20 : 12)
  const perSecond = viewOf(bytes).getUint32(at)
  return perSecond ? { perSecond, units: longAt(bytes, at + 4, isLong) } : undefined
}

/** All bits set say that the length is not known. */
function longAt(bytes: Uint8Array, at: number, isLong: boolean): number {
  const view = viewOf(bytes)
  const value = isLong ? view.getBigUint64(at) : BigInt(view.getUint32(at))
  return value === (isLong ? 0xffff_ffff_ffff_ffffn : 0xffff_ffffn) ? 0 : Number(value)
}

function inside(bytes: Uint8Array, box: Box, [name, ...deeper]: readonly string[]): Box | undefined {
  const found = boxesIn(bytes, box.from, box.to).find((one) => one.name === name)
  return found && deeper.length > 0 ? inside(bytes, found, deeper) : found
}

function boxesIn(bytes: Uint8Array, from: number, end: number): Box[] {
  const view = viewOf(bytes)
  const boxes: Box[] = []
  for (let at = from; at + 8 <= end && boxes.length < MOST_BOXES; ) {
    const short = view.getUint32(at)
    const head = short === 1 ? 16 : 8
    const size = short === 0 ? end - at : short === 1 ? Number(view.getBigUint64(at + 8)) : short
    if (size < head) break
    boxes.push({ name: nameAt(bytes, at + 4), from: at + head, to: Math.min(end, at + size) })
    at += size
  }
  return boxes
}
