import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { recorderFor } from '../src/app.ts'
import { ReviewDecided, ReviewMeetingHeld } from '../src/child/annual-review/events.ts'
import { AssessmentRequested } from '../src/child/needs-assessment/events.ts'
import { features } from '../src/features.ts'
import { countEverythingAnew } from '../src/nation/dashboard/live/every-area.ts'
import { followAreas } from '../src/nation/dashboard/live/follow.ts'
import { countAnew } from '../src/nation/dashboard/live/rebuild.ts'
import { asArea } from '../src/platform/access/as.ts'
import { realClock } from '../src/platform/clock.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import type { Db } from '../src/platform/database/schema.ts'
import type { NewEvent } from '../src/platform/events/event.ts'
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
  // A service that has followed for a while is warm: the second day is told.
  await aDayOfEvents(db, areas, today)
  await followAreas(db, today)
  const changed = await aDayOfEvents(db, areas, today)
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
    {
      name: `every live measure ${of} from what is kept of each record`,
      value: stories,
      unit: 'ms',
      limit: REBUILT_MS * share,
    },
    {
      name: `${changed.toLocaleString('en-GB')} records changed in a day followed (${where})`,
      value: followed,
      unit: 'ms',
      limit: FOLLOWED_MS * share,
    },
    { name: `a day that passes followed (${where})`, value: passed, unit: 'ms', limit: FOLLOWED_MS * share },
  ]
}

/** Of England's records about 8,000 change on a working day in a way that some measure counts: reviews, mostly. */
const CHANGED = 8_000 / ENGLAND

/** A day's work, as it is recorded: meetings of reviews, what is decided after them, and new requests. */
async function aDayOfEvents(db: Db, areas: readonly string[], today: string): Promise<number> {
  const record = recorderFor(features, realClock)
  let changed = 0
  for (const laCode of areas) {
    const chosen = await asArea(db, laCode, async (trx) => {
      const { rows } = await sql<{ childId: string; version: number }>`
        select child_id as "childId", version from record_head where la_code = ${laCode} and version > 0
        order by random() limit (select ceil(count(*) * ${CHANGED}::float8) from record_head where la_code = ${laCode})`.execute(
        trx,
      )
      return rows
    })
    for (const [at, { childId, version: expectedVersion }] of chosen.entries()) {
      const recording = { laCode, childId, expectedVersion, by: null, capacity: 'caseworker' }
      await asArea(db, laCode, (trx) => record(trx, { ...recording, events: happening(at, today) }))
    }
    changed += chosen.length
  }
  return changed
}

function happening(at: number, on: string): NewEvent[] {
  const reviewId = randomUUID()
  if (at % 5 === 0) {
    const askedBy = { personId: null, name: 'A parent', relationship: 'Mother' }
    const said = { requestId: randomUUID(), by: 'parent', askedBy, how: 'online', concerns: 'School is hard.' } as const
    return [AssessmentRequested(said, { occurredOn: on })]
  }
  const met = ReviewMeetingHeld({ reviewId }, { occurredOn: on })
  return at % 2 === 0 ? [met] : [met, ReviewDecided({ reviewId, outcome: 'maintain' }, { occurredOn: on })]
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
