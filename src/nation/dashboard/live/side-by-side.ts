import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

type Counting = {
  databaseUrl: string
  today: string
  stopped(): boolean
  told(laCode: string, records: number): void
}

/** What a thread is handed when it begins, and what it answers for each area. */
export type ThreadData = Pick<Counting, 'databaseUrl' | 'today'>
export type ThreadAnswer = { laCode: string; records: number }

/** More would take the processors from the database, which works as hard. */
const MOST = 4

/** What is read of a few hundred records is thrown away together: with room for it, nothing of it is moved about before. */
const YOUNG_MB = 96

/** Areas counted anew in threads, each of which takes the next area when it is done with one. */
export async function countSideBySide(areas: readonly string[], counting: Counting): Promise<void> {
  const waiting = areas.values()
  const threads = Math.min(MOST, availableParallelism(), areas.length)
  const ended = await Promise.allSettled(Array.from({ length: threads }, () => countInThread(waiting, counting)))
  const failed = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (failed.length > 0) throw new AggregateError(failed, 'Not every area could be counted.')
}

function countInThread(waiting: Iterator<string>, { databaseUrl, today, stopped, told }: Counting): Promise<void> {
  const workerData: ThreadData = { databaseUrl, today }
  const thread = new Worker(new URL('./count-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const goOn = () => {
    const next = stopped() ? undefined : waiting.next().value
    thread.postMessage(next ?? null)
  }
  return new Promise((resolve, reject) => {
    thread.on('message', ({ laCode, records }: ThreadAnswer) => {
      told(laCode, records)
      goOn()
    })
    thread.once('error', reject)
    thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A count ended early (${code}).`))))
    goOn()
  })
}
