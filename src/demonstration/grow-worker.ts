import { parentPort, workerData } from 'node:worker_threads'
import { features } from '../features.ts'
import { openDatabase } from '../platform/database/open.ts'
import { fill } from './grow.ts'
import { findPlan } from './many/plan-of-making.ts'

const { databaseUrl, publicUrl, worker, workers } = workerData as {
  databaseUrl: string
  publicUrl: string
  worker: number
  workers: number
}

let stopped = false
parentPort?.on('message', () => {
  stopped = true
})
const database = await openDatabase({ databaseUrl, connections: 1 })
try {
  const plan = await findPlan(database.db)
  if (plan) {
    const filling = {
      db: database.db,
      lists: features.flatMap((feature) => feature.lists ?? []),
      publicUrl,
      plan,
      batch: 25,
      async between(_tookMs: number, made: number) {
        parentPort?.postMessage({ made })
        await new Promise((resolve) => setImmediate(resolve))
        return !stopped
      },
    }
    await fill(plan, filling, worker, workers)
  }
} finally {
  await database.close()
  parentPort?.close()
}
