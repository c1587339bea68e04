import { inflateRawSync } from 'node:zlib'

/** What a zip's own table of contents says it holds. */
export type ZipPart = { name: string; method: number; packed: number; at: number }

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const LARGEST_COMMENT = 65_535
const MOST_PARTS = 5_000

/** The parts of a zip, or undefined when the bytes are not a whole, plain zip. Unpacks nothing. */
export function zipParts(bytes: Uint8Array): ZipPart[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfZip(buffer)
  if (end === undefined) return undefined
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  if (count === 0 || count > MOST_PARTS) return undefined
  const parts: ZipPart[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== ENTRY) return undefined
    const nameLength = buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    if (at + 46 + nameLength > end || local + 30 > end || buffer.readUInt32LE(local) !== LOCAL) return undefined
    parts.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      at: local,
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return parts
}

/** The text of one part, or undefined when it cannot be unpacked or is longer than `largest` bytes. */
export function zipText(bytes: Uint8Array, part: ZipPart, largest = 1024 * 1024): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = part.at + 30 + buffer.readUInt16LE(part.at + 26) + buffer.readUInt16LE(part.at + 28)
  const packed = buffer.subarray(from, from + part.packed)
  if (packed.length !== part.packed || part.packed > largest) return undefined
  if (part.method === 0) return packed.toString('utf8')
  if (part.method !== 8) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: largest }).toString('utf8')
  } catch {
    return undefined
  }
}

function endOfZip(buffer: Buffer): number | undefined {
  const earliest = Math.max(0, buffer.length - 22 - LARGEST_COMMENT)
  for (let at = buffer.length - 22; at >= earliest; at--) {
    if (buffer.readUInt32LE(at) === END && at + 22 + buffer.readUInt16LE(at + 20) === buffer.length) return at
  }
  return undefined
}
