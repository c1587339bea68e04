import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type yauzl from 'yauzl'
import type { Source } from './handler.ts'
import { Unreadable } from './xml/problem.ts'

const pieceSize = 65_536

/** The files at some paths: files themselves, the tables in a folder, or what is in a zip archive. */
export async function sourcesAt(paths: readonly string[]): Promise<Source[]> {
  const found = await Promise.all(paths.map(sourcesOf))
  return found.flat()
}

async function sourcesOf(path: string): Promise<Source[]> {
  const about = await stat(path).catch(() => undefined)
  if (!about) throw new Unreadable(`The file ${path} is not there, or may not be read.`, 1, 'Check its name.')
  if (about.isDirectory()) {
    const names = (await readdir(path)).filter((name) => /\.(csv|xml)$/i.test(name)).sort()
    if (names.length === 0) throw new Unreadable(`The folder ${path} holds no CSV tables and no XML.`, 1)
    return sourcesAt(names.map((name) => join(path, name)))
  }
  if (/\.zip$/i.test(path)) return sourcesInArchive(path)
  return [{ name: basename(path), size: about.size, open: () => piecesOf(path) }]
}

/** The bytes of a file. Two pieces of memory take turns, so that reading a gigabyte needs no more. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path).catch(() => {
    throw new Unreadable(`The file ${path} may not be read.`, 1, 'Ask for leave to read it.')
  })
  try {
    const pieces = [Buffer.allocUnsafeSlow(pieceSize), Buffer.allocUnsafeSlow(pieceSize)] as const
    let turn: 0 | 1 = 0
    let ahead = file.read(pieces[turn], 0, pieceSize)
    for (;;) {
      const { bytesRead } = await ahead
      if (bytesRead === 0) return
      const piece = pieces[turn].subarray(0, bytesRead)
      turn = turn === 0 ? 1 : 0
      ahead = file.read(pieces[turn], 0, pieceSize)
      ahead.catch(() => {})
      yield piece
    }
  } finally {
    await file.close()
  }
}

async function sourcesInArchive(path: string): Promise<Source[]> {
  const { default: zip } = await import('yauzl')
  const openArchive = promisify<string, yauzl.Options, yauzl.ZipFile>(zip.open)
  const archive = await openArchive(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new Unreadable(`${basename(path)} is no zip archive.`, 1)
  })
  return sourcesInZip(archive, basename(path))
}

/** What is in an opened archive: tables and returns, and nothing else. */
export async function sourcesInZip(archive: yauzl.ZipFile, name: string): Promise<Source[]> {
  const entries: yauzl.Entry[] = []
  await new Promise<void>((resolve, reject) => {
    archive.on('entry', (entry: yauzl.Entry) => {
      if (/\.(csv|xml)$/i.test(entry.fileName) && entries.length < 100) entries.push(entry)
      archive.readEntry()
    })
    archive.on('end', resolve)
    archive.on('error', reject)
    archive.readEntry()
  }).catch(() => {
    throw new Unreadable(`${name} is damaged, or is no zip archive.`, 1)
  })
  if (entries.length === 0) throw new Unreadable(`${name} holds no CSV tables and no XML.`, 1)
  return entries.map((entry) => ({
    name: basename(entry.fileName),
    size: entry.uncompressedSize,
    open: () => entryOf(archive, entry),
  }))
}

async function* entryOf(archive: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) =>
    archive.openReadStream(entry, (error, found) =>
      error ? reject(new Unreadable(`${entry.fileName} in the archive cannot be read.`, 1)) : resolve(found),
    ),
  )
  yield* stream
}
