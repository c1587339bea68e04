import { Readable } from 'node:stream'
import type { Db } from '../../platform/database/schema.ts'
import { importMap, isMapFile, type MapImported, NotAMap } from '../geography/questions.ts'
import type { Declaration } from './declarations/declaration.ts'
import { declarations } from './declarations/declarations.ts'
import { type Imported, importFile } from './keep/import-file.ts'
import { importIssues, isIssueList } from './keep/issues.ts'
import { bytesOf, filesAt, type SourceFile } from './read/files.ts'
import { type Metadata, readMetadata } from './read/layout.ts'
import { readTable } from './read/table.ts'
import { NotATable } from './read/text.ts'

export type FileOutcome =
  | Imported
  | MapImported
  | { outcome: 'issues kept'; issues: number }
  | { outcome: 'could not be read'; why: string }

export type ReleaseImport = {
  db: Db
  paths: readonly string[]
  /** Files that lie nowhere: those the demonstration makes up. */
  files?: readonly SourceFile[]
  /** Says that they are made up. The first import that is not takes them away. */
  madeUp?: boolean
  /** Declarations of the user's own, tried before ours. */
  own?: readonly Declaration[]
  now: string
  signal?: AbortSignal
  told(file: SourceFile, outcome: FileOutcome): void
  progress?(file: SourceFile, rows: number): void
}

/**
 * Imports every table at some paths, file by file. Each file is kept whole or not at all, so that it may be stopped and
 * run again: what is there already is passed over. A file that cannot be read is told, and the next one is read.
 */
export async function importRelease(work: ReleaseImport): Promise<void> {
  const files = [...(work.files ?? []), ...(await Promise.all(work.paths.map(filesAt))).flat()]
  const metadata = await readAllMetadata(files)
  for (const file of files.filter(({ name }) => !isMetadata(name))) {
    work.signal?.throwIfAborted()
    const said = metadata.get(keyOf(file))
    work.told(file, typeof said === 'string' ? couldNot(said) : await importOne(work, file, said))
  }
}

async function importOne(work: ReleaseImport, file: SourceFile, metadata: Metadata | undefined): Promise<FileOutcome> {
  try {
    if (isMapFile(file.name)) {
      const { name } = file
      return await importMap(work.db, { name, open: async () => Readable.from(bytesOf(file)) }, work.now)
    }
    const outcome = await importFile(work.db, file, {
      declarations: [...(work.own ?? []), ...declarations],
      metadata,
      now: work.now,
      ...(work.madeUp ? { madeUp: true } : {}),
      ...(work.signal ? { signal: work.signal } : {}),
      progress: (rows) => work.progress?.(file, rows),
    })
    if (outcome.outcome !== 'not known' || !isIssueList(outcome.header)) return outcome
    return { outcome: 'issues kept', issues: await importIssues(work.db, file, work.madeUp) }
  } catch (error) {
    // Whatever else goes wrong is no fault of the file, and the next one would meet the same.
    if (error instanceof NotATable || error instanceof NotAMap) return couldNot(error.message)
    throw error
  }
}

const couldNot = (why: string): FileOutcome => ({ outcome: 'could not be read', why })

const isMetadata = (name: string) => /\.meta\.csv$/i.test(name)
const keyOf = ({ release, name }: SourceFile) => `${release}/${name.replace(/(\.meta)?\.csv$/i, '')}`

/** By data file: what its metadata say, or why they cannot be read. */
async function readAllMetadata(files: readonly SourceFile[]): Promise<Map<string, Metadata | string>> {
  const found = new Map<string, Metadata | string>()
  for (const file of files.filter(({ name }) => isMetadata(name))) found.set(keyOf(file), await metadataIn(file))
  return found
}

async function metadataIn(file: SourceFile): Promise<Metadata | string> {
  const rows: string[][] = []
  try {
    for await (const batch of readTable(bytesOf(file))) rows.push(...batch)
  } catch (error) {
    if (error instanceof NotATable) return `Its metadata in ${file.name} cannot be used. ${error.message}`
    throw error
  }
  return readMetadata(rows)
}
