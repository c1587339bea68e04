import type { Db } from '../../platform/database/schema.ts'
import { importMap, isMapFile, type MapImported, NotAMap } from '../geography/questions.ts'
import type { Declaration } from './declarations/declaration.ts'
import { declarations } from './declarations/declarations.ts'
import { type Imported, importFile } from './keep/import-file.ts'
import { importIssues, isIssueList } from './keep/issues.ts'
import { filesAt, type SourceFile } from './read/files.ts'
import { type Metadata, readMetadata } from './read/layout.ts'
import { NotATable, readTable } from './read/table.ts'

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
    work.told(file, await importOne(work, file, metadata.get(keyOf(file))))
  }
}

async function importOne(work: ReleaseImport, file: SourceFile, metadata: Metadata | undefined): Promise<FileOutcome> {
  try {
    if (isMapFile(file.name)) return await importMap(work.db, file, work.now)
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
    if (work.signal?.aborted) throw error
    return { outcome: 'could not be read', why: whyNot(error) }
  }
}

function whyNot(error: unknown): string {
  if (error instanceof NotATable || error instanceof NotAMap) return error.message
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' ? 'It is no longer there.' : 'It is not a table in CSV form, or it is damaged.'
}

const isMetadata = (name: string) => /\.meta\.csv$/i.test(name)
const keyOf = ({ release, name }: SourceFile) => `${release}/${name.replace(/(\.meta)?\.csv$/i, '')}`

async function readAllMetadata(files: readonly SourceFile[]): Promise<Map<string, Metadata>> {
  const found = new Map<string, Metadata>()
  for (const file of files.filter(({ name }) => isMetadata(name))) {
    const rows: string[][] = []
    for await (const batch of readTable(await file.open())) rows.push(...batch.map(({ cells }) => cells))
    found.set(keyOf(file), readMetadata(rows))
  }
  return found
}
