import { type PublishedPeriod, readPeriod } from '../../statistics/questions.ts'
import type { PublishedDefinition } from './definition.ts'
import type { JoinedRows } from './joined-rows.ts'
import { partInWords } from './parts.ts'
import { type WorkedOut, workOut } from './work-out.ts'

/** One kept row of a published table. `region` is the region of the place, where that is known. */
export type Line = {
  code: string
  region: string | null
  time_period: string
  time_identifier: string
  filters: string[]
  figures: string[]
}

/** What the columns of an edition are called. */
export type Columns = { filters: readonly string[]; indicators: readonly string[] }

/** A figure as a definition reads it; `line` is the row that it stands in. */
export type ReadFigure = WorkedOut & {
  line: Line
  /** The same object in all figures of one part, and so is the period. */
  part: { topic: string; is: string }
  period: PublishedPeriod
  topic: string
  breakdown: string
  notes: string[]
}

export const EVERYBODY = { topic: 'Everybody', is: 'all' } as const

/** Whether an edition has the columns that a definition reads. */
export const canRead = (definition: PublishedDefinition, { filters, indicators }: Columns) =>
  [
    ...definition.numerator,
    ...(definition.denominator ?? []),
    ...(definition.less ?? []),
    ...(definition.numerator.length === 0 && definition.printed ? [definition.printed] : []),
  ].every((column) => indicators.includes(column)) &&
  [...Object.keys(definition.only ?? {}), ...(definition.by ? [definition.by.column] : [])].every((column) =>
    filters.includes(column),
  )

/**
 * Reads the figures of a measure from the rows of one edition. All rows of a place have to be given at once where the
 * definition says `together` or `standing`.
 */
export function readFigures(
  definition: PublishedDefinition,
  columns: Columns,
  lines: readonly Line[],
  joined?: JoinedRows,
): ReadFigure[] {
  const indicatorAt = new Map(columns.indicators.map((column, index) => [column, index]))
  const found: ReadFigure[] = []
  const note = definition.note === undefined ? [] : [definition.note]
  const onePart = oneOfAKind<{ topic: string; is: string }>(({ topic, is }) => `${topic}|${is}`)
  // An edition has few sets of filters and few periods, however many rows.
  const partFor = once(
    (line: Line) => line.filters,
    (line) => onePart(partOf(definition, columns, line.filters)),
  )
  const periodFor = once(
    (line: Line) => `${line.time_period}|${line.time_identifier}`,
    (line) => periodOf(definition, line),
  )
  let line: Line
  const cell = (column: string) => line.figures[indicatorAt.get(column) ?? -1] ?? ''
  for (line of lines) {
    const part = partFor(line)
    const period = part && periodFor(line)
    if (!part || !period) continue
    const extra = definition.joined ? joined?.(line, period) : undefined
    if (definition.joined && !extra) continue
    const { numerator, denominator, value, sign, printed } = workOut(definition, cell, extra)
    const notes = extra?.note === undefined ? note : [...note, extra.note]
    const { topic, is: breakdown } = part
    found.push({ numerator, denominator, value, sign, printed, line, part, period, topic, breakdown, notes })
  }
  if (definition.together) return addedUp(found, definition.together)
  return definition.standing ? standing(found) : found
}

/** Answers once for all lines that are alike. */
function once<Answer>(alike: (line: Line) => unknown, answer: (line: Line) => Answer): (line: Line) => Answer {
  const known = new Map<unknown, { answer: Answer }>()
  return (line) => {
    const key = alike(line)
    const before = known.get(key) ?? { answer: answer(line) }
    known.set(key, before)
    return before.answer
  }
}

/** The first of those that are alike, in place of each. */
function oneOfAKind<Item>(alike: (item: Item) => string): (item: Item | undefined) => Item | undefined {
  const known = new Map<string, Item>()
  return (item) => {
    if (item === undefined) return undefined
    const there = known.get(alike(item)) ?? item
    known.set(alike(item), there)
    return there
  }
}

/** Whether a row is about everybody: the file has no breakdowns of its own, or it is DfE's row for all. */
export const isEverybody = (columns: Columns, filters: readonly string[]): boolean => {
  const index = columns.filters.indexOf('breakdown_topic')
  return index < 0 || /^(All|New|Total)\b/.test(filters[index] ?? '')
}

/**
 * Which part the rows with some filters are, in a reader's words; undefined when the definition does not take them.
 * It depends on the filters alone, of which an edition has few.
 */
export function partOf(
  { only = {}, part, by, rows }: PublishedDefinition,
  columns: Columns,
  filters: readonly string[],
): { topic: string; is: string } | undefined {
  const said = (column: string) => filters[columns.filters.indexOf(column)] ?? ''
  if (!Object.entries(only).every(([column, words]) => [words].flat().includes(said(column)))) return undefined
  const everybody = isEverybody(columns, filters)
  if (by) {
    const is = by.words[said(by.column)]
    return is !== undefined && everybody ? { topic: by.topic, is } : undefined
  }
  // A part of a part is not shown: the small numbers of a cross table are another question.
  if (part) return everybody ? part : undefined
  if (everybody) return rows === 'parts' ? undefined : EVERYBODY
  return rows === 'everybody' ? undefined : partInWords(said('breakdown_topic'), said('breakdown'))
}

/** The period that a row is about, as the definition counts it; undefined when the definition does not take it. */
export function periodOf(
  definition: PublishedDefinition,
  { time_period, time_identifier }: Pick<Line, 'time_period' | 'time_identifier'>,
): PublishedPeriod | undefined {
  const read = readPeriod(time_period, time_identifier)
  const period = read && asCounted(definition, read)
  const { from, until } = definition
  return period && (!from || period.from >= from) && (!until || period.to <= until) ? period : undefined
}

function asCounted({ countedIn, yearsEnd }: PublishedDefinition, read: PublishedPeriod): PublishedPeriod | undefined {
  const year = Number(read.timePeriod.slice(0, 4))
  const isOneYear = read.timePeriod.length === 4
  if (countedIn) {
    const january = isOneYear ? year : year + 1
    const day = thirdThursday(january)
    return { ...read, from: day, to: day, says: `January ${january}` }
  }
  if (!yearsEnd) return read
  const provisional = /provisional/.test(read.timeIdentifier) ? ' (provisional)' : ''
  if (!isOneYear) return readPeriod(read.timePeriod, `${yearsEnd}${provisional}`)
  return readPeriod(`${year - 1}${String(year % 100).padStart(2, '0')}`, `${yearsEnd}${provisional}`)
}

/** The day of the January census. */
function thirdThursday(year: number): string {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return first.add({ days: ((4 - first.dayOfWeek + 7) % 7) + 14 }).toString()
}

/** Rows that are the whole only together. A sign in one is the sign of all; when one is missing there is nothing. */
function addedUp(found: readonly ReadFigure[], together: number): ReadFigure[] {
  const groups = Map.groupBy(found, ({ line, period }) => `${line.code}|${period.from}|${period.to}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length !== together) return []
    const sign = group.find((one) => one.sign !== null)?.sign ?? null
    const sum = (of: (one: ReadFigure) => number | null) =>
      sign !== null || group.some((one) => of(one) === null)
        ? null
        : // Printed decimals are added up as decimals.
          Number(group.reduce((all, one) => all + (of(one) as number), 0).toFixed(6))
    return [{ ...first, value: sum((one) => one.value), numerator: sum((one) => one.numerator), sign, printed: null }]
  })
}

/** Each place's latest row, as of the newest row of all. */
function standing(found: readonly ReadFigure[]): ReadFigure[] {
  const newest = found.reduce<ReadFigure | undefined>(
    (best, one) => (best && best.period.to >= one.period.to ? best : one),
    undefined,
  )
  if (!newest) return []
  const latest = new Map<string, ReadFigure>()
  for (const one of found) {
    const before = latest.get(one.line.code)
    if (!before || before.period.to < one.period.to) latest.set(one.line.code, one)
  }
  return [...latest.values()].map((one) => ({
    ...one,
    period: newest.period,
    notes: [`Published on ${one.period.says}.`, ...one.notes],
  }))
}
