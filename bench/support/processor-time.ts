import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/database/schema.ts'

/** Milliseconds of processor time for each request: ours, which is the service's, and the database server's. */
export type ProcessorTime = { service: number; database: number | undefined }

/**
 * Measures what some requests cost in processor time, which a busy machine changes far less than how long they take. That of
 * the database is read from Linux, where the server is on this machine.
 */
export async function processorTimeOf<T>(
  db: Db,
  requests: number,
  work: () => Promise<T>,
): Promise<[T, ProcessorTime]> {
  const [servers, begun] = [await serverTimes(db), process.cpuUsage()]
  const answer = await work()
  const { user, system } = process.cpuUsage(begun)
  const after = await serverTimes(db)
  const spent = [...after].reduce((total, [pid, time]) => total + time - (servers.get(pid) ?? 0), 0)
  const database = after.size > 0 ? spent / requests : undefined
  return [answer, { service: (user + system) / 1000 / requests, database }]
}

/** By process, so that a connection that is opened meanwhile counts too. */
async function serverTimes(db: Db): Promise<Map<number, number>> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database()`.execute(db)
  return new Map(rows.flatMap(({ pid }) => timeOf(pid)))
}

/** The 14th and 15th words of a process's line, in hundredths of a second. */
function timeOf(pid: number): [number, number][] {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return [[pid, (Number(words[11]) + Number(words[12])) * 10]]
  } catch {
    return []
  }
}
