import { sql } from 'kysely'
import { asArea } from '../../../platform/access/as.ts'
import type { Db, Trx } from '../../../platform/database/schema.ts'
import { withNext } from '../../../platform/database/with-next.ts'
import { type DayNumber, dayNumber, isoDay } from '../../sen2/questions.ts'
import { addCounts, type CountedArea, closeMonth, moveDay } from './counts.ts'
import { censusAfter, lastOfMonth, monthOf, yearOf } from './days.ts'
import { EDITION, liveDefinitions } from './definitions/index.ts'
import { countAnew } from './rebuild.ts'
import type { Story } from './story.ts'
import { Tally } from './tally.ts'
import { putTurns, type Turn } from './turns.ts'

/** What came of following one area: how many records had changed, and whether it had to be counted anew. */
export type Followed = { laCode: string; changed: number; anew: boolean }

/**
 * Brings the live figures of every area up to date. May be stopped at any time; doing it again changes nothing. An area
 * that cannot be followed keeps none of the others waiting, and is told at the end.
 */
export async function followAreas(
  db: Db,
  today: string,
  going: { stopped?(): boolean; told?(followed: Followed): void } = {},
): Promise<void> {
  const areas = await db.selectFrom('area').select('la_code').orderBy('la_code').execute()
  const waiting = areas.values()
  const failed: unknown[] = []
  const followNext = async () => {
    for (const { la_code: laCode } of waiting) {
      if (going.stopped?.()) return
      try {
        const followed = await followArea(db, laCode, today)
        going.told?.(followed)
      } catch (error) {
        failed.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, followNext))
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} areas could not be followed.`)
}

/** While the database is at one area, we are at another. */
const SIDE_BY_SIDE = 3

/** What changed since the last time, and what the days that have passed bring about. Counted anew where it must be. */
export async function followArea(db: Db, laCode: string, today: string): Promise<Followed> {
  let changed = 0
  for (;;) {
    const step = await asArea(db, laCode, (trx) => followOnce(trx, laCode, dayNumber(today)))
    if (typeof step === 'string') {
      await countAnew(db, laCode, { today, from: step })
      return { laCode, changed, anew: true }
    }
    changed += step
    if (step < AT_ONCE) return { laCode, changed, anew: false }
  }
}

const AT_ONCE = 5_000

type Change = { change_id: number; child_id: string; was: Story | null; becomes: Story | null }

async function followOnce(trx: Trx, laCode: string, today: DayNumber): Promise<number | 'events' | 'stories'> {
  const kept = await trx
    .selectFrom('live_area')
    .select(['speaks_from', 'counted_on', 'edition'])
    .where('la_code', '=', laCode)
    .forUpdate()
    .executeTakeFirst()
  if (kept?.edition !== EDITION) return 'events'
  const [from, counted] = [dayNumber(kept.speaks_from), dayNumber(kept.counted_on)]
  const changes = await readChanges(trx, laCode)
  if (changes.some(({ becomes }) => becomes && becomes.from < from)) return 'stories'
  // A census tells everybody apart by who they are, as no other day does: it is counted from all stories.
  if (isCensusWithin(counted, today)) return 'stories'
  const area: CountedArea = { laCode, from, day: counted, definitions: liveDefinitions }
  await followChanges(trx, area, changes)
  // A clock that was set back counts nothing again.
  if (changes.length < AT_ONCE && today > counted) await followDays(trx, area, today)
  return changes.length
}

function isCensusWithin(after: DayNumber, until: DayNumber): boolean {
  for (let year = yearOf(after) - 1; year < yearOf(until); year++)
    if (censusAfter(year) > after && censusAfter(year) <= until) return true
  return false
}

async function readChanges(trx: Trx, laCode: string): Promise<Change[]> {
  return trx
    .selectFrom('live_change')
    .select(['change_id', 'child_id', 'was', 'becomes'])
    .where('la_code', '=', laCode)
    .orderBy('change_id')
    .limit(AT_ONCE)
    .execute()
}

async function followChanges(trx: Trx, area: CountedArea, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const net = new Map<string, Pick<Change, 'was' | 'becomes'>>()
  for (const { child_id, was, becomes } of changes)
    net.set(child_id, { was: net.has(child_id) ? (net.get(child_id)?.was ?? null) : was, becomes })
  const tally = new Tally(area.definitions, area)
  const turns: Turn[] = []
  for (const [childId, { was, becomes }] of net) {
    if (was && becomes) turns.push({ childId, turnsOn: tally.swap(was, becomes) })
    else {
      if (was) tally.add(was, -1)
      turns.push({ childId, turnsOn: becomes ? tally.add(becomes, 1) : undefined })
    }
  }
  await addCounts(trx, area, tally.counts)
  await putTurns(trx, area.laCode, turns)
  await sql`delete from live_change where la_code = ${area.laCode}
    and change_id = any(${`{${changes.map(({ change_id }) => change_id).join(',')}}`}::bigint[])${withNext}`.execute(
    trx,
  )
}

/** Day by day as far as something turns: up to each end of a month, and up to today. */
async function followDays(trx: Trx, area: CountedArea, today: DayNumber): Promise<void> {
  let at = area
  for (const day of [...endsOfMonths(area.day, today), today]) {
    if (day > at.day) at = await followTo(trx, at, day)
    if (day === lastOfMonth(monthOf(day))) await closeMonth(trx, at, monthOf(day))
  }
  await sql`update live_area set counted_on = ${isoDay(today)}::date where la_code = ${area.laCode}${withNext}`.execute(
    trx,
  )
}

async function followTo(trx: Trx, area: CountedArea, day: DayNumber): Promise<CountedArea> {
  const { rows } = await sql<{ childId: string; story: Story }>`
    select s.child_id as "childId", s.story from live_turn t
    join live_story s on s.la_code = t.la_code and s.child_id = t.child_id
    where t.la_code = ${area.laCode} and t.turns_on <= ${isoDay(day)}::date`.execute(trx)
  const now: CountedArea = { ...area, day }
  const tally = new Tally(area.definitions, { ...now, ended: area.day })
  const turns = rows.map(({ childId, story }): Turn => ({ childId, turnsOn: tally.pass(story, area.day) }))
  // The figures of the day itself are all written anew under the next.
  await addCounts(trx, now, tally.counts, { figuresOfDay: false })
  await moveDay(trx, now, area.day)
  await putTurns(trx, area.laCode, turns)
  return now
}

function endsOfMonths(after: DayNumber, until: DayNumber): DayNumber[] {
  const ends: DayNumber[] = []
  for (let month = monthOf(after); lastOfMonth(month) <= until; month++)
    if (lastOfMonth(month) > after) ends.push(lastOfMonth(month))
  return ends
}
