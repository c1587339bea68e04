import { isAscii, isUtf8 } from 'node:buffer'

/** A line that is longer than this is none. */
const LONGEST_LINE = 16 * 2 ** 20

/** Something that was given for a table, and is none that can be read. It says why, for whoever gave it. */
export class NotATable extends Error {}

/**
 * The text of a file, in pieces. It is UTF-8; or UTF-16, where it begins with the mark of that; or Windows-1252, as
 * spreadsheets save it, where it is not UTF-8. A mark at the beginning is no part of the text.
 *
 * @throws NotATable when it is not text
 */
export async function* textOf(pieces: AsyncIterable<Buffer | string>): AsyncGenerator<string, void, void> {
  let decoder: Decoder | undefined
  let waiting: Buffer = Buffer.alloc(0)
  for await (const given of pieces) {
    const piece = typeof given === 'string' ? Buffer.from(given) : given
    waiting = waiting.length > 0 ? Buffer.concat([waiting, piece]) : piece
    // Its first bytes tell how it is written.
    if (!decoder && waiting.length < 2) continue
    decoder ??= decoderFor(waiting)
    yield asText(decoder.take(waiting))
    waiting = Buffer.alloc(0)
  }
  decoder ??= decoderFor(waiting)
  yield asText(decoder.take(waiting) + decoder.end())
}

type Decoder = { take(bytes: Buffer): string; end(): string }

function decoderFor(bytes: Buffer): Decoder {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark !== 'fffe' && mark !== 'feff') return new ByLines()
  const decoder = new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be')
  return { take: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() }
}

/** UTF-8 and Windows-1252 write the end of a line as the same byte, which is no part of any other character in either. */
class ByLines implements Decoder {
  #rest: Buffer = Buffer.alloc(0)
  #isFirst = true
  /** Unknown as long as everything was plain ASCII, which is the same in both. */
  #is: 'utf-8' | 'windows-1252' | undefined

  take(piece: Buffer): string {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece
    const end = bytes.lastIndexOf(10) + 1
    this.#rest = bytes.subarray(end)
    if (this.#rest.length > LONGEST_LINE) throw new NotATable('A row has no end.')
    return this.#decode(bytes.subarray(0, end))
  }

  end(): string {
    return this.#decode(this.#rest)
  }

  #decode(bytes: Buffer): string {
    if (isAscii(bytes)) return bytes.toString('latin1')
    this.#is ??= isUtf8(firstOddLine(bytes)) ? 'utf-8' : 'windows-1252'
    if (this.#is === 'windows-1252') return new TextDecoder('windows-1252').decode(bytes)
    if (!isUtf8(bytes))
      throw new NotATable('Some of its letters are in one encoding, and some in another. Save it as UTF-8.')
    const text = bytes.toString('utf8')
    const isMarked = this.#isFirst && text.startsWith('\uFEFF')
    this.#isFirst = false
    return isMarked ? text.slice(1) : text
  }
}

/** The first line that is not plain ASCII: it tells how all are written, wherever a piece happens to end. */
function firstOddLine(bytes: Buffer): Buffer {
  const odd = bytes.findIndex((byte) => byte > 127)
  const end = bytes.indexOf(10, odd)
  return bytes.subarray(bytes.lastIndexOf(10, odd) + 1, end < 0 ? bytes.length : end)
}

function asText(text: string): string {
  if (text.includes('\u0000')) throw new NotATable('It is not a text file.')
  return text
}
