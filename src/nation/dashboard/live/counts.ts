import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { withNext } from '../../../platform/database/with-next.ts'
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
  await sql`delete from live_count where la_code = ${laCode}${withNext}`.execute(trx)
  await sql`delete from measure_value where place = ${laCode} and origin = 'live'
    and measure = any(${measuresOf(area)}::text[])${withNext}`.execute(trx)
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
    and period_from = ${was.from}::date and measure = any(${measuresOf(area, 'day')}::text[])${withNext}`.execute(trx)
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

const measuresOf = ({ definitions }: CountedArea, kept?: Over) =>
  `{${definitions.flatMap(({ measure, over }) => (!kept || over.includes(kept) ? [measure] : [])).join(',')}}`

/** A column as one text with a line for each row: the database takes it apart sooner than a list or JSON. */
const listed = <Of>(rows: readonly Of[], of: (row: Of) => string | number) =>
  sql`string_to_table(${rows.map(of).join('\n')}, chr(10))`

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
  if (rows.length === 0) return
  await sql`insert into live_count (la_code, measure, over, number, cells)
    select ${laCode}, counted.measure, counted.over, counted.number::int, counted.cells::json
    from rows from (${listed(rows, ({ measure }) => measure)}, ${listed(rows, ({ over }) => over)},
      ${listed(rows, ({ number }) => number)}, ${listed(rows, ({ cells }) => JSON.stringify(cells))}
    ) as counted(measure, over, number, cells)
    on conflict (la_code, measure, over, number) do update set cells = excluded.cells${withNext}`.execute(trx)
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
  // What is looked up by its key is found at once: joined, the whole area would be read.
  if (empty.length > 0)
    await sql`delete from live_count where la_code = ${laCode} and ctid = any(array(
      select c.ctid from rows from (${listed(empty, ({ measure }) => measure)}, ${listed(empty, ({ over }) => over)},
          ${listed(empty, ({ number }) => number)}) as emptied(measure, over, number),
        lateral (select ctid from live_count where la_code = ${laCode} and measure = emptied.measure
          and over = emptied.over and number = emptied.number::int offset 0) as c))${withNext}`.execute(trx)
  const spread = new Set(definitions.filter(({ gives }) => gives === 'spread').map(({ measure }) => measure))
  const removed = rows.flatMap(({ measure, over, number, gone = [] }) => {
    const { from, to } = periodOf(over, number, day)
    return gone.map((part) => ({ measure, from, to, part }))
  })
  const [spreads, parts] = [
    removed.filter(({ measure }) => spread.has(measure)),
    removed.filter(({ measure }) => !spread.has(measure)),
  ]
  if (spreads.length > 0) await removeFigures(trx, laCode, spreads, sql`true`)
  if (parts.length > 0)
    await removeFigures(
      trx,
      laCode,
      parts,
      sql`topic = split_part(part, '|', 1) and breakdown = split_part(part, '|', 2)`,
    )
}

type Removed = { measure: string; from: string; to: string; part: string }

async function removeFigures(trx: Trx, laCode: string, removed: readonly Removed[], which: RawBuilder<unknown>) {
  await sql`delete from measure_value where place = ${laCode} and ctid = any(array(
    select m.ctid from rows from (${listed(removed, ({ measure }) => measure)}, ${listed(removed, ({ from }) => from)},
        ${listed(removed, ({ to }) => to)}, ${listed(removed, ({ part }) => part)}) as gone(measure, first, last, part),
      lateral (select ctid from measure_value where place = ${laCode} and origin = 'live' and measure = gone.measure
        and period_from = first::date and period_to = last::date and ${which} offset 0) as m))${withNext}`.execute(trx)
}

function keptOf(key: string, cells: ReadonlyMap<string, Cell>): Kept {
  const [measure = '', over = '', number = ''] = key.split('|')
  return { measure, over: over as Over, number: Number(number), cells: Object.fromEntries(cells) }
}
