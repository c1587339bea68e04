import type { Database } from '../database/open.ts'
import type { Job, JobContext } from '../feature.ts'
import type { Log } from '../logging/log.ts'

export type Running = { stop(): Promise<void> }

/**
 * Runs each feature's jobs on their schedule, on one process at a time however many there are. A job that fails is tried
 * again three times, and what it could not finish is logged by name, without what it was about.
 */
export async function runJobs(
  database: Database,
  jobs: readonly Job[],
  context: JobContext,
  log: Log,
): Promise<Running> {
  const { PgBoss, fromPglite } = await import('pg-boss')
  const where =
    'embedded' in database.client
      ? ({ db: fromPglite(database.client.embedded as never), backend: 'pglite' } as const)
      : { db: { executeSql: (text: string, values?: unknown[]) => onServer(database, text, values) } }
  const boss = new PgBoss({ ...where, schema: 'pgboss', cronWorkerIntervalSeconds: 30 })
  boss.on('error', (error) => log.error({ err: error }, 'jobs-failed'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      retryLimit: 3,
      retryDelay: 30,
      retryBackoff: true,
      deleteAfterSeconds: 24 * 60 * 60,
    })
    await boss.schedule(job.name, job.schedule, null, { tz: 'Europe/London' })
    // Once at the start too: what fell due while nothing ran is done now.
    await boss.send(job.name, null, { singletonKey: 'start', singletonSeconds: 60 })
    await boss.work(job.name, { pollingIntervalSeconds: 10 }, () => runOnce(job, context, log))
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}

async function runOnce(job: Job, context: JobContext, log: Log): Promise<void> {
  const started = performance.now()
  try {
    await job.run(context)
    log.info({ job: job.name, ms: performance.now() - started }, 'job-done')
  } catch (error) {
    log.error({ job: job.name, err: error as Error }, 'job-failed')
    throw error
  }
}

async function onServer(database: Database, text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
  if (!('server' in database.client)) throw new Error('The jobs want a server here.')
  const answer = await database.client.server.query(text, values)
  // Several statements at once answer a list of results.
  const results = Array.isArray(answer) ? answer : [answer]
  return { rows: results.flatMap((result) => result.rows ?? []) }
}
