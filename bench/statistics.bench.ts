import { chmodSync, mkdirSync, mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { features } from '../src/features.ts'
import { importRelease } from '../src/nation/statistics/import-release.ts'
import { bytesOf, filesAt } from '../src/nation/statistics/read/files.ts'
import { readRows } from '../src/nation/statistics/read/table.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { type Database, openDatabase } from '../src/platform/database/open.ts'
import { startPostgres } from '../src/platform/testing/postgres-server.ts'
import type { BenchResult } from './result.ts'

/** Rows and columns of the tables of DfE's release of plans of 2025, which is not part of openSEND. */
const TABLES: readonly [name: string, rows: number, figures: number][] = [
  ['assessments', 12_847, 19],
  ['caseload', 13_006, 48],
  ['ceased_plans', 21_164, 11],
  ['newplans', 17_859, 48],
  ['personal_budgets', 11_682, 6],
  ['requests', 13_169, 17],
  ['residential_settings', 11_844, 3],
  ['sen_need_newplans', 9_768, 27],
  ['timeliness_20_week', 12_211, 14],
]

/**
 * A whole release is imported: read, understood, kept as it was printed with its places and periods. Beside it stands
 * PostgreSQL's own COPY of the same files into plain tables of text, which understands nothing.
 */
export async function bench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'opensend-bench-statistics-'))
  try {
    const release = makeRelease(folder)
    const results: BenchResult[] = []
    const read = await rate(() => readAll(release))
    for (const kind of ['PostgreSQL', 'PGlite'] as const) {
      const { imported, copied, again } = await measured(kind, release, folder)
      results.push(
        {
          name: `import of a release, ${kind}`,
          value: imported,
          unit: 'rows/s',
          peer: { name: 'COPY', value: copied },
        },
        { name: `the same release again, ${kind}`, value: again, unit: 's' },
      )
    }
    return [...results, { name: 'reading a release', value: read, unit: 'rows/s' }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Release = { path: string; rows: number; tables: { name: string; path: string; header: string[] }[] }

async function measured(kind: 'PostgreSQL' | 'PGlite', release: Release, folder: string) {
  const { database, owner, close } = kind === 'PGlite' ? await openEmbedded(folder) : await openServer()
  try {
    await migrate(
      database.db,
      features.flatMap((feature) => feature.migrations ?? []),
    )
    const copied = await rate(() => copyAll(owner, release))
    const imported = await rate(() => importAll(database, release, 'kept'))
    const began = performance.now()
    await importAll(database, release, 'already there')
    return { imported, copied, again: (performance.now() - began) / 1000 }
  } finally {
    await close()
  }
}

async function openServer() {
  const server = await startPostgres()
  const admin = await openDatabase({ databaseUrl: server.url('postgres', 'postgres'), connections: 1 })
  await sql`create database bench owner opensend_owner`.execute(admin.db)
  await admin.close()
  const [database, owner] = await Promise.all([
    openDatabase({ databaseUrl: server.url('bench') }),
    openDatabase({ databaseUrl: server.url('bench', 'postgres'), connections: 1 }),
  ])
  const close = async () => {
    await Promise.all([database.close(), owner.close()])
    await server.close()
  }
  return { database, owner, close }
}

async function openEmbedded(folder: string) {
  const database = await openDatabase({ data: join(folder, 'embedded') })
  return { database, owner: database, close: () => database.close() }
}

/** Into tables of text without a key: as plain as COPY can have it. */
async function copyAll({ db, client }: Database, { tables, rows }: Release): Promise<number> {
  for (const { name, path, header } of tables) {
    await sql.raw(`create table plain_${name} (${header.map((column) => `"${column}" text`).join(', ')})`).execute(db)
    if ('embedded' in client)
      await client.embedded.query(`copy plain_${name} from '/dev/blob' csv header`, [], {
        blob: await openAsBlob(path),
      })
    else await sql.raw(`copy plain_${name} from '${path}' csv header`).execute(db)
  }
  return rows
}

async function importAll({ db }: Database, { path, rows }: Release, expected: string): Promise<number> {
  const outcomes: string[] = []
  await importRelease({
    db,
    paths: [path],
    now: new Date().toISOString(),
    told: (_, { outcome }) => outcomes.push(outcome),
  })
  if (outcomes.length !== TABLES.length || outcomes.some((outcome) => outcome !== expected))
    throw new Error(`The import was not whole: ${outcomes.join(', ')}`)
  return rows
}

async function readAll({ path }: Release): Promise<number> {
  let rows = 0
  for (const file of await filesAt(path)) for await (const batch of readRows(bytesOf(file))) rows += batch.rows.length
  return rows
}

async function rate(work: () => Promise<number>): Promise<number> {
  const began = performance.now()
  const rows = await work()
  return rows / ((performance.now() - began) / 1000)
}

/** Made-up tables of the size and shape of the real ones. The server reads the files too, as another user. */
function makeRelease(folder: string): Release {
  chmodSync(folder, 0o755)
  const path = join(folder, 'made-up-release')
  mkdirSync(join(path, 'data'), { recursive: true })
  const tables = TABLES.map(([name, count, figures]) => {
    const header = [
      ...'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown'.split(
        ',',
      ),
      ...Array.from({ length: figures }, (_, n) => `figure_of_${name}_${n}`),
    ]
    const lines = Array.from({ length: count }, (_, n) => {
      const area = n % 153
      const part = Math.floor(n / 153)
      const said = Array.from({ length: figures }, (_, f) => ((n + f) % 23 === 0 ? 'x' : (n * (f + 7)) % 4001))
      return `2024,Calendar year,Local authority,E92000001,England,E1200000${(area % 9) + 1},A region,E0600${1000 + area},${800 + area},"Area of ${area}, County",Age,age ${part},${said.join(',')}`
    })
    const file = join(path, 'data', `${name}.csv`)
    writeFileSync(file, `${header.join(',')}\n${lines.join('\n')}\n`)
    return { name, path: file, header }
  })
  return { path, rows: TABLES.reduce((sum, [, count]) => sum + count, 0), tables }
}
