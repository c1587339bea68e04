import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Given, Io } from '../../platform/commands/command.ts'
import type { Db } from '../../platform/database/schema.ts'
import { exitCodes } from '../../platform/startup-problem.ts'
import type { Declaration } from './declarations/declaration.ts'
import { type FileOutcome, importRelease } from './import-release.ts'

/** `opensend statistics import PATH…`: answers the exit code: 0, or 1 when a file could not be read. */
export async function statisticsCommand(
  db: Db,
  rest: readonly string[],
  given: Given,
  io: Io,
  /** What follows from new figures. Features that build upon these are not known here. */
  afterwards: (db: Db) => Promise<number> = async () => 0,
): Promise<number> {
  const [what, ...paths] = rest
  if (what !== 'import' || paths.length === 0) {
    io.stderr.write('openSEND: Say what to import, for example: statistics import release.zip\n')
    return exitCodes.wrongInput
  }
  const own = given.declare ? await readOwn(String(given.declare), io) : []
  if (!own) return exitCodes.wrongInput
  const stop = new AbortController()
  const end = () => stop.abort()
  process.once('SIGINT', end)
  let failed = false
  let told = 0
  try {
    await importRelease({
      db,
      paths,
      own,
      now: new Date().toISOString(),
      signal: stop.signal,
      told: (file, outcome) => {
        failed ||= outcome.outcome === 'could not be read'
        io.stdout.write(`${file.release}/${file.name}: ${inWords(outcome)}\n`)
      },
      progress: (file, rows) => {
        if (!io.stderr.isTTY || Date.now() - told < 1000) return
        told = Date.now()
        io.stderr.write(`${file.name}: ${rows} rows\n`)
      },
    })
  } catch (error) {
    if (stop.signal.aborted) {
      io.stderr.write('Stopped. What was told above is kept; run it again to go on.\n')
      return exitCodes.ok
    }
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    io.stderr.write(`openSEND: There is no file or folder at ${(error as NodeJS.ErrnoException).path}.\n`)
    return exitCodes.wrongInput
  } finally {
    process.off('SIGINT', end)
  }
  const figures = await afterwards(db)
  if (figures > 0) io.stdout.write(`${figures} figures of measures worked out\n`)
  return failed ? 1 : exitCodes.ok
}

function inWords(outcome: FileOutcome): string {
  if (outcome.outcome === 'already there') return `is there already (${outcome.dataset})`
  if (outcome.outcome === 'issues kept') return `${outcome.issues} known problems of published figures`
  if (outcome.outcome === 'map kept') return `${outcome.areas} areas kept for maps`
  if (outcome.outcome === 'map already there') return 'is there already (a map)'
  if (outcome.outcome === 'could not be read') return `could not be read. ${outcome.why}`
  if (outcome.outcome === 'not known')
    return `is not in a layout that is known. Its columns are: ${outcome.header.slice(0, 40).join(', ')}. Declare it with --declare.`
  const skipped = outcome.notRead ? `, ${outcome.notRead} rows left out that name no place or period we keep` : ''
  return `${outcome.rows} rows kept as ${outcome.dataset}${skipped}${outcome.isCurrent ? '' : '. A later edition stays current'}`
}

const period = z.union([
  z.object({ column: z.string(), identifier: z.string() }),
  z.object({ column: z.string(), identifierColumn: z.string() }),
  z.object({ is: z.string(), identifier: z.string() }),
])
const where = z.discriminatedUnion('by', [
  z.object({ by: z.literal('levels'), regionName: z.string().optional() }),
  z.object({ by: z.literal('authorities') }),
  z.object({ by: z.literal('numbered'), number: z.string(), name: z.string() }),
  z.object({ by: z.literal('england'), column: z.string(), says: z.string() }),
])
const declarationList = z.array(
  z.strictObject({
    dataset: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
    title: z.string(),
    source: z.string(),
    has: z.array(z.string()).min(1),
    period,
    where,
    filters: z.array(z.string()),
    indicators: z.union([z.array(z.string()), z.literal('the rest')]),
    ignore: z.array(z.string()).optional(),
  }),
)

async function readOwn(path: string, io: Io): Promise<readonly Declaration[] | undefined> {
  try {
    return declarationList.parse(JSON.parse(await readFile(path, 'utf8'))) as readonly Declaration[]
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : 'It is not JSON that can be read.'
    io.stderr.write(`openSEND: The declarations in ${path} cannot be used. ${why}\n`)
    return undefined
  }
}
