import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { NotATable } from './text.ts'

/** A CSV file or a map, wherever it lies. It can be opened more than once. */
export type SourceFile = {
  name: string
  /** The release that it is part of: the archive's name, or that of the folder around `data`. */
  release: string
  bytes: number
  open(): Promise<Readable>
}

/** No file in an archive may grow beyond this when it is unpacked: DfE's largest are a few hundred megabytes. */
const MOST_BYTES = 8 * 2 ** 30

const PIECE = 2 ** 20

/** Every CSV file and map at a path: the file itself, or those in a folder and below it, or those in a zip archive. */
export async function filesAt(path: string): Promise<SourceFile[]> {
  const { isDirectory, size } = await stat(path).then((found) => ({
    isDirectory: found.isDirectory(),
    size: found.size,
  }))
  if (isDirectory) {
    const names = await readdir(path, { recursive: true })
    const files = await Promise.all(
      names
        .filter(isWanted)
        .sort()
        .map((name) => filesAt(join(path, name))),
    )
    return files.flat()
  }
  if (path.toLowerCase().endsWith('.zip')) return filesInArchive(path)
  return [
    {
      name: basename(path),
      release: releaseOf(path),
      bytes: size,
      open: async () => createReadStream(path, { highWaterMark: PIECE }),
    },
  ]
}

const isWanted = (name: string) => isTable(name) || /\.zip$/i.test(name)
/** Some archives hold what a computer notes of each file (`__MACOSX/._name.csv`), which is no table. */
const isTable = (name: string) => /\.(csv|hexjson|geojson)$/i.test(name) && !basename(name).startsWith('._')

/** A release keeps its tables in a folder called `data`. A table that lies by itself is its own release. */
function releaseOf(path: string): string {
  const folder = dirname(path)
  return basename(folder).toLowerCase() === 'data' ? basename(dirname(folder)) : basename(path).replace(/\.csv$/i, '')
}

async function filesInArchive(path: string): Promise<SourceFile[]> {
  const release = basename(path).replace(/\.zip$/i, '')
  const entries = await entriesOf(path).catch((error: Error) => error)
  if (entries instanceof Error)
    return [{ name: basename(path), release, bytes: 0, open: () => Promise.reject(new NotATable(ARCHIVE_DAMAGED)) }]
  return entries.map(({ archive, entry }) => ({
    name: basename(entry.fileName),
    release,
    bytes: entry.uncompressedSize,
    open: () => openEntry(archive, entry),
  }))
}

const ARCHIVE_DAMAGED = 'It is not a zip archive, or it is damaged. Download it again.'
const openArchive = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)

async function entriesOf(path: string): Promise<{ archive: yauzl.ZipFile; entry: yauzl.Entry }[]> {
  const archive = await openArchive(path, { lazyEntries: true, autoClose: false })
  const entries: yauzl.Entry[] = []
  await new Promise<void>((resolve, reject) => {
    archive.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      archive.readEntry()
    })
    archive.on('end', resolve)
    archive.on('error', reject)
    archive.readEntry()
  })
  return entries.filter(({ fileName }) => isTable(fileName)).map((entry) => ({ archive, entry }))
}

async function openEntry(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  const { fileName, uncompressedSize, crc32: expected } = entry
  if (uncompressedSize > MOST_BYTES) throw new NotATable(`${fileName} is too large when it is unpacked.`)
  if (entry.generalPurposeBitFlag & 1) throw new NotATable('It is locked with a password.')
  const stream = await new Promise<Readable>((resolve, reject) =>
    archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  return Readable.from(checked(stream, expected))
}

/** What was unpacked has to be what was packed: a changed digit is not seen otherwise. */
async function* checked(stream: Readable, expected: number): AsyncGenerator<Buffer> {
  let sum = 0
  for await (const piece of stream) {
    sum = crc32(piece as Buffer, sum)
    yield piece as Buffer
  }
  if (sum !== expected) throw new NotATable(ARCHIVE_DAMAGED)
}

/**
 * The bytes of a file, in pieces.
 *
 * @throws NotATable, with what is the matter, when it cannot be read to its end
 */
export async function* bytesOf(file: SourceFile): AsyncGenerator<Buffer> {
  try {
    for await (const piece of await file.open()) yield typeof piece === 'string' ? Buffer.from(piece) : piece
  } catch (error) {
    throw error instanceof NotATable ? error : new NotATable(whyNot(error as NodeJS.ErrnoException))
  }
}

function whyNot({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'It is no longer there.'
  if (code === 'EACCES' || code === 'EPERM') return 'This program may not read it.'
  return 'It cannot be read to its end: it is damaged, or so is the disk.'
}

/** The SHA-256 of a file's bytes, in hexadecimal. */
export async function digestOf(file: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of bytesOf(file)) hash.update(piece)
  return hash.digest('hex')
}
