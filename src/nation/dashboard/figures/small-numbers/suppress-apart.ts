import { Worker } from 'node:worker_threads'
import type { ReleasedRow } from '../../../../platform/measures/figure-table.ts'
import type { Suppressing } from './suppress.ts'

/** The same as `suppress`, in a thread of its own: proving that nothing gives a small number away can take many seconds. */
export function suppressApart(suppressing: Suppressing): Promise<ReleasedRow[]> {
  const worker = new Worker(new URL('./suppress-worker.ts', import.meta.url), { workerData: suppressing })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`Hiding small numbers ended early (${code}).`)))
  })
}
