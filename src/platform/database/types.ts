import pg from 'pg'

/**
 * How both drivers read values, so that no query answers one thing on the embedded database and another on a server.
 * A legal day stays text: a JavaScript Date would move it by a time zone.
 */
const read = {
  bool: (text: string): boolean => text === 't' || text === 'true',
  number: (text: string): number => Number(text),
  wholeNumber: (text: string): number => {
    const number = Number(text)
    if (!Number.isSafeInteger(number)) throw new RangeError('A whole number from the database is too large to hold')
    return number
  },
  json: (text: string): unknown => JSON.parse(text),
  bytes: (text: string): Uint8Array => Uint8Array.fromHex(text.slice(2)),
  instant,
}

type Read = (text: string) => unknown

const elements: Record<number, { array: number; read: Read }> = {
  16: { array: 1000, read: read.bool },
  17: { array: 1001, read: read.bytes },
  20: { array: 1016, read: read.wholeNumber },
  21: { array: 1005, read: read.number },
  23: { array: 1007, read: read.number },
  25: { array: 1009, read: String },
  26: { array: 1028, read: read.number },
  114: { array: 199, read: read.json },
  700: { array: 1021, read: read.number },
  701: { array: 1022, read: read.number },
  1042: { array: 1014, read: String },
  1043: { array: 1015, read: String },
  1082: { array: 1182, read: String },
  1083: { array: 1183, read: String },
  1114: { array: 1115, read: String },
  1184: { array: 1185, read: read.instant },
  1186: { array: 1187, read: String },
  1700: { array: 1231, read: String },
  2950: { array: 2951, read: String },
  3802: { array: 3807, read: read.json },
}

const textArray = pg.types.getTypeParser(1009 as never) as (text: string) => unknown[]
const each = (items: unknown[], one: Read): unknown[] =>
  items.map((item) => (Array.isArray(item) ? each(item, one) : item === null ? null : one(item as string)))

/** By the type's number, arrays too. */
export const embeddedParsers: Record<number, Read> = Object.fromEntries(
  Object.entries(elements).flatMap(([oid, { array, read: one }]) => [
    [oid, one],
    [array, (text: string) => each(textArray(text), one)],
  ]),
)

/** For node-postgres; anything not named above stays text, as it does in PGlite. */
export const serverTypes = {
  getTypeParser: (oid: number): Read => embeddedParsers[oid] ?? String,
}

/** `2026-01-05 09:00:00.5+00` → `2026-01-05T09:00:00.500Z`; microseconds are kept when there are any. */
function instant(text: string): string {
  const found = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text)
  if (!found) return text.includes('infinity') ? text : Temporal.Instant.from(text).toString()
  const [, day, time, fraction = ''] = found
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`
}
