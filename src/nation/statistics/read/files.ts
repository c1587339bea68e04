import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

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
  return [{ name: basename(path), release: releaseOf(path), bytes: size, open: async () => createReadStream(path) }]
}

const isWanted = (name: string) => /\.(csv|zip|hexjson|geojson)$/i.test(name)

/** A release keeps its tables in a folder called `data`. A table that lies by itself is its own release. */
function releaseOf(path: string): string {
  const folder = dirname(path)
  return basename(folder).toLowerCase() === 'data' ? basename(dirname(folder)) : basename(path).replace(/\.csv$/i, '')
}

async function filesInArchive(path: string): Promise<SourceFile[]> {
  const archive = await openArchive(path, { lazyEntries: true, autoClose: false })
  const entries: yauzl.Entry[] = []
  await new Promise<void>((resolve, reject) => {
    archive.on('entry', (entry: yauzl.Entry) => {
      if (/\.(csv|hexjson|geojson)$/i.test(entry.fileName)) entries.push(entry)
      archive.readEntry()
    })
    archive.on('end', resolve)
    archive.on('error', reject)
    archive.readEntry()
  })
  return entries.map((entry) => ({
    name: basename(entry.fileName),
    release: basename(path).replace(/\.zip$/i, ''),
    bytes: entry.uncompressedSize,
    open: async () => {
      if (entry.uncompressedSize > MOST_BYTES) throw new Error(`${entry.fileName} is too large when it is unpacked.`)
      return new Promise<Readable>((resolve, reject) =>
        archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
      )
    },
  }))
}

const openArchive = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)

/** The SHA-256 of a file's bytes, in hexadecimal. */
export async function digestOf(file: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of await file.open()) hash.update(piece as Buffer)
  return hash.digest('hex')
}
