import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import type { ReadOptions, Source } from './handler.ts'

/** Something about the encoding that the reader of the file should know. */
export type EncodingProblem = {
  message: string
  mends: string
  severity: 'error' | 'query'
  /** How many line breaks stand before it in the piece that comes next. */
  linesAhead: number
}

type Decode = (bytes: Buffer) => string

const longestPiece = 1_048_576
const saveAsUtf8 = 'Save or export the file as UTF-8.'

/**
 * The text of a file in pieces that end after the byte `cut` where there is one: whole tags, or whole lines. Decodes
 * UTF-8, and UTF-16 or Windows-1252 where the bytes show it, and tells `problem` so: a reader should hear everything
 * else that is wrong too.
 */
export async function* textPieces(
  source: Source,
  cut: '>' | '\n',
  problem: (problem: EncodingProblem) => void,
  { signal, progress }: ReadOptions = {},
): AsyncGenerator<string> {
  const end = cut.charCodeAt(0)
  let decode: Decode | undefined
  let rest = Buffer.alloc(0)
  let read = 0
  for await (const bytes of source.open()) {
    signal?.throwIfAborted()
    read += bytes.length
    progress?.(read)
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    if (!decode && rest.length + chunk.length < 4) {
      rest = Buffer.concat([rest, chunk])
      continue
    }
    if (!decode) {
      const start = Buffer.concat([rest, chunk])
      const found = decoderFor(start, problem)
      decode = found.decode
      rest = Buffer.alloc(0)
      yield* piecesOf(start.subarray(found.from))
    } else yield* piecesOf(chunk)
  }
  if (decode && rest.length > 0) yield decode(rest)
  else if (rest.length > 0) yield decoderFor(rest, problem).decode(rest)

  function* piecesOf(chunk: Buffer): Generator<string> {
    const last = chunk.lastIndexOf(end) + 1
    if (last > 0) {
      const whole = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, last)]) : chunk.subarray(0, last)
      // A copy: the stream may use its bytes again.
      rest = Buffer.from(chunk.subarray(last))
      yield (decode as Decode)(whole)
    } else rest = Buffer.concat([rest, chunk])
    if (rest.length > longestPiece) {
      const whole = rest.subarray(0, characterEnd(rest))
      rest = Buffer.from(rest.subarray(whole.length))
      yield (decode as Decode)(whole)
    }
  }
}

function decoderFor(start: Buffer, problem: (problem: EncodingProblem) => void): { decode: Decode; from: number } {
  const wide = wideEncoding(start)
  if (wide) {
    problem({
      message: `The file is encoded in ${wide.name}. A return is UTF-8.`,
      mends: saveAsUtf8,
      severity: 'error',
      linesAhead: 0,
    })
    const decoder = new TextDecoder(wide.label)
    return { decode: (bytes) => decoder.decode(bytes, { stream: true }), from: wide.from }
  }
  const hasMark = start.length >= 3 && start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf
  const from = hasMark ? 3 : 0
  const declared = /^<\?xml[^>]{0,100}\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(
    start.toString('latin1', from, from + 200),
  )?.[1]
  if (declared && isWindows1252(declared)) {
    problem({
      message: `The file says that it is encoded in ${declared}. A return is UTF-8.`,
      mends: saveAsUtf8,
      severity: 'query',
      linesAhead: 0,
    })
    return { decode: windows1252(), from }
  }
  if (declared && !/^(utf-?8|us-ascii|ascii)$/i.test(declared))
    problem({
      message: `The file says that it is encoded in ${declared}. A return is UTF-8, and it was read as such.`,
      mends: saveAsUtf8,
      severity: 'error',
      linesAhead: 0,
    })
  return { decode: utf8(problem), from }
}

/** UTF-8, and Windows-1252 from the first piece on that is not: the usual slip. */
function utf8(problem: (problem: EncodingProblem) => void): Decode {
  let other: Decode | undefined
  return (bytes) => {
    if (other) return other(bytes)
    if (isAscii(bytes)) return bytes.toString('latin1')
    if (isUtf8(bytes)) return bytes.toString('utf8')
    problem({
      message: 'A character here is not UTF-8. The rest of the file was read as Windows-1252.',
      mends: saveAsUtf8,
      severity: 'error',
      linesAhead: linesBeforeWrong(bytes),
    })
    other = windows1252()
    return other(bytes)
  }
}

function windows1252(): Decode {
  const decoder = new TextDecoder('windows-1252')
  return (bytes) => decoder.decode(bytes)
}

function isWindows1252(name: string): boolean {
  return /^(windows-?1252|cp-?1252|iso-?8859-?1|latin-?1)$/i.test(name)
}

function wideEncoding(start: Buffer): { name: string; label: string; from: number } | undefined {
  const [a, b, c, d] = start
  if (a === 0xff && b === 0xfe) return { name: 'UTF-16', label: 'utf-16le', from: 2 }
  if (a === 0xfe && b === 0xff) return { name: 'UTF-16', label: 'utf-16be', from: 2 }
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return { name: 'UTF-16', label: 'utf-16le', from: 0 }
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { name: 'UTF-16', label: 'utf-16be', from: 0 }
  return undefined
}

function linesBeforeWrong(bytes: Buffer): number {
  let lines = 0
  for (let from = 0; ; ) {
    const next = bytes.indexOf(10, from)
    if (next < 0 || !isUtf8(bytes.subarray(from, next))) return lines
    lines++
    from = next + 1
  }
}

/** Where the last whole character of UTF-8 ends. */
function characterEnd(bytes: Buffer): number {
  let at = bytes.length
  while (at > 0 && bytes.length - at < 4 && ((bytes[at - 1] ?? 0) & 0xc0) === 0x80) at--
  return at > 0 && (bytes[at - 1] ?? 0) >= 0xc0 ? at - 1 : bytes.length
}
