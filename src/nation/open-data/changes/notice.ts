import { createHash } from 'node:crypto'
import type { Db, Trx } from '../../../platform/database/schema.ts'
import type { Job } from '../../../platform/feature.ts'
import { type Catalogued, catalogue } from '../../dashboard/questions.ts'

/** Notices every few minutes what changed since it last looked, so that the feed tells of it once and with its time. */
export const noticeChanges: Job = {
  name: 'notice-changes-of-open-data',
  says: 'Notices changed definitions of measures and new defects of figures, for the feed of changes.',
  schedule: '*/10 * * * *',
  run: ({ db, clock }) => noticeNow(db, clock.now()),
}

/** @param measures the definitions as they are now; the catalogue unless a test says otherwise. */
export async function noticeNow(db: Db, now: string, measures: readonly Catalogued[] = catalogue): Promise<void> {
  const issues = await db
    .selectFrom('published_issue')
    .select(['places', 'years', 'file', 'column_name', 'says', 'handling'])
    .execute()
  const noticed = await db.selectFrom('noticed_change').select('about').distinct().execute()
  const known = new Set(noticed.map(({ about }) => about))
  const found = [
    ...measures.map((measure) => ({
      about: `measure/${measure.id}`,
      fingerprint: markOf(measure),
      title: known.has(`measure/${measure.id}`)
        ? `${measure.name}: its definition changed`
        : `${measure.name}: defined`,
      says: `${measure.question} Counted: ${measure.numerator}${measure.denominator ? `, of ${measure.denominator}` : ''}.`,
      path: `/measures/${measure.slug}#about`,
      // What is there when it looks for the first time is no change.
      is_news: known.size > 0,
    })),
    ...issues.map((issue) => ({
      about: `defect/${issue.file}/${issue.column_name}`,
      fingerprint: markOf(issue),
      title: `Something is wrong with published figures of ${issue.years}`,
      says: [issue.says, issue.handling].filter(Boolean).join('. '),
      path: '/open-data',
      is_news: true,
    })),
  ]
  await db
    .insertInto('noticed_change')
    .values(found.map((one) => ({ ...one, noticed_at: now })))
    .onConflict((same) => same.doNothing())
    .execute()
}

/** When something was last noticed to have changed. */
export async function lastNews(trx: Trx): Promise<Date | undefined> {
  const last = await trx
    .selectFrom('noticed_change')
    .select('noticed_at')
    .where('is_news', '=', true)
    .orderBy('noticed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && new Date(last.noticed_at)
}

const markOf = (said: object) => createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)
