import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { look } from '../../../platform/access/as.ts'
import type { Db, Trx } from '../../../platform/database/schema.ts'
import { withNext } from '../../../platform/database/with-next.ts'
import { insertRows } from '../../../platform/events/insert-rows.ts'
import { type DayNumber, dayNumber, isoDay } from '../../sen2/questions.ts'
import { type CountedArea, replaceCounts } from './counts.ts'
import { EDITION, liveDefinitions } from './definitions/index.ts'
import { readStories } from './read-events.ts'
import type { Story } from './story.ts'
import { COUNTING_ANEW } from './tables.ts'
import { Tally } from './tally.ts'
import { replaceTurns, type Turn } from './turns.ts'

export type Anew = {
  today: string
  /** `events`: the stories are told anew too, as after a definition has changed. `stories`: they stand. */
  from: 'events' | 'stories'
}

const TRIES = 5
/** What PostgreSQL says when two wrote the same at once: cannot be told apart in time, or is there already. */
const MET = new Set(['40001', '40P01', '23505'])

/**
 * Counts an area from nothing, in one transaction that sees the record as it was at one moment: whatever is decided
 * meanwhile is followed afterwards. Where the two meet in one record, it is tried again.
 */
export async function countAnew(db: Db, laCode: string, { today, from }: Anew): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      return await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (trx) => {
          await sql`select set_config('role', 'opensend_app', true), set_config(${COUNTING_ANEW}, 'yes', true)`.execute(
            trx,
          )
          await look(trx, { la: laCode, person: null, kind: '', children: [] })
          return count(trx, laCode, { today: dayNumber(today), from })
        })
    } catch (error) {
      if (!MET.has((error as { code?: string }).code ?? '') || tries === TRIES) throw error
    }
  }
}

type Told = { childId: string; story: Story }[]

async function count(
  trx: Trx,
  laCode: string,
  { today, from }: { today: DayNumber; from: Anew['from'] },
): Promise<number> {
  await sql`select 1 from live_area where la_code = ${laCode} for update`.execute(trx)
  const childIds = await listRecords(trx, laCode)
  const stories: Told = []
  for await (const told of inBatches(childIds, (batch) => tellersOf(from)(trx, laCode, batch))) {
    if (from === 'events') await keepStories(trx, laCode, told)
    for (const one of told) stories.push(one)
  }
  await removeGone(trx, laCode, stories.length)
  const speaksFrom = stories.reduce((first, { story }) => Math.min(first, story.from), today)
  const area: CountedArea = { laCode, from: speaksFrom, day: today, definitions: liveDefinitions }
  const tally = new Tally(liveDefinitions, area)
  const turns: Turn[] = []
  for (const { childId, story } of stories) {
    turns.push({ childId, turnsOn: tally.add(story, 1) })
    // Where it runs beside pages, somebody may wait for one.
    if (turns.length % AT_ONCE === 0) await setImmediate()
  }
  await replaceCounts(trx, area, tally.counts)
  await replaceTurns(trx, laCode, turns)
  await sql`delete from live_change where la_code = ${laCode}${withNext}`.execute(trx)
  await insertRows(
    trx,
    'live_area',
    [
      {
        la_code: laCode,
        speaks_from: isoDay(speaksFrom),
        counted_on: isoDay(today),
        edition: EDITION,
        ...(from === 'events' && { due_anew: false }),
      },
    ],
    ['la_code'],
  )
  return stories.length
}

const AT_ONCE = 1_000

/** While one batch is worked on, the database reads the next. */
async function* inBatches(childIds: readonly string[], read: (batch: readonly string[]) => Promise<() => Told>) {
  const batch = (at: number) => {
    const reading = read(childIds.slice(at, at + AT_ONCE))
    reading.catch(() => {})
    return reading
  }
  let next = batch(0)
  for (let at = 0; at < childIds.length; at += AT_ONCE) {
    const told = await next
    if (at + AT_ONCE < childIds.length) next = batch(at + AT_ONCE)
    yield told()
  }
  await next
}

const tellersOf = (from: Anew['from']) => (from === 'events' ? readStories : readKeptStories)

async function readKeptStories(trx: Trx, laCode: string, childIds: readonly string[]): Promise<() => Told> {
  const { rows } = await sql<Told[number]>`select child_id as "childId", story from live_story
    where la_code = ${laCode} and child_id = any(${`{${childIds.join(',')}}`}::uuid[])`.execute(trx)
  return () => rows
}

async function listRecords(trx: Trx, laCode: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select child_id as id from record_head where la_code = ${laCode} and version > 0 order by child_id`.execute(trx)
  return rows.map(({ id }) => id)
}

/**
 * A story that says what it said is left alone, so that whoever decides at this moment is seldom met. One line for each:
 * JSON within JSON would be read twice.
 */
async function keepStories(trx: Trx, laCode: string, told: Told): Promise<void> {
  const lines = told.map(({ childId, story }) => `${childId} ${JSON.stringify(story)}`).join('\n')
  await sql`insert into live_story (la_code, child_id, story)
    select ${laCode}, told.child_id, told.story::json
    from (select left(line, 36)::uuid as child_id, substr(line, 38) as story
      from string_to_table(${lines}, chr(10)) as line) as told
    left join live_story kept on kept.la_code = ${laCode} and kept.child_id = told.child_id
      and kept.child_id between ${told[0]?.childId} and ${told.at(-1)?.childId} and kept.story::text = told.story
    where kept.child_id is null
    on conflict (la_code, child_id) do update set story = excluded.story${withNext}`.execute(trx)
}

/** Whole records go when their time is up. */
async function removeGone(trx: Trx, laCode: string, there: number): Promise<void> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::int as kept from live_story where la_code = ${laCode}`.execute(trx)
  if (rows[0]?.kept === there) return
  await sql`delete from live_story s where la_code = ${laCode} and not exists (
    select 1 from record_head h where h.la_code = s.la_code and h.child_id = s.child_id)`.execute(trx)
}
