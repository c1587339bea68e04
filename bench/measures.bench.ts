import { sql } from 'kysely'
import { features } from '../src/features.ts'
import { countEverythingAnew } from '../src/nation/dashboard/live/every-area.ts'
import { followAreas } from '../src/nation/dashboard/live/follow.ts'
import { countAnew } from '../src/nation/dashboard/live/rebuild.ts'
import type { Story } from '../src/nation/dashboard/live/story.ts'
import { dayNumber } from '../src/nation/sen2/questions.ts'
import { asArea } from '../src/platform/access/as.ts'
import { realClock } from '../src/platform/clock.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import type { Db } from '../src/platform/database/schema.ts'
import type { Bench, BenchResult } from './result.ts'
import { makeCounty, openEngland, type Synthetic } from './synthetic.ts'

/** What the budget allows for England, and how many records England has in the demonstration. */
const REBUILT_MS = 60_000
const FOLLOWED_MS = 1_000
const ENGLAND = 717_000

/**
 * Every live measure counted from nothing, from the events, and the changes of one day followed. In a county the limit is
 * England's, cut down to its share of the records; where `OPENSEND_BENCH_ENGLAND` names a database that
 * `opensend demo --size england` filled, it is England's own. Beside it one plain aggregate over the same events. Nothing
 * is left in either but the counts.
 */
export const bench: Bench = async () => {
  const results: BenchResult[] = []
  for (const [where, open] of [
    ['county', makeCounty],
    ['England', openEngland],
  ] as const) {
    const synthetic = await open()
    if (!synthetic) continue
    try {
      await migrate(
        synthetic.database.db,
        features.flatMap((feature) => feature.migrations ?? []),
      )
      results.push(...(await measured(synthetic, where)))
    } finally {
      await synthetic.close()
    }
  }
  return results
}

async function measured({ database: { db }, url }: Synthetic, where: string): Promise<BenchResult[]> {
  const areas = (await db.selectFrom('area').select('la_code').orderBy('la_code').execute()).map((one) => one.la_code)
  const today = realClock.today()
  let records = 0
  await forget(db, areas)
  const counting = {
    databaseUrl: url,
    told: (counted: { records: number }) => {
      records += counted.records
    },
  }
  const first = await timed(() => countEverythingAnew(db, today, counting))
  records = 0
  const again = await timed(() => countEverythingAnew(db, today, counting))
  const share = Math.min(1, records / ENGLAND)
  // A service that has followed for a while is warm: the second day is told. It takes back what the first brought.
  const day = await aDayOfEvents(db, areas, today)
  await followAreas(db, today)
  const changed = await day.takenBack()
  const followed = await timed(() => followAreas(db, today))
  const plus = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()
  await followAreas(db, plus(1))
  const passed = await timed(() => followAreas(db, plus(2)))
  const stories = await timed(async () => {
    for (const laCode of areas) await countAnew(db, laCode, { today, from: 'stories' })
  })
  const plain = await timed(() => aggregate(db, areas))
  const of = `of ${records.toLocaleString('en-GB')} records (${where})`
  const events = `${changed.toLocaleString('en-GB')} records changed in a day followed (${where})`
  return [
    within(`every live measure ${of} from nothing, from the events`, first, REBUILT_MS * share),
    within(`every live measure ${of} from the events again`, again, REBUILT_MS * share),
    {
      name: 'the same, beside one count of the same events by kind and month',
      value: again.wall,
      unit: 'ms',
      peer: { name: 'one aggregate', value: plain.wall },
    },
    within(`every live measure ${of} from what is kept of each record`, stories, REBUILT_MS * share),
    within(events, followed, FOLLOWED_MS * share),
    within(`a day that passes followed (${where})`, passed, FOLLOWED_MS * share),
  ]
}

type Took = { wall: number; ours: number }

const within = (name: string, { wall, ours }: Took, limit: number): BenchResult => ({
  name: `${name}; of our processors ${Math.round(ours).toLocaleString('en-GB')} ms`,
  value: wall,
  unit: 'ms',
  limit,
})

/** As if nothing had ever been counted. */
async function forget(db: Db, areas: readonly string[]): Promise<void> {
  for (const laCode of areas)
    await asArea(db, laCode, async (trx) => {
      for (const table of ['live_story', 'live_change', 'live_turn', 'live_area', 'live_count'])
        await sql`delete from ${sql.table(table)} where la_code = ${laCode}`.execute(trx)
      await sql`delete from measure_value where place = ${laCode} and origin = 'live'`.execute(trx)
    })
  await sql`vacuum analyze live_story`.execute(db)
}

/** Of England's records about 8,000 change on a working day in a way that some measure counts: reviews, mostly. */
const CHANGED = 8_000 / ENGLAND

/** Stories changed as a day's work changes them, noted by the database as ever; and how to take it all back. */
async function aDayOfEvents(
  db: Db,
  areas: readonly string[],
  today: string,
): Promise<{ takenBack(): Promise<number> }> {
  const were = new Map<string, Row[]>()
  for (const laCode of areas)
    await asArea(db, laCode, async (trx) => {
      const { rows } = await sql<Row>`select child_id, story from live_story where la_code = ${laCode}
        order by random() limit (select ceil(count(*) * ${CHANGED}::float8) from live_story where la_code = ${laCode})`.execute(
        trx,
      )
      were.set(laCode, rows)
    })
  const write = async (change: (row: Row, at: number) => Story) => {
    for (const [laCode, rows] of were)
      await asArea(db, laCode, async (trx) => {
        for (const [at, row] of rows.entries())
          await sql`update live_story set story = ${JSON.stringify(change(row, at))}::json
            where la_code = ${laCode} and child_id = ${row.child_id}`.execute(trx)
      })
  }
  await write(({ story }, at) => aDayLater(story, at, dayNumber(today)))
  return {
    async takenBack() {
      await write(({ story }) => story)
      return [...were.values()].reduce((sum, rows) => sum + rows.length, 0)
    },
  }
}

type Row = { child_id: string; story: Story }

/** Meetings of reviews, what is decided after them, and new requests. */
function aDayLater(story: Story, at: number, on: number): Story {
  const asks = story.asks ?? []
  const last = asks.findLastIndex(({ plan }) => plan !== undefined)
  const plan = asks[last]?.plan
  if (at % 5 === 0 || !plan) return { ...story, asks: [...asks, { received: on, source: 'family', how: 'screen' }] }
  const review = at % 2 === 0 ? { met: on } : { met: on, decided: on, outcome: 'maintain' as const }
  const reviewed = { ...asks[last], plan: { ...plan, reviews: [...(plan.reviews ?? []), review] } }
  return { ...story, asks: asks.with(last, reviewed) }
}

async function aggregate(db: Db, areas: readonly string[]): Promise<void> {
  for (const laCode of areas)
    await asArea(db, laCode, (trx) =>
      sql`select type, date_trunc('month', occurred_on), count(distinct child_id) from event
        where la_code = ${laCode} group by 1, 2`.execute(trx),
    )
}

async function timed(work: () => Promise<unknown>): Promise<Took> {
  const begun = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - begun, ours: (user + system) / 1000 }
}
