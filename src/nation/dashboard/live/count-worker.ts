import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../../../platform/database/open.ts'
import { countAnew } from './rebuild.ts'
import type { ThreadAnswer, ThreadData } from './side-by-side.ts'

const { databaseUrl, today } = workerData as ThreadData
const database = await openDatabase({ databaseUrl, connections: 1 })

/** An area to count, or that there is none left. */
parentPort?.on('message', async (laCode: string | null) => {
  if (laCode === null) {
    await database.close()
    parentPort?.close()
    return
  }
  const records = await countAnew(database.db, laCode, { today, from: 'events' })
  parentPort?.postMessage({ laCode, records } satisfies ThreadAnswer)
})
