import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { closeSync, open, read, unlinkSync, write } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { sourcesInZip } from '../read/files.ts'
import type { Source } from '../read/handler.ts'
import { Unreadable } from '../read/xml/problem.ts'

/**
 * A file that somebody sent to be checked. It is encrypted with a key that is in memory alone, and has no name on the
 * disk any more: when it is closed, or openSEND ends in whatever way, nothing can be read of it.
 */
export type SealedFile = { name: string; size: number; descriptor: number; key: Uint8Array }

const pieceSize = 262_144
const openFile = promisify(open)
const readPiece = promisify(read)
const writePiece = promisify(write)

/** Takes a file from the network, piece by piece. Answers undefined when it is longer than may be; it is still read to its end. */
export async function sealFile(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<SealedFile | undefined> {
  const path = join(tmpdir(), `opensend-${randomUUID()}`)
  const file: SealedFile = { name, size: 0, descriptor: await openFile(path, 'wx+', 0o600), key: randomBytes(32) }
  try {
    unlinkSync(path)
    const cipher = createCipheriv('aes-256-ctr', file.key, Buffer.alloc(16))
    for await (const piece of pieces) {
      file.size += piece.length
      if (file.size <= largest) await writeAll(file.descriptor, cipher.update(piece))
    }
    if (file.size <= largest) return file
  } catch (error) {
    closeSealed(file)
    throw error
  }
  closeSealed(file)
  return undefined
}

async function writeAll(descriptor: number, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await writePiece(descriptor, bytes, at)).bytesWritten
}

/** The bytes of a sealed file from a place on, as they were sent. Any thread of this process may read them. */
export async function* bytesOf(
  { descriptor, key, size }: SealedFile,
  from = 0,
  until = size,
): AsyncGenerator<Uint8Array> {
  const block = Math.floor(from / 16)
  const counter = Buffer.alloc(16)
  counter.writeBigUInt64BE(BigInt(block), 8)
  const decipher = createDecipheriv('aes-256-ctr', key, counter)
  let skip = from - block * 16
  for (let at = block * 16; at < until; ) {
    const { bytesRead, buffer } = await readPiece(
      descriptor,
      Buffer.allocUnsafeSlow(pieceSize),
      0,
      Math.min(pieceSize, until - at),
      at,
    )
    if (bytesRead === 0) return
    at += bytesRead
    yield decipher.update(buffer.subarray(0, bytesRead)).subarray(skip)
    skip = 0
  }
}

/** What the readers need of it: the file itself, or what is in it when it is an archive. */
export async function sourcesOfSealed(files: readonly SealedFile[], largest: number): Promise<Source[]> {
  const all = await Promise.all(files.map((file) => (/\.zip$/i.test(file.name) ? unzip(file) : [sourceOf(file)])))
  const sources = all.flat()
  if (sources.reduce((sum, { size }) => sum + (size ?? 0), 0) > largest)
    throw new Unreadable(
      'What is in the archive is larger than may be sent to this page.',
      1,
      'Check it at the command line.',
    )
  return sources
}

export function closeSealed(file: SealedFile): void {
  file.key.fill(0)
  closeSync(file.descriptor)
}

function sourceOf(file: SealedFile): Source {
  return { name: file.name, size: file.size, open: () => bytesOf(file) }
}

class SealedReader extends yauzl.RandomAccessReader {
  readonly #file: SealedFile
  constructor(file: SealedFile) {
    super()
    this.#file = file
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(bytesOf(this.#file, start, end), { objectMode: false })
  }
}

async function unzip(file: SealedFile): Promise<Source[]> {
  const archive = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromRandomAccessReader(
      new SealedReader(file),
      file.size,
      { lazyEntries: true, autoClose: false },
      (error, found) => (error ? reject(new Unreadable(`${file.name} is no zip archive.`, 1)) : resolve(found)),
    ),
  )
  return sourcesInZip(archive, file.name)
}
