import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import { phrase } from '../../platform/languages/index.ts'

/** The longest side that is kept: larger ones are made to exhaust whoever opens them. */
const LONGEST_SIDE = 12_000
const BROKEN = refusal(
  'picture-broken',
  phrase('This picture cannot be opened, so we did not keep it. Try to take or save it again as JPEG or PNG.'),
)
const HUGE = refusal('picture-too-large', phrase('This picture is too large. Send a smaller one.'))

/**
 * A JPEG or PNG picture without what a camera hides in it: the place, the time, the telephone, small copies and films.
 * Nothing is drawn anew; the way up is kept. Answers a refusal where the bytes are no such picture. Pure; never throws.
 *
 * @param bytes the whole file
 */
export function withoutHiddenData(bytes: Uint8Array): Uint8Array | Refusal {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n') return png(file)
  if (file[0] === 0xff && file[1] === 0xd8) return jpeg(file)
  return BROKEN
}

/** What a PNG needs to be shown: its header, colours, see-through parts and points. */
const SHOWN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'])

function png(file: Buffer): Uint8Array | Refusal {
  const kept: Buffer[] = [file.subarray(0, 8)]
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (end > file.length) return BROKEN
    if (at === 8) {
      if (type !== 'IHDR' || end !== 33) return BROKEN
      if (file.readUInt32BE(16) > LONGEST_SIDE || file.readUInt32BE(20) > LONGEST_SIDE) return HUGE
    }
    if (SHOWN.has(type)) kept.push(file.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return BROKEN
}

const START_OF_SCAN = 0xda
const END = 0xd9
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpeg(file: Buffer): Uint8Array | Refusal {
  const kept: Buffer[] = [file.subarray(0, 2)]
  let turned = 1
  let framed = false
  let at = 2
  while (at + 4 <= file.length || file[at + 1] === END) {
    if (file[at] !== 0xff) return BROKEN
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === END) {
      if (!framed) return BROKEN
      kept.push(file.subarray(at, at + 2))
      if (turned > 1) kept.splice(1, 0, wayUp(turned))
      return Buffer.concat(kept)
    }
    const length = file.readUInt16BE(at + 2)
    let end = at + 2 + length
    if (length < 2 || end > file.length) return BROKEN
    if (isFrame(marker)) {
      if (length < 8) return BROKEN
      framed = true
      if (file.readUInt16BE(at + 5) > LONGEST_SIDE || file.readUInt16BE(at + 7) > LONGEST_SIDE) return HUGE
    }
    if (marker === 0xe1) turned = orientation(file.subarray(at + 4, end)) ?? turned
    if (marker === START_OF_SCAN) end = endOfScan(file, end)
    if (!hides(marker, file.subarray(at + 4, end))) kept.push(file.subarray(at, end))
    at = end
  }
  return BROKEN
}

/** Application segments and comments hide things; but for the colours, without which a picture looks wrong. */
function hides(marker: number, data: Buffer): boolean {
  if (marker === 0xfe) return true
  if (marker < 0xe0 || marker > 0xef) return false
  const named = (name: string) => data.subarray(0, name.length).toString('latin1') === name
  if (marker === 0xe0) return !named('JFIF\0') || data.length !== 14
  if (marker === 0xe2) return !named('ICC_PROFILE\0')
  return !(marker === 0xee && named('Adobe') && data.length === 12)
}

/** Where the next segment begins after points of the picture: 0xff that is neither stuffed nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return file.length
}

/** EXIF 2.3, tag 0x0112: which of eight ways the picture is turned. */
function orientation(data: Buffer): number | undefined {
  if (data.subarray(0, 6).toString('latin1') !== 'Exif\0\0' || data.length < 14) return undefined
  const tiff = data.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let at = first + 2, left = short(first); left > 0 && at + 12 <= tiff.length; left -= 1, at += 12) {
    const value = short(at + 8)
    if (short(at) === 0x0112) return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** The smallest EXIF segment there is: only the way up. */
function wayUp(turned: number): Buffer {
  const tiff = Buffer.from('MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1')
  tiff.writeUInt16BE(turned, 18)
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
