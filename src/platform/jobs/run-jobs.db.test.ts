import { expect, it } from 'vitest'
import { asArea } from '../access/as.ts'
import { clockAt } from '../clock.ts'
import type { Job, JobContext } from '../feature.ts'
import { createLog } from '../logging/log.ts'
import { onEveryDatabase } from '../testing/databases.ts'
import { runJobs } from './run-jobs.ts'

onEveryDatabase((_kind, open) => {
  it('runs each job while the service writes, tries a failed one again, and stops', async () => {
    const database = await open()
    const { db } = database
    let tries = 0
    const wrote = Promise.withResolvers<void>()
    const jobs: Job[] = [
      {
        name: 'write-an-area',
        says: 'Writes.',
        schedule: '0 3 * * *',
        run: async (context) => {
          tries += 1
          const row = { la_code: `t${tries}`, name: 'Written by a job', made_up: true }
          await asArea(context.db, row.la_code, (trx) => trx.insertInto('area').values(row).execute())
          wrote.resolve()
        },
      },
      { name: 'fail', says: 'Fails.', schedule: '0 3 * * *', run: () => Promise.reject(new Error('not today')) },
    ]
    const context = {
      db,
      clock: clockAt('2026-01-05'),
      record: undefined as never,
      carrier: undefined,
    } satisfies JobContext
    const running = await runJobs(database, jobs, context, createLog({ level: 'silent' }))
    const writing = Array.from({ length: 50 }, (_, n) =>
      asArea(db, `w${n}`, (trx) =>
        trx
          .insertInto('area')
          .values({ la_code: `w${n}`, name: 'Written by a page', made_up: true })
          .execute(),
      ),
    )
    await Promise.all([wrote.promise, ...writing])
    await running.stop()
    const areas = await db.selectFrom('area').select('la_code').execute()
    expect(areas).toHaveLength(50 + tries)
  })
})
