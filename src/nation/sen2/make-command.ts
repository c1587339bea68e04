import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import about from '../../../package.json' with { type: 'json' }
import type { Config } from '../../config.ts'
import { asArea } from '../../platform/access/as.ts'
import { logAccess } from '../../platform/access/log.ts'
import { realClock } from '../../platform/clock.ts'
import type { Given, House, Io } from '../../platform/commands/command.ts'
import { countTo } from '../../platform/commands/with-database.ts'
import { exitCodes } from '../../platform/startup-problem.ts'
import { inArea, refuse, settingsFrom } from './database-task.ts'
import { londonTime } from './days.ts'
import { type MadeReturn, type MakeReturn, makeReturn } from './make/make-return.ts'
import { traceOf } from './make/trace.ts'
import { writeCsv } from './make/write-csv.ts'
import { writeXml } from './make/write-xml.ts'
import { Unreadable } from './read/xml/problem.ts'
import { notEstablished, type Settings } from './settings.ts'
import { isReturnYear, returnYears } from './years.ts'

/** `opensend sen2 make --year YYYY`: the return of a year from the record. */
export async function makeTask(_files: readonly string[], given: Given, io: Io, house: House<Config>): Promise<number> {
  const year = Number(given['year'])
  if (!isReturnYear(year)) return refuse(io, `Say for which year with --year: ${returnYears.join(', ')}.`)
  const format = given['format'] ?? 'xml'
  if (format !== 'xml' && format !== 'csv') return refuse(io, 'The return is made as xml or csv.')
  const asKnown = given['as-known'] ?? 'census'
  if (asKnown !== 'census' && asKnown !== 'today') return refuse(io, '--as-known is census or today.')
  const serialNo = Number(given['serial'] ?? 1)
  if (!Number.isInteger(serialNo) || serialNo < 1)
    return refuse(io, '--serial is a number from 1, raised with each submission.')
  const madeAt = String(given['made-at'] ?? londonTime(realClock.now()))
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(madeAt))
    return refuse(io, '--made-at is a time such as 2026-02-20T09:30:00.')
  try {
    const settings = await settingsFrom(given)
    return await inArea(house, given, io, async ({ database: { db }, laCode }) => {
      const making: MakeReturn = {
        laCode,
        year,
        settings,
        asKnown,
        header: { release: about.version, serialNo, madeAt },
        progress: countTo(io, 'Children'),
      }
      const made = await asArea(db, laCode, async (trx) => {
        await logAccess(trx, {
          laCode,
          at: realClock.now(),
          personId: null,
          who: 'openSEND, making the SEN2 return',
          capacity: 'return',
          childId: null,
          page: 'sen2 make',
          what: `The SEN2 return of ${year} was made from the records of the area`,
          outcome: 'done',
          purpose: 'The return that the authority must make to the Department for Education',
          reference: randomBytes(6).toString('hex'),
        })
        return makeReturn(trx, making)
      })
      const folder = String(given['out'] ?? '.')
      const files = filesOf(made, making, format, settings)
      if (given['trace']) {
        files.push({ name: String(given['trace']), pieces: linesOf(made) })
      }
      await mkdir(folder, { recursive: true })
      for (const { name, pieces } of files) await write(given['trace'] === name ? name : join(folder, name), pieces)
      io.stdout.write(
        inWords(
          made,
          year,
          files.map((file) => file.name),
        ),
      )
      for (const notice of notEstablished(settings, year)) io.stderr.write(`Not established: ${notice.says}\n`)
      return exitCodes.ok
    })
  } catch (error) {
    if (error instanceof Unreadable) return refuse(io, `${error.message} ${error.mends}`)
    throw error
  }
}

type OutFile = { name: string; pieces: Iterable<string> }

function filesOf(made: MadeReturn, { laCode, year }: MakeReturn, format: 'xml' | 'csv', settings: Settings): OutFile[] {
  const persons = made.persons.map(({ person }) => person)
  if (format === 'xml')
    return [{ name: `SEN2-${year}-${laCode}.xml`, pieces: writeXml(made.header, persons, year, settings) }]
  return writeCsv(made.header, persons, year).map(({ table, text }) => ({ name: `${table}.csv`, pieces: [text] }))
}

function* linesOf(made: MadeReturn): Generator<string> {
  for (const one of traceOf(made)) yield `${JSON.stringify(one)}\n`
}

/** Whole or not at all: a file that was half written must not be sent. */
async function write(path: string, pieces: Iterable<string>): Promise<void> {
  const unfinished = `${path}.unfinished`
  await writeFile(unfinished, pieces, { mode: 0o600 })
  await rename(unfinished, path)
}

function inWords({ persons, missing }: MadeReturn, year: number, files: readonly string[]): string {
  const lines = [`The return of ${year} has ${persons.length} persons: ${files.join(', ')}.`]
  const byItem = Map.groupBy(missing, (one) => one.item)
  if (missing.length > 0) lines.push(`${missing.length} values are missing:`)
  for (const [item, all] of byItem) lines.push(`  ${String(all.length).padStart(6)}  ${item}`)
  return `${lines.join('\n')}\n`
}
