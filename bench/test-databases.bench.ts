import { openDatabase } from '../src/platform/database/open.ts'
import { startPostgres } from '../src/platform/testing/postgres-server.ts'
import type { BenchResult } from './result.ts'

/** What a test waits for: a PostgreSQL server once a run, and a database of its own each time. */
export async function bench(): Promise<BenchResult[]> {
  const begun = performance.now()
  const server = await startPostgres()
  const started = performance.now() - begun
  const admin = await openDatabase({ databaseUrl: server.url('postgres', 'postgres'), connections: 1 })
  if (!('server' in admin.client)) throw new Error('The server did not open')
  const pool = admin.client.server
  const times: number[] = []
  for (let turn = 0; turn < 10; turn += 1) {
    const before = performance.now()
    await pool.query(`create database copy_${turn} template template0 strategy file_copy`)
    times.push(performance.now() - before)
  }
  await admin.close()
  await server.close()
  return [
    { name: 'a PostgreSQL server of one’s own', value: started, unit: 'ms' },
    { name: 'a database on it, median of 10', value: times.sort((a, b) => a - b)[5] ?? 0, unit: 'ms' },
  ]
}
