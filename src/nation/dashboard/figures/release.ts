import { sql } from 'kysely'
import { asArea } from '../../../platform/access/as.ts'
import { inTransaction } from '../../../platform/database/migrate.ts'
import type { Db, Trx } from '../../../platform/database/schema.ts'
import { insertRows } from '../../../platform/events/insert-rows.ts'
import type { Job } from '../../../platform/feature.ts'
import { stillMaking } from '../../../platform/http/sign-in/still-making.ts'
import type { LiveRow, ReleasedRow } from '../../../platform/measures/figure-table.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { readRows } from './conditions.ts'
import { keyOf } from './small-numbers/suppress.ts'
import { suppressApart } from './small-numbers/suppress-apart.ts'

/** So many days after a period has ended, what was entered late is in. */
const DAYS_TO_ENTER = 28
const DAY_OF_MONTH = 10

/** The fixed day on which a period is released: the first 10th of a month that leaves 28 days to enter what is late. */
export function releasedOn(periodTo: string): string {
  const ready = Temporal.PlainDate.from(periodTo).add({ days: DAYS_TO_ENTER })
  const tenth = ready.with({ day: DAY_OF_MONTH })
  return (Temporal.PlainDate.compare(tenth, ready) < 0 ? tenth.add({ months: 1 }) : tenth).toString()
}

/**
 * Releases the live figures of a place that are due, as everyone may read them. A figure is released once and stands:
 * two tables of one period, a child apart, would tell of that child. Days are never released, for the same reason.
 *
 * @returns how many figures were released now
 */
export async function releaseLiveFigures(db: Db, place: string, today: string): Promise<number> {
  const { rows, before } = await asArea(db, place, (trx) => whatIsDue(trx, place, today))
  if (rows.length === 0) return 0
  const released = await suppressApart({ rows, before, releasedOn: today })
  await inTransaction(db, (trx) => insertRows(trx, 'released_figure', released))
  return released.length
}

async function whatIsDue(trx: Trx, place: string, today: string): Promise<{ rows: LiveRow[]; before: ReleasedRow[] }> {
  const measures = catalogue.filter(({ smallNumbers }) => smallNumbers !== 'S4').map(({ id }) => id)
  const live: LiveRow[] = await readRows(
    trx,
    sql`(select place, measure, topic, breakdown, period_from, period_to, time_period, time_identifier, period_says,
        numerator, denominator, value, sign, as_at, source, notes
      from measure_value where place = ${place} and origin = 'live' and measure = any(${measures}::text[])
        and time_identifier <> 'Day' and period_to < ${today}::date) v`,
  )
  const before: ReleasedRow[] = await readRows(trx, sql`released_figure v where v.place = ${place}`)
  const earlier = new Set(before.map(keyOf))
  const fresh = live.filter((row) => !earlier.has(keyOf(row)) && releasedOn(row.period_to) <= today)
  if (fresh.length === 0) return { rows: [], before: [] }
  // Together with all that is public and could be added up with it: the months of a year, the year of a month.
  const first = fresh.reduce((from, row) => (row.period_from < from ? row.period_from : from), today)
  const last = fresh.reduce((to, row) => (row.period_to > to ? row.period_to : to), '')
  const near = (row: LiveRow) => row.period_to >= first && row.period_from <= last
  const others = live.filter((row) => earlier.has(keyOf(row)) && near(row))
  return { rows: [...fresh, ...others], before: before.filter(near) }
}

/** Areas whose figures have followed everything that was recorded. */
async function areasCounted(db: Db, which: { madeUp: boolean }): Promise<string[]> {
  const areas = await db
    .selectFrom('area')
    .select('la_code')
    .where('made_up', '=', which.madeUp)
    .orderBy('la_code')
    .execute()
  const counted: string[] = []
  for (const { la_code: laCode } of areas) {
    const isCounted = await asArea(db, laCode, async (trx) => {
      const { rows } = await sql<{ counted: boolean }>`
        select exists (select from live_area where la_code = ${laCode})
          and not exists (select from live_change where la_code = ${laCode}) as counted`.execute(trx)
      return rows[0]?.counted === true
    })
    if (isCounted) counted.push(laCode)
  }
  return counted
}

/** At night, when nobody is bringing a return in: what is released stands. */
export const releaseFigures: Job = {
  name: 'release-live-figures',
  says: 'Releases the live figures of each area on their fixed day, with small numbers hidden.',
  schedule: '30 4 * * *',
  async run({ db, clock }) {
    for (const place of await areasCounted(db, { madeUp: false })) await releaseLiveFigures(db, place, clock.today())
  },
}

export const releaseMadeUpFigures: Job = {
  name: 'release-figures-of-the-demonstration',
  says: 'Releases the live figures of made-up areas once all their people are made, so that nobody waits for a night.',
  schedule: '*/5 * * * *',
  async run({ db, clock }) {
    if (await stillMaking(db)) return
    for (const place of await areasCounted(db, { madeUp: true })) await releaseLiveFigures(db, place, clock.today())
  },
}
