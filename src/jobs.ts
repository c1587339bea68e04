import { recorderFor } from './app.ts'
import type { Config } from './config.ts'
import { realClock } from './platform/clock.ts'
import type { Database } from './platform/database/open.ts'
import type { Feature } from './platform/feature.ts'
import { type Running, runJobs } from './platform/jobs/run-jobs.ts'
import type { Log } from './platform/logging/log.ts'
import { type Carrier, notifyCarrier, outboxOnly } from './platform/messages/carrier.ts'

/** Starts every feature's work on the clock. */
export async function startJobs(parts: {
  config: Config
  database: Database
  features: readonly Feature[]
  log: Log
}): Promise<Running> {
  const { config, database, features, log } = parts
  const jobs = features.flatMap((feature) => feature.jobs ?? [])
  const context = {
    db: database.db,
    clock: realClock,
    record: recorderFor(features, realClock),
    carrier: await carrierFor(config),
  }
  return runJobs(database, jobs, context, log)
}

/** Without Notify, a made-up area's messages are shown on its outbox page; a real area's wait until there is a carrier. */
async function carrierFor(config: Config): Promise<Carrier | undefined> {
  if (config.notify) return notifyCarrier(config.notify)
  return config.mode === 'demonstration' ? outboxOnly : undefined
}
