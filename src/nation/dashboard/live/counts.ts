import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { insertRows } from '../../../platform/events/insert-rows.ts'
import { keepFigures, type LiveFigure } from '../../../platform/measures/keep-figures.ts'
import type { DayNumber } from '../../sen2/questions.ts'
import type { Definition, Over } from './definition.ts'
import { figuresOf, periodOf } from './figures-of.ts'
import type { Cell, Cells } from './tally.ts'

export type CountedArea = { laCode: string; from: DayNumber; day: DayNumber; definitions: readonly Definition[] }

type Kept = { measure: string; over: Over; number: number; cells: Record<string, Cell> }

/** Takes the place of all that was counted of an area. */
export async function replaceCounts(trx: Trx, area: CountedArea, counts: ReadonlyMap<string, Cells>): Promise<void> {
  const { laCode } = area
  await sql`delete from live_count where la_code = ${laCode}`.execute(trx)
  await sql`delete from measure_value where place = ${laCode} and origin = 'live'
    and measure = any(${area.definitions.map(({ measure }) => measure)}::text[])`.execute(trx)
  await write(
    trx,
    area,
    [...counts].map(([key, cells]) => keptOf(key, cells)),
  )
}

/** Adds what changed to what was counted, and brings the figures of these parts up to date. */
export async function addCounts(
  trx: Trx,
  area: CountedArea,
  deltas: ReadonlyMap<string, Cells>,
  { figuresOfDay = true } = {},
): Promise<void> {
  const touched = [...deltas].filter(([, cells]) =>
    [...cells.values()].some(([counts, of]) => counts !== 0 || of !== 0),
  )
  if (touched.length === 0) return
  const before = await readCounts(
    trx,
    area.laCode,
    touched.map(([key]) => key),
  )
  const grown = touched.map(([key, delta]) => {
    const cells = new Map(Object.entries(before.get(key)?.cells ?? {}))
    const gone: string[] = []
    for (const [part, [counts, of]] of delta) {
      if (counts === 0 && of === 0) continue
      const cell = cells.get(part) ?? [0, 0]
      const sum: Cell = [cell[0] + counts, cell[1] + of]
      if (sum[0] === 0 && sum[1] === 0) {
        cells.delete(part)
        gone.push(part)
      } else cells.set(part, sum)
    }
    return { ...keptOf(key, cells), delta, gone }
  })
  await removeEmpty(trx, area, grown)
  const kept = grown.filter(({ cells }) => Object.keys(cells).length > 0)
  await writeCounts(trx, area.laCode, kept)
  await keep(trx, area, figuresOfDay ? kept : kept.filter(({ over }) => over !== 'day'))
}

/** Everything of the day itself, under the day that it now is. The parts are the same; whoever waits waits longer. */
export async function moveDay(trx: Trx, area: CountedArea, before: DayNumber): Promise<void> {
  const was = periodOf('day', 0, before)
  await sql`delete from measure_value where place = ${area.laCode} and origin = 'live' and time_identifier = ${was.timeIdentifier}
    and period_from = ${was.from}::date and measure = any(${area.definitions.map(({ measure }) => measure)}::text[])`.execute(
    trx,
  )
  await keep(trx, area, await readDay(trx, area.laCode))
}

/** What is so at the end of the day is what is so at the end of its month. */
export async function closeMonth(trx: Trx, area: CountedArea, month: number): Promise<void> {
  const monthly = new Set(area.definitions.filter(({ over }) => over.includes('month')).map(({ measure }) => measure))
  const closing = (await readDay(trx, area.laCode)).filter(({ measure }) => monthly.has(measure))
  await write(
    trx,
    area,
    closing.map((one) => ({ ...one, over: 'month' as const, number: month })),
  )
}

async function readDay(trx: Trx, laCode: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`select measure, over, number, cells from live_count
    where la_code = ${laCode} and over = 'day'`.execute(trx)
  return rows
}

async function readCounts(trx: Trx, laCode: string, keys: readonly string[]): Promise<Map<string, Kept>> {
  const asked = keys.map((key) => keptOf(key, new Map()))
  const { rows } = await sql<Kept>`select measure, over, number, cells from live_count
    where la_code = ${laCode} and (measure, over, number) in (select * from unnest(
      ${asked.map(({ measure }) => measure)}::text[], ${asked.map(({ over }) => over)}::text[], ${asked.map(({ number }) => number)}::int[]))`.execute(
    trx,
  )
  return new Map(rows.map((row) => [`${row.measure}|${row.over}|${row.number}`, row]))
}

type Written = Kept & { delta?: Cells; gone?: readonly string[] }

async function write(trx: Trx, area: CountedArea, rows: readonly Written[]): Promise<void> {
  await writeCounts(trx, area.laCode, rows)
  await keep(trx, area, rows)
}

async function writeCounts(trx: Trx, laCode: string, rows: readonly Kept[]): Promise<void> {
  await insertRows(
    trx,
    'live_count',
    rows.map(({ measure, over, number, cells }) => ({ la_code: laCode, measure, over, number, cells })),
    ['la_code', 'measure', 'over', 'number'],
  )
}

async function keep(trx: Trx, area: CountedArea, rows: readonly Written[]): Promise<void> {
  const definitions = new Map(area.definitions.map((one) => [one.measure, one]))
  const figures: LiveFigure[] = []
  for (const { measure, over, number, cells, delta } of rows) {
    const definition = definitions.get(measure)
    if (!definition) continue
    // A spread is worked out from all its sizes; of the rest, only the parts that changed.
    const parts = Object.entries(cells).filter(([part]) => definition.gives === 'spread' || !delta || delta.has(part))
    figures.push(...figuresOf({ definition, over, number, cells: parts }, area))
  }
  for (let at = 0; at < figures.length; at += AT_ONCE)
    await keepFigures(trx, area.laCode, figures.slice(at, at + AT_ONCE))
}

const AT_ONCE = 5_000

/** Of a part that nobody is in any more there is no figure. Of a spread all go, and those that are left come back. */
async function removeEmpty(
  trx: Trx,
  { laCode, definitions, day }: CountedArea,
  rows: readonly Written[],
): Promise<void> {
  const empty = rows.filter(({ cells }) => Object.keys(cells).length === 0)
  for (const { measure, over, number } of empty)
    await sql`delete from live_count where la_code = ${laCode} and measure = ${measure} and over = ${over} and number = ${number}`.execute(
      trx,
    )
  const spread = new Set(definitions.filter(({ gives }) => gives === 'spread').map(({ measure }) => measure))
  const removed = rows.flatMap(({ measure, over, number, gone = [] }) => {
    const { from, to } = periodOf(over, number, day)
    const parts = spread.has(measure) ? (gone.length > 0 ? [null] : []) : gone
    return parts.map((part) => ({ measure, from, to, part }))
  })
  if (removed.length === 0) return
  const topics = removed.map(({ part }) => part?.split('|') ?? [null, null])
  await sql`delete from measure_value m using unnest(
      ${removed.map(({ measure }) => measure)}::text[], ${removed.map(({ from }) => from)}::date[],
      ${removed.map(({ to }) => to)}::date[], ${topics.map(([topic]) => topic)}::text[], ${topics.map(([, is]) => is)}::text[]
    ) as g(measure, period_from, period_to, topic, breakdown)
    where m.place = ${laCode} and m.origin = 'live' and m.measure = g.measure and m.period_from = g.period_from
      and m.period_to = g.period_to and (g.topic is null or (m.topic = g.topic and m.breakdown = g.breakdown))`.execute(
    trx,
  )
}

function keptOf(key: string, cells: ReadonlyMap<string, Cell>): Kept {
  const [measure = '', over = '', number = ''] = key.split('|')
  return { measure, over: over as Over, number: Number(number), cells: Object.fromEntries(cells) }
}
