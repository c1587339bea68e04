import { execFileSync, spawn } from 'node:child_process'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { sampleXml } from '../src/nation/sen2/samples/index.ts'
import type { BenchResult } from './result.ts'

/** A county, a large authority over some years, and England in one file. */
const sizes = (process.env['OPENSEND_BENCH_PERSONS'] ?? '5000,50000,650000').split(',').map(Number)
/** The check may take three times as long as a parser that checks nothing. Starting Node weighs on the smallest. */
const leastShare = 0.35
const tries = 3

/** How fast a return is checked, beside a bare parse of the same bytes in the same run; each in a process of its own. */
export async function bench(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'opensend-bench-'))
  const xmllint = findXmllint()
  if (!xmllint) console.error('xmllint is not here (Debian: libxml2-utils), so that there is nothing beside it.')
  try {
    const results: BenchResult[] = [await measureStart(folder)]
    for (const persons of sizes) results.push(...(await measure(join(folder, 'return.xml'), persons, xmllint)))
    return results
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Most of what a small return takes: the command with a return of one person. */
async function measureStart(folder: string): Promise<BenchResult> {
  const file = join(folder, 'one.xml')
  await writeFile(file, sampleXml({ year: 2026, persons: 1 }))
  const runs: Run[] = []
  for (let nth = 0; nth < tries; nth++) runs.push(await check(file))
  return { name: 'starting the command, in every figure below', value: best(runs).seconds, unit: 's' }
}

const check = (file: string) => run(process.execPath, ['src/main.ts', 'sen2', 'validate', file, '--format', 'json'])

async function measure(file: string, persons: number, xmllint: boolean): Promise<BenchResult[]> {
  const out = createWriteStream(file)
  let piece = ''
  for (const part of sampleXml({ year: 2026, persons, seed: 3 })) {
    piece += part
    if (piece.length < 1_000_000) continue
    if (!out.write(piece)) await new Promise((resolve) => out.once('drain', resolve))
    piece = ''
  }
  out.end(piece)
  await finished(out)
  const megabytes = (await stat(file)).size / 1e6
  const checked: Run[] = []
  const parse: Run[] = []
  // In turns, so that whatever else the machine does falls on both.
  for (let nth = 0; nth < tries; nth++) {
    if (xmllint) parse.push(await run('xmllint', ['--stream', '--huge', '--noout', file]))
    checked.push(await check(file))
  }
  const ours = best(checked)
  const theirs = xmllint ? best(parse) : undefined
  const many = persons.toLocaleString('en-GB')
  const beside = (value: number) => (theirs ? { peer: { name: 'xmllint --stream', value } } : {})
  return [
    {
      name: `checking ${many} persons, ${Math.round(megabytes)} MB`,
      value: megabytes / ours.seconds,
      unit: 'MB/s',
      ...(theirs && beside(megabytes / theirs.seconds)),
    },
    { name: `checking ${many} persons`, value: persons / ours.seconds, unit: 'persons/s' },
    {
      name: `checking ${many} persons, processor time`,
      value: ours.processor,
      unit: 's',
      ...(theirs && beside(theirs.processor)),
    },
    {
      name: `checking ${many} persons, most memory`,
      value: ours.memory,
      unit: 'MB',
      ...(theirs && beside(theirs.memory)),
    },
    ...(theirs
      ? [
          {
            name: `checking ${many} persons, share of the speed of a bare parse (at least ${leastShare})`,
            value: theirs.seconds / ours.seconds,
            unit: 'of 1',
          },
        ]
      : []),
  ]
}

/** Wall-clock and processor time in seconds, and the most memory in MB (0 where the system does not say). */
type Run = { seconds: number; processor: number; memory: number }

async function run(command: string, parts: readonly string[]): Promise<Run> {
  const begun = performance.now()
  const child = spawn(command, parts, { stdio: ['ignore', 'ignore', 'inherit'] })
  let memory = 0
  let processor = 0
  const look = () => {
    const about = read(`/proc/${child.pid}/status`)
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(about)?.[1] ?? 0) / 1000)
    const times = /\) (.*)/.exec(read(`/proc/${child.pid}/stat`))?.[1]?.split(' ') ?? []
    processor = Math.max(processor, (Number(times[11] ?? 0) + Number(times[12] ?? 0)) / 100)
  }
  const timer = setInterval(look, 10)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  clearInterval(timer)
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
  return { seconds: (performance.now() - begun) / 1000, processor, memory }
}

/** The fastest, which other work on the machine disturbed least; the most memory of all. */
function best(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds)
  const [fastest] = sorted
  if (!fastest) throw new Error('nothing ran')
  return {
    seconds: fastest.seconds,
    processor: Math.min(...runs.map((one) => one.processor)),
    memory: Math.max(...runs.map((one) => one.memory)),
  }
}

function read(path: string): string {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  } catch {
    return ''
  }
}

/** Debian's `libxml2-utils`: installed when we are root, as the tests do with Chromium. */
function findXmllint(): boolean {
  const isThere = () => {
    try {
      execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
  if (isThere()) return true
  if (process.getuid?.() !== 0) return false
  try {
    execFileSync('apt-get', ['install', '-y', '-q', 'libxml2-utils'], { stdio: 'ignore' })
  } catch {
    return false
  }
  return isThere()
}
