import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Given, Io } from '../../platform/commands/command.ts'
import { exitCodes } from '../../platform/startup-problem.ts'
import { checkReturn, type Outcome } from './check/check-return.ts'
import { readEstablishments } from './check/establishments.ts'
import { sourcesAt } from './read/files.ts'
import { Unreadable } from './read/xml/problem.ts'
import { csvReport } from './report/csv.ts'
import { jsonReport } from './report/json.ts'
import { type Format, formats, type Report, type Write } from './report/report.ts'
import { textReport } from './report/text.ts'
import type { Settings } from './settings.ts'
import { parseSettings } from './settings-file.ts'

/** `opensend sen2 validate FILE...`: 0 without errors, 1 with, 2 when a file cannot be read. Writes nothing but the report. */
export async function validate(files: readonly string[], given: Given, io: Io): Promise<number> {
  const format = (given.format ?? 'text') as Format
  if (!formats.includes(format)) return refuse(io, `There is no format "${format}": it is text, csv or json.`)
  if (files.length === 0) return refuse(io, 'Give the file of the return, or the CSV tables of one.')
  const stop = new AbortController()
  const onStop = () => stop.abort()
  process.once('SIGINT', onStop)
  const out = collected(io.stdout)
  const progress = progressOn(io)
  try {
    const report = reportAs(
      format,
      files.length === 1 ? basename(files[0] ?? '') : files.map((file) => basename(file)).join(', '),
      out.write,
    )
    const sources = await sourcesAt(files)
    const outcome = await checkReturn(sources, {
      ...(await knowledge(given)),
      previous: given.previous ? await sourcesAt([String(given.previous)]) : undefined,
      signal: stop.signal,
      progress: progress.told(sources.reduce((sum, { size }) => sum + (size ?? 0), 0)),
      found: (finding) => report.found(finding),
    })
    progress.end()
    report.end(outcome)
    out.flush()
    if (!outcome.readable)
      io.stderr.write('openSEND: The file cannot be read to its end; the report says where and why.\n')
    return codeFor(outcome)
  } catch (error) {
    progress.end()
    if (stop.signal.aborted) {
      io.stderr.write('openSEND: Stopped.\n')
      return exitCodes.forced
    }
    if (!(error instanceof Unreadable)) throw error
    return refuse(io, `${error.message} ${error.mends}`)
  } finally {
    process.removeListener('SIGINT', onStop)
  }
}

function codeFor({ readable, errors }: Outcome): number {
  if (!readable) return exitCodes.wrongInput
  return errors > 0 ? 1 : exitCodes.ok
}

function reportAs(format: Format, file: string, write: Write): Report {
  if (format === 'json') return jsonReport(file, write)
  return format === 'csv' ? csvReport(write) : textReport(file, write)
}

async function knowledge({ settings, establishments, authority }: Given) {
  return {
    ...(settings ? { settings: await settingsAt(String(settings)) } : {}),
    ...(establishments ? { establishments: await readEstablishments(await sourcesAt([String(establishments)])) } : {}),
    ...(authority ? { ownAuthority: String(authority) } : {}),
  }
}

async function settingsAt(file: string): Promise<Settings> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Unreadable(`The settings ${file} cannot be read.`, 1, 'Check the name of the file.')
  })
  return parseSettings(text)
}

/** A million findings are a million small pieces: they are written together. */
function collected(stdout: Io['stdout']): { write: Write; flush(): void } {
  let pieces: string[] = []
  let length = 0
  const flush = () => {
    if (pieces.length > 0) stdout.write(pieces.join(''))
    pieces = []
    length = 0
  }
  const write = (text: string) => {
    pieces.push(text)
    length += text.length
    if (length > 65_536) flush()
  }
  return { write, flush }
}

/** A line that is written over, for somebody at a terminal. */
function progressOn({ stderr }: Io): { told(size: number): ((bytes: number) => void) | undefined; end(): void } {
  let isShown = false
  let shownAt = 0
  return {
    told: (size) =>
      stderr.isTTY
        ? (bytes) => {
            if (bytes - shownAt < 4_000_000) return
            shownAt = bytes
            isShown = true
            const share = size > 0 ? `${Math.min(100, Math.round((bytes / size) * 100))}%` : ''
            stderr.write(`\rReading ${share} (${Math.round(bytes / 1e6)} MB). Ctrl-C stops.`)
          }
        : undefined,
    end: () => {
      if (isShown) stderr.write('\r\u001b[K')
    },
  }
}

function refuse(io: Io, sentence: string): number {
  io.stderr.write(`openSEND: ${sentence}\n`)
  return exitCodes.wrongInput
}
