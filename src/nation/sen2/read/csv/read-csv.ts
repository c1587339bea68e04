import { SeenBefore } from '../../check/seen-before.ts'
import { existsIn, type RecordName, recordNames, records } from '../../fields.ts'
import { type AnyRecord, item, newRecord, type Person, type ReturnHeader, setItem } from '../../model.ts'
import { attach, ruleForRepeated } from '../attach.ts'
import { mostRecordsOfOnePerson, type ReadOptions, type ReturnHandler, type Source } from '../handler.ts'
import { Unreadable } from '../xml/problem.ts'
import { cell } from './columns.ts'
import type { Row } from './rows.ts'
import { Table } from './table.ts'

type Tables = ReadonlyMap<RecordName, Table>

/** Up to here the tables are held in memory, so that their rows may stand in any order. */
const smallEnough = 64 * 2 ** 20
const mostLoaded = 512 * 2 ** 20

/**
 * Reads the nine tables of a return side by side, joined by their own keys. Large tables are read in step and not kept:
 * their rows must stand in the order of the records above, as every export has them, which is looked at first.
 */
export async function readCsv(sources: readonly Source[], to: ReturnHandler, options: ReadOptions = {}): Promise<void> {
  const size = sources.reduce((sum, source) => sum + (source.size ?? 0), 0)
  const inOrder = size > smallEnough && (await isInOrder(sources, options))
  if (size > mostLoaded && !inOrder)
    throw new Unreadable(
      'The tables are large, and their rows do not stand in the order of the records above them.',
      1,
      'Sort each table by the key of the table above it, in the order of that table.',
    )
  const tables = await openTables(sources, to, options)
  try {
    await readTables(tables, to, inOrder, options)
  } finally {
    for (const table of tables.values()) await table.close()
  }
}

/** Answers how many rows belonged nowhere. */
async function readTables(
  tables: Tables,
  to: ReturnHandler,
  inOrder: boolean,
  { signal }: ReadOptions,
): Promise<number> {
  const personTable = tables.get('Person')
  if (!personTable)
    throw new Unreadable('The table of persons is missing.', 1, 'Give all the tables of the return together.')
  const header = await readHeader(tables.get('Header'), to)
  const year = to.header(header)
  for (const table of tables.values()) tellColumns(table, year, to)
  if (!inOrder) for (const [record, table] of tables) if (record !== 'Person' && record !== 'Header') await table.load()
  const keys = new SeenBefore()
  let count = 0
  for (let row = await personTable.next(); row; row = await personTable.next()) {
    signal?.throwIfAborted()
    const person = fill(newRecord('Person', row.line), row, personTable) as Person
    person.number = ++count
    const budget = { left: mostRecordsOfOnePerson }
    const first = person.key ? keys.seen(person.key, row.line) : undefined
    if (first !== undefined)
      to.found({
        rule: 'H-02',
        line: row.line,
        message: `The key of this person was used before, on line ${first} of the table.`,
        mends: 'Give each person a key of their own.',
        person,
      })
    await readBelow(tables, person, { Person: person.key ?? '' }, { person, to, budget })
    to.person(person)
  }
  if (count === 0)
    to.found({
      rule: 'H-16',
      line: 1,
      message: 'The table of persons is empty.',
      mends: 'Check what was selected for the export.',
    })
  const orphans = await tellOrphans(tables, to)
  to.end(header, 1)
  return orphans
}

type Reading = { person: Person; to: ReturnHandler; budget: { left: number } }

/** Reads what hangs on a record: the rows that carry its key, or the key of the nearest record above that they know. */
async function readBelow(
  tables: Tables,
  parent: AnyRecord,
  keys: Partial<Record<RecordName, string>>,
  reading: Reading,
): Promise<void> {
  for (const record of recordNames) {
    if (records[record].parent !== parent.record) continue
    const table = tables.get(record)
    const join = table?.columns.joins
    if (!table || !join) continue
    for (const row of await table.take(keys[join.record] ?? '')) {
      if (--reading.budget.left < 0)
        throw new Unreadable(
          `One person has more than ${mostRecordsOfOnePerson} rows in ${table.source.name}.`,
          row.line,
        )
      const made = fill(newRecord(record, row.line), row, table)
      if (!attach(parent, made))
        reading.to.found({
          rule: ruleForRepeated(record),
          line: row.line,
          message: `${record} may occur once in its ${parent.record}.`,
          mends: 'Give each request a row of its own, or take out the repeated one.',
          person: reading.person,
        })
      await readBelow(tables, made, { ...keys, [record]: cell(row, table.columns.key) }, reading)
    }
  }
}

function fill(record: AnyRecord, row: Row, table: Table): AnyRecord {
  if (record.record !== 'Header') record.key = cell(row, table.columns.key) || undefined
  for (const { field, at } of table.columns.fields) {
    const value = cell(row, at)
    if (value === '') continue
    const isDate = field.kind === 'day' || field.kind === 'moment'
    setItem(record, field, item(isDate ? asIso(value, field.kind) : value, row.line, field.kind === 'day'))
  }
  return record
}

/** COLLECT writes `2025-Sep-28 00:00:00`; the return, `2025-09-28` and `2025-09-28T00:00:00`. */
function asIso(value: string, kind: 'day' | 'moment' | string): string {
  const found = /^(\d{4})-([A-Za-z]{3}|\d\d)-(\d\d)(?:[ T](\d\d:\d\d:\d\d))?$/.exec(value)
  if (!found) return value
  const [, year, named = '', day, time = '00:00:00'] = found
  const month = /\d/.test(named) ? named : String(months.indexOf(named.toLowerCase()) + 1).padStart(2, '0')
  if (month === '00') return value
  return kind === 'day' ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${time}`
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

async function openTables(
  sources: readonly Source[],
  to: Pick<ReturnHandler, 'found'>,
  options: ReadOptions,
): Promise<Tables> {
  const tables = new Map<RecordName, Table>()
  for (const source of sources) {
    const table = await Table.open(
      source,
      ({ linesAhead, message, ...problem }) =>
        to.found({ rule: 'H-01', line: 1 + linesAhead, message: `${source.name}: ${message}`, ...problem }),
      options,
    )
    if (!table) {
      to.found({
        rule: 'H-02',
        line: 1,
        message: `${source.name} is none of the tables of a return, and was not read.`,
        mends: 'Name it after its table, such as person.csv, or leave it out.',
      })
      continue
    }
    const { record } = table.columns
    const other = tables.get(record)
    if (other) throw new Unreadable(`${other.source.name} and ${source.name} are both the table ${record}.`, 1)
    tables.set(record, table)
  }
  return tables
}

async function readHeader(table: Table | undefined, to: ReturnHandler): Promise<ReturnHeader> {
  const header = newRecord('Header', 1)
  const row = await table?.next()
  if (table && row) return fill(newRecord('Header', row.line), row, table) as ReturnHeader
  to.found({
    rule: 'H-01',
    line: 1,
    message: 'The table of the header (sen2.csv) is missing or empty.',
    mends: 'Give all the tables of the return together.',
  })
  return header as ReturnHeader
}

function tellColumns({ columns, source }: Table, year: number, to: ReturnHandler): void {
  for (const name of columns.unknown)
    to.found({
      rule: 'H-02',
      severity: 'query',
      line: 1,
      message: `${source.name}: the column ${name.slice(0, 60)} is not part of the return.`,
      mends: 'Take it out, or check its heading.',
    })
  for (const { field } of columns.fields)
    if (!existsIn(field, year) && columns.record !== 'ActivePlans')
      to.found({
        rule: 'H-02',
        line: 1,
        message: `${source.name}: ${field.name} is not part of the ${year} return.`,
        mends: 'Take the column out, or check the year in the header.',
      })
}

async function tellOrphans(tables: Tables, to: ReturnHandler): Promise<number> {
  let count = 0
  for (const [record, table] of tables) {
    if (record === 'Person' || record === 'Header') continue
    for await (const row of table.left()) {
      count++
      to.found({
        rule: 'H-02',
        line: row.line,
        message: `${table.source.name}: this row belongs to no record of the table above it.`,
        mends: 'Correct its key, or add the record that it belongs to.',
      })
    }
  }
  return count
}

/** Whether reading in step leaves no row behind. */
async function isInOrder(sources: readonly Source[], options: ReadOptions): Promise<boolean> {
  const nothing = () => {}
  const to: ReturnHandler = { header: () => 9999, person: nothing, found: nothing, end: nothing }
  const { signal } = options
  const tables = await openTables(sources, to, { signal })
  try {
    return (await readTables(tables, to, true, { signal })) === 0
  } finally {
    for (const table of tables.values()) await table.close()
  }
}
