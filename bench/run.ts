import { readdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type { Bench, BenchResult } from './result.ts'

// `npm run bench [name …] [-- --json FILE]`: measures, and prints each figure beside its limit or peer as a ratio. A slow
// machine is no fault, so that only a measurement that breaks ends with an exit code.

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const SUFFIX = '.bench.ts'
const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort()
const unknown = positionals.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no measurement named ${unknown.join(', ')}. There are: ${all.join(', ') || 'none yet'}.`)
  process.exit(2)
}

const machine = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 1e9),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  measuredAt: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
}
console.log(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGB} GB, ${machine.system}, Node ${machine.node}\n`,
)

const results: (BenchResult & { bench: string })[] = []
for (const name of positionals.length > 0 ? positionals : all) {
  process.stderr.write(`measuring ${name}\n`)
  try {
    const { bench } = (await import(`./${name}${SUFFIX}`)) as { bench: Bench }
    results.push(...(await bench()).map((result) => ({ bench: name, ...withRatio(result) })))
  } catch (error) {
    console.error(`${name} did not finish:`, error)
    process.exitCode = 1
  }
}
printTable(results)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, results }, null, 2)}\n`)
// What a measurement left open must not hold the terminal.
process.exit()

function withRatio(result: BenchResult): BenchResult {
  const beside = result.limit ?? result.peer?.value
  return beside ? { ratio: result.value / beside, ...result } : result
}

function printTable(rows: readonly (BenchResult & { bench: string })[]): void {
  const cells = rows.map((row) => [
    row.bench,
    row.name,
    `${figure(row.value)} ${row.unit}`,
    besideOf(row),
    row.ratio === undefined ? '' : `${row.ratio.toPrecision(3)}`,
  ])
  const table = [['bench', 'what', 'figure', 'beside', 'ratio'], ...cells]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

function besideOf({ limit, peer, unit }: BenchResult): string {
  if (limit !== undefined) return `limit ${figure(limit)} ${unit}`
  return peer ? `${peer.name} ${figure(peer.value)} ${unit}` : ''
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)))
}
