import type { Trx } from '../../../platform/database/schema.ts'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { eventsOfMany } from '../../../platform/events/read.ts'
import { type Item, item, newRecord, type Person, type ReturnHeader } from '../model.ts'
import { lettersOf, type Officer, officersOf } from '../officers/officers.ts'
import type { Settings } from '../settings.ts'
import { census, inPersonOrder, type Trace } from './in-order.ts'
import { lifeOfRecord } from './life-of-record.ts'
import { type Lack, personOfLife } from './person-of-life.ts'

export type MakeReturn = {
  laCode: string
  year: number
  settings: Settings
  /** `census`: as the record was known on the census day. `today`: with what was learned and corrected since. */
  asKnown: 'census' | 'today'
  header: HeaderWords
  progress?(done: number, of: number): void
}

/** What the header says besides the year and the authority. */
export type HeaderWords = {
  release: string
  /** Raised by one for each submission of the same year. */
  serialNo: number
  /** When the file was made, `ccyy-mm-ddThh:mm:ss`. */
  madeAt: string
  /** Letters of DMO, DCO and DSCO. Left out, they are what the area keeps for the year. */
  officers?: Partial<Record<Officer, string>>
}

export type MadeReturn = {
  header: ReturnHeader
  /** In the order of the file, each with the child whose record it is. */
  persons: { childId: string; person: Person }[]
  missing: Missing[]
  trace: Trace
}

/** What the return lacks of a child. */
export type Missing = Lack & { childId: string }

const AT_ONCE = 400

/** Makes the return of a year from the record of the whole area. Needs its sight. Changes nothing. */
export async function makeReturn(trx: Trx, making: MakeReturn): Promise<MadeReturn> {
  const { laCode, year, settings } = making
  const { censusDay } = census(year)
  const organisations = await numbersOfOrganisations(trx, laCode)
  const trace: Trace = new Map()
  const persons: MadeReturn['persons'] = []
  const missing: Missing[] = []
  const childIds = await listChildren(trx, laCode)
  for (let from = 0; from < childIds.length; from += AT_ONCE) {
    const batch = childIds.slice(from, from + AT_ONCE)
    const events = await eventsOfMany(trx, laCode, batch)
    for (const childId of batch) {
      const known = knownOn(events.get(childId) ?? [], making.asKnown === 'census' ? censusDay : undefined)
      const life = lifeOfRecord(known, censusDay)
      const person = personOfLife(life, { year, settings, organisations, trace }, (lack) =>
        missing.push({ ...lack, childId }),
      )
      if (person) persons.push({ childId, person })
    }
    making.progress?.(Math.min(from + AT_ONCE, childIds.length), childIds.length)
  }
  persons.sort((a, b) => inPersonOrder(a.person, b.person))
  for (const [at, { person }] of persons.entries()) person.number = at + 1
  const officers = making.header.officers ?? lettersOf(await officersOf(trx, laCode, year), settings)
  return { header: headerOf({ ...making, header: { ...making.header, officers } }), persons, missing, trace }
}

/**
 * The events that were known at the end of a day. What was brought over was known when the other system knew it, and not
 * only since the day of the move.
 */
export function knownOn(events: readonly RecordedEvent[], day: string | undefined): RecordedEvent[] {
  if (day === undefined) return [...events]
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/London')
  const end = next.toInstant().toString({ smallestUnit: 'millisecond' })
  return events.filter(({ source, recordedAt }) => (source ? source.knownOn <= day : recordedAt < end))
}

export function headerOf({ laCode, year, header }: Pick<MakeReturn, 'laCode' | 'year' | 'header'>): ReturnHeader {
  const made = newRecord('Header', 0) as ReturnHeader
  const words = {
    Collection: 'SEN2',
    Year: String(year),
    ReferenceDate: census(year).censusDay,
    SourceLevel: 'L',
    LEA: laCode,
    SoftwareCode: 'openSEND',
    Release: header.release,
    SerialNo: String(header.serialNo).padStart(3, '0'),
    DateTime: header.madeAt,
    ...header.officers,
  }
  for (const [name, value] of Object.entries(words)) {
    if (value) (made as unknown as Record<string, Item>)[name] = item(value, 0, name === 'ReferenceDate')
  }
  return made
}

async function listChildren(trx: Trx, laCode: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('child')
    .select('child_id')
    .where('la_code', '=', laCode)
    .orderBy('child_id')
    .execute()
  return rows.map((row) => row.child_id)
}

async function numbersOfOrganisations(trx: Trx, laCode: string) {
  const rows = await trx
    .selectFrom('organisation')
    .select(['organisation_id', 'urn', 'details'])
    .where('la_code', '=', laCode)
    .execute()
  return new Map(
    rows.map(({ organisation_id: id, urn, details }) => {
      const ukprn = details['ukprn']
      return [id, { urn, ukprn: typeof ukprn === 'string' ? ukprn : null }]
    }),
  )
}
