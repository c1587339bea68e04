import { type Field, type RecordName, recordNames, records } from '../../fields.ts'
import type { Row } from './rows.ts'

/** What the columns of one table are, by its heading row. Their order does not matter. */
export type Columns = {
  record: RecordName
  /** The place of each field. */
  fields: readonly { field: Field; at: number }[]
  /** The place of the row’s own key. */
  key: number | undefined
  /** The record above whose key the row carries, nearest first, and the place of that key. */
  joins: { record: RecordName; at: number } | undefined
  unknown: readonly string[]
}

/** The table that a file is, by its name or else by its headings; undefined when it is none of the nine. */
export function recordOf(fileName: string, heading: readonly string[]): RecordName | undefined {
  const name = plain(fileName.replace(/\.csv$/i, ''))
  const byName = [...recordNames]
    .sort((a, b) => records[b].table.length - records[a].table.length)
    .find((record) => namesOf(record).some((one) => name === one || name.endsWith(one)))
  if (byName) return byName
  const headings = new Set(heading.map(plain))
  const scores = recordNames.map(
    (record) => records[record].fields.filter((field) => headings.has(field.column)).length,
  )
  const best = Math.max(...scores)
  return best >= 2 ? recordNames[scores.indexOf(best)] : undefined
}

export function columnsOf(record: RecordName, heading: readonly string[]): Columns {
  const places = new Map<string, number>()
  for (const [at, name] of heading.entries()) if (!places.has(plain(name))) places.set(plain(name), at)
  const used = new Set<number>()
  const use = (names: readonly string[]): number | undefined => {
    const at = names.map((name) => places.get(plain(name))).find((place) => place !== undefined)
    if (at !== undefined) used.add(at)
    return at
  }
  const fields = records[record].fields.flatMap((field) => {
    const at = use([field.column, field.name, field.heading, ...(field.aliases ?? [])])
    return at === undefined ? [] : [{ field, at }]
  })
  const above = ancestorsOf(record).map((one) => ({ record: one, at: use(keysOf(one)) }))
  const key = use(keysOf(record))
  const unknown = heading.filter((name, at) => name.trim() !== '' && !used.has(at) && !ignored.test(plain(name)))
  return { record, fields, key, joins: above.find((one): one is Join => one.at !== undefined), unknown }
}

type Join = { record: RecordName; at: number }

export function cell({ cells }: Row, at: number | undefined): string {
  return at === undefined ? '' : (cells[at] ?? '').trim()
}

/** Kept by COLLECT for itself. */
const ignored =
  /^(nativeid|.*orderseqcolumn|sourceid|.*tableid|recordtype|la|lafromheaderrecord|personid|requestsrecordid)$/

function ancestorsOf(record: RecordName): RecordName[] {
  const { parent } = records[record]
  return parent && parent !== 'Header' ? [parent, ...ancestorsOf(parent)] : []
}

function keysOf(record: RecordName): string[] {
  const own = [`${records[record].table}tableid`]
  if (record === 'Person') return [...own, 'Person ID']
  return record === 'Requests' ? [...own, 'Requests record ID', 'Request Records ID'] : own
}

function namesOf(record: RecordName): string[] {
  const { table, heading } = records[record]
  return [table, plain(heading), plain(heading.replace(/ Records?$/, '')), `${table}s`]
}

/** Without case, white space, dashes, and the explanation in brackets. */
function plain(name: string): string {
  return name
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
