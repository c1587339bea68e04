import { randomBytes } from 'node:crypto'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { makeDemonstration } from '../../src/demonstration/make.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { createLog } from '../../src/platform/logging/log.ts'
import { openTestDatabase } from '../../src/platform/testing/databases.ts'

/** A whole openSEND that listens, over a small demonstration, on a day that can be moved. */
export async function openHouse(
  kind: 'embedded' | 'server',
  { today = '2026-03-02', children }: { today?: string; children?: number } = {},
) {
  const database = await openTestDatabase(kind)
  const clock = clockAt(today)
  const config = readConfig({ OPENSEND_SECRET: randomBytes(32).toString('base64url'), OPENSEND_LOG_LEVEL: 'silent' })
  await makeDemonstration({
    config,
    db: database.db,
    size: 'small',
    seed: 1,
    says: () => {},
    today,
    ...(children !== undefined && { children }),
  })
  const app = await buildApp({ config, db: database.db, clock, log: createLog({ level: 'error' }) })
  const baseUrl = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    baseUrl,
    clock,
    db: database.db,
    async close() {
      await app.close()
      await database.close()
    },
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>
