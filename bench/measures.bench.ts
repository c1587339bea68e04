import { sql } from 'kysely'
import { features } from '../src/features.ts'
import { followAreas } from '../src/nation/dashboard/live/follow.ts'
import { countAnew, countEverythingAnew } from '../src/nation/dashboard/live/rebuild.ts'
import { asArea } from '../src/platform/access/as.ts'
import { realClock } from '../src/platform/clock.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import type { Db } from '../src/platform/database/schema.ts'
import type { Bench, BenchResult } from './result.ts'
import { makeCounty, openEngland } from './synthetic.ts'

/** What the budget allows for England, and how many records England has in the demonstration. */
const REBUILT_MS = 60_000
const FOLLOWED_MS = 1_000
const ENGLAND = 717_000

/**
 * Every live measure counted from nothing, from the events, and the changes of one day followed. In a county the limit is
 * England's, cut down to its share of the records; where `OPENSEND_BENCH_ENGLAND` names a database that
 * `opensend demo --size england` filled, it is England's own. Beside it one plain aggregate over the same events.
 */
export const bench: Bench = async () => {
  const results: BenchResult[] = []
  const county = await makeCounty()
  try {
    results.push(...(await measured(county.database.db, 'county')))
  } finally {
    await county.close()
  }
  const england = await openEngland()
  try {
    if (england) {
      await migrate(
        england.database.db,
        features.flatMap((feature) => feature.migrations ?? []),
      )
      results.push(...(await measured(england.database.db, 'England')))
    }
  } finally {
    await england?.close()
  }
  return results
}

async function measured(db: Db, where: string): Promise<BenchResult[]> {
  const areas = (await db.selectFrom('area').select('la_code').orderBy('la_code').execute()).map((one) => one.la_code)
  const today = realClock.today()
  let records = 0
  const anew = await timed(() =>
    countEverythingAnew(db, today, {
      told: (_area, counted) => {
        records += counted
      },
    }),
  )
  const share = Math.min(1, records / ENGLAND)
  const stories = await timed(async () => {
    for (const laCode of areas) await countAnew(db, laCode, { today, from: 'stories' })
  })
  const changed = await aDayOfChanges(db, areas)
  const followed = await timed(() => followAreas(db, today))
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
  const passed = await timed(() => followAreas(db, tomorrow))
  const plain = await timed(() => aggregate(db, areas))
  const of = `of ${records.toLocaleString('en-GB')} records (${where})`
  return [
    { name: `every live measure ${of} from the events`, value: anew, unit: 'ms', limit: REBUILT_MS * share },
    {
      name: `the same, beside one count of the same events by kind and month`,
      value: anew,
      unit: 'ms',
      peer: { name: 'one aggregate', value: plain },
    },
    { name: `figures ${of} from what is kept of each record`, value: stories, unit: 'ms' },
    {
      name: `${changed.toLocaleString('en-GB')} records changed in a day followed (${where})`,
      value: followed,
      unit: 'ms',
      limit: FOLLOWED_MS * share,
    },
    { name: `a day that passes followed (${where})`, value: passed, unit: 'ms', limit: FOLLOWED_MS * share },
  ]
}

/** As many records as change in a day of work: of 717,000, about 8,000 do so in a way that some measure counts. */
const CHANGED = 8_000 / ENGLAND

/** Takes one part in ninety of the stories away and puts them back changed, as a day of decisions would. */
async function aDayOfChanges(db: Db, areas: readonly string[]): Promise<number> {
  let changed = 0
  for (const laCode of areas)
    changed += await asArea(db, laCode, async (trx) => {
      const { rows } = await sql`
        update live_story s set story = (s.story::jsonb || '{"waitsSince": 20500, "sex": "F"}')::json
        where la_code = ${laCode} and child_id in (
          select child_id from live_story where la_code = ${laCode} order by md5(child_id::text)
          limit (select ceil(count(*) * ${CHANGED}::float8) from live_story where la_code = ${laCode}))
        returning 1`.execute(trx)
      return rows.length
    })
  return changed
}

async function aggregate(db: Db, areas: readonly string[]): Promise<void> {
  for (const laCode of areas)
    await asArea(db, laCode, (trx) =>
      sql`select type, date_trunc('month', occurred_on), count(distinct child_id) from event
        where la_code = ${laCode} group by 1, 2`.execute(trx),
    )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
