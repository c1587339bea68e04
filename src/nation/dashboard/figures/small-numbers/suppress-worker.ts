import { parentPort, workerData } from 'node:worker_threads'
import { type Suppressing, suppress } from './suppress.ts'

/** Figures as they were counted in, as they may be shown out. Runs as a thread of `suppress-apart.ts`. */
const { rows, before, releasedOn } = workerData as Suppressing
parentPort?.postMessage(suppress(rows, before, releasedOn))
