import { readFile } from 'node:fs/promises'
import type { Given, Io } from '../../platform/commands/command.ts'
import type { Db } from '../../platform/database/schema.ts'
import { exitCodes } from '../../platform/startup-problem.ts'
import type { Declaration } from './declarations/declaration.ts'
import { describeUnknown } from './declarations/describe-unknown.ts'
import { readDeclarations } from './declarations/read-declarations.ts'
import { FetchProblem } from './fetch/address.ts'
import { fetchCommand, type Here } from './fetch/fetch-command.ts'
import { type FileOutcome, importRelease } from './import-release.ts'
import type { SourceFile } from './read/files.ts'

export type StatisticsWork = {
  db: Db
  rest: readonly string[]
  given: Given
  io: Io
  /** Where fetched files go, and who asks for them. */
  here: Here
  /** What follows from new figures. Features that build upon these are not known here. */
  afterwards?(db: Db): Promise<number>
}

/**
 * `opensend statistics import PATH…` and `statistics fetch [PUBLICATION]`: answers the exit code: 0, or 1 when a file
 * could not be read. Ctrl-C stops it between what is whole.
 */
export async function statisticsCommand(work: StatisticsWork): Promise<number> {
  const [what, ...typed] = work.rest
  const { io } = work
  if ((what !== 'import' && what !== 'fetch') || (what === 'import' && typed.length === 0)) {
    io.stderr.write('openSEND: Say what to import, for example: statistics import release.zip\n')
    return exitCodes.wrongInput
  }
  const own = work.given.declare ? await readOwn(String(work.given.declare), io) : []
  if (!own) return exitCodes.wrongInput
  const stop = new AbortController()
  const end = () => stop.abort()
  process.once('SIGINT', end)
  try {
    const paths = what === 'import' ? typed : await fetchCommand({ ...work, typed, signal: stop.signal })
    if (!paths) return exitCodes.ok
    const code = await importPaths(work, { paths, own, signal: stop.signal })
    const figures = (await work.afterwards?.(work.db)) ?? 0
    if (figures > 0) io.stdout.write(`${figures} figures of measures worked out\n`)
    return code
  } catch (error) {
    if (stop.signal.aborted) {
      io.stderr.write('Stopped. What was told above is kept; run it again to go on.\n')
      return exitCodes.ok
    }
    if (error instanceof FetchProblem) {
      io.stderr.write(`openSEND: ${error.message}\n`)
      return 1
    }
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    io.stderr.write(`openSEND: There is no file or folder at ${(error as NodeJS.ErrnoException).path}.\n`)
    return exitCodes.wrongInput
  } finally {
    process.off('SIGINT', end)
  }
}

/** A folder may hold many files that are none of ours: a description of each would bury the rest. */
const MOST_DESCRIBED = 2

async function importPaths(
  { db, io }: StatisticsWork,
  work: { paths: readonly string[]; own: readonly Declaration[]; signal: AbortSignal },
): Promise<number> {
  const unknown: SourceFile[] = []
  let failed = false
  let told = 0
  await importRelease({
    db,
    ...work,
    now: new Date().toISOString(),
    told: (file, outcome) => {
      failed ||= outcome.outcome === 'could not be read'
      if (outcome.outcome === 'not known') unknown.push(file)
      io.stdout.write(`${file.release}/${file.name}: ${inWords(outcome)}\n`)
    },
    progress: (file, rows) => {
      if (!io.stderr.isTTY || Date.now() - told < 1000) return
      told = Date.now()
      io.stderr.write(`${file.name}: ${rows} rows\n`)
    },
  })
  for (const file of unknown.slice(0, MOST_DESCRIBED)) io.stdout.write(await describeUnknown(file))
  if (unknown.length > MOST_DESCRIBED)
    io.stdout.write(
      `\nImport one of the other ${unknown.length - MOST_DESCRIBED} by itself to see how it could be declared.\n`,
    )
  return failed ? 1 : exitCodes.ok
}

function inWords(outcome: FileOutcome): string {
  if (outcome.outcome === 'already there') return `is there already (${outcome.dataset})`
  if (outcome.outcome === 'issues kept') return `${outcome.issues} known problems of published figures`
  if (outcome.outcome === 'map kept') return `${outcome.areas} areas kept for maps`
  if (outcome.outcome === 'map already there') return 'is there already (a map)'
  if (outcome.outcome === 'could not be read') return `could not be read. ${outcome.why}`
  if (outcome.outcome === 'not known') return 'is not in a layout that is known. It is described below'
  const skipped = outcome.notRead ? `, ${outcome.notRead} rows left out that name no place or period we keep` : ''
  return `${outcome.rows} rows kept as ${outcome.dataset}${skipped}${outcome.isCurrent ? '' : '. A later edition stays current'}`
}

async function readOwn(path: string, io: Io): Promise<readonly Declaration[] | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  const read = text === undefined ? { why: 'There is no such file.' } : readDeclarations(text)
  if ('declarations' in read) return read.declarations
  io.stderr.write(`openSEND: The declarations in ${path} cannot be used. ${read.why}\n`)
  return undefined
}
