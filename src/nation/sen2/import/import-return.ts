import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asArea } from '../../../platform/access/as.ts'
import type { Role } from '../../../platform/access/permission.ts'
import type { Db, Trx } from '../../../platform/database/schema.ts'
import { appendMany, type NewEventWithId } from '../../../platform/events/append-many.ts'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { canonicalJson } from '../../../platform/events/hash.ts'
import type { List } from '../../../platform/events/list.ts'
import { eventsOfMany } from '../../../platform/events/read.ts'
import { AccessGranted } from '../../../record/access/events.ts'
import { findChildIn } from '../../../record/children/questions.ts'
import type { Establishments } from '../check/rule.ts'
import type { Life } from '../life.ts'
import { lifeOfRecord } from '../make/life-of-record.ts'
import type { Person, ReturnHeader } from '../model.ts'
import { keepOfficers, type Officer, officerNames, officersIn, officersOf } from '../officers/officers.ts'
import type { ReturnHandler, Source } from '../read/handler.ts'
import { readReturn } from '../read/read-return.ts'
import type { Settings } from '../settings.ts'
import { censusDays } from '../years.ts'
import { type Change, type Conflict, changesFor } from './changes.ts'
import { childrenIn, type Found, finder } from './find-children.ts'
import { idFrom } from './ids.ts'
import { lifeOfPerson, type Problem, type Reading } from './life-of-person.ts'
import { type Names, namesOf, settingOf } from './setting.ts'

/** Who looks after the children that are new. Cases are shared out evenly among those of one role. */
export type CaseTeam = readonly { personId: string; who: string; role: Extract<Role, 'caseworker' | 'team-manager'> }[]

export type Importing = {
  db: Db
  laCode: string
  sources: readonly Source[]
  lists: readonly List[]
  team: CaseTeam
  settings: Settings
  /** Names the schools and colleges that the area does not have. */
  establishments?: Establishments
  /** ISO instant, and its day in Europe/London. */
  now: string
  today: string
  /** Who does it, as the access log will say. */
  who: string
  /** Somebody said for which area the file is, whatever its header says. */
  isForAnyAuthority?: boolean
  signal?: AbortSignal
  progress?(done: number, of: number): void
}

export type Imported = {
  year: number
  digest: string
  persons: number
  /** Children whose record was opened, and those to whose record something was added. */
  opened: number
  grown: number
  events: number
  conflicts: (Conflict & { childId: string })[]
  problems: Problem[]
  /** The officers of the authority, as the header has them. */
  header: ReturnHeader
}

/** The file cannot be taken over as a whole: it is for somebody else, or for a year of which nothing is known. */
export class NotForUs extends Error {
  override name = 'NotForUs'
}

/** How many children go into one transaction: few enough to be quick to undo, many enough to be quick. */
const AT_ONCE = 150

/**
 * Begins, or adds to, an area's record from its SEN2 return. Each batch is written whole or not at all, and what is there
 * already is not written again: so it can be stopped at any moment and run again, and a second run changes nothing.
 */
export async function importReturn(importing: Importing): Promise<Imported> {
  const problems: Problem[] = []
  const { header, reading, lives, digest, name } = await read(importing, problems)
  const found = await asArea(importing.db, importing.laCode, (trx) => finder(trx, importing.laCode))
  const names = await asArea(importing.db, importing.laCode, (trx) =>
    namesOf(trx, importing.laCode, importing.establishments),
  )
  const children = childrenIn(lives, found, reading.laCode, (one) => problems.push(one))
  const answer: Imported = {
    year: reading.year,
    digest,
    persons: lives.length,
    opened: 0,
    grown: 0,
    events: 0,
    conflicts: [],
    problems,
    header,
  }
  await asArea(importing.db, importing.laCode, (trx) => addOfficers(trx, importing, reading.year, header, problems))
  for (let from = 0; from < children.length; from += AT_ONCE) {
    importing.signal?.throwIfAborted()
    const batch = children.slice(from, from + AT_ONCE)
    const added = await asArea(importing.db, importing.laCode, (trx) => {
      const file = { kind: 'sen2', file: digest, name, knownOn: reading.knownOn }
      return addBatch(trx, { ...importing, names }, batch, from, file)
    })
    answer.opened += added.opened
    answer.grown += added.grown
    answer.events += added.events
    answer.conflicts.push(...added.conflicts)
    importing.progress?.(Math.min(from + AT_ONCE, children.length), children.length)
  }
  return answer
}

/** The officers of the header, where nobody has said anything else of that year. */
async function addOfficers(
  trx: Trx,
  { laCode, settings }: Importing,
  year: number,
  header: ReturnHeader,
  problems: Problem[],
): Promise<void> {
  const kept = await officersOf(trx, laCode, year)
  const said = officersIn(header, settings)
  const isNew = (name: Officer) => said[name] !== undefined && kept[name] === undefined
  for (const name of officerNames) {
    if (said[name] === undefined || isNew(name) || said[name] === kept[name]) continue
    const line = header[name]?.line ?? 0
    problems.push({ line, item: name, says: 'The area keeps something else for this year. It was left as it is.' })
  }
  const news = officerNames.filter(isNew).map((name) => [name, said[name]])
  await keepOfficers(trx, laCode, year, Object.fromEntries(news))
}

type FileLife = NonNullable<ReturnType<typeof lifeOfPerson>>
type FileSource = { kind: string; file: string; name: string; knownOn: string }

async function read(importing: Importing, problems: Problem[]) {
  const digest = createHash('sha256')
  const sources = [...importing.sources].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const source of sources) for await (const bytes of source.open()) digest.update(bytes)
  const lives: FileLife[] = []
  let reading: Reading | undefined
  const heads: ReturnHeader[] = []
  const handler: ReturnHandler = {
    header(head) {
      heads.push(head)
      reading = readingOf(head, importing)
      return reading.year
    },
    person(person: Person) {
      if (!reading) return
      const life = lifeOfPerson(person, reading, (one) => problems.push(one))
      if (life) lives.push(life)
    },
    found({ line, message, rule }) {
      problems.push({ line, item: rule, says: message })
    },
    end(head) {
      heads.push(head)
    },
  }
  await readReturn(sources, handler, { signal: importing.signal })
  const header = heads.at(-1)
  if (!reading || !header)
    throw new NotForUs('The file has no header, so that nobody can say for which year and authority it is.')
  const name = sources.length === 1 ? (sources[0]?.name ?? '') : `${sources.length} tables`
  return { header, reading, lives, digest: digest.digest('hex'), name }
}

function readingOf(header: ReturnHeader, { laCode, settings, today, isForAnyAuthority }: Importing): Reading {
  const year = Number(header.Year?.value)
  const censusDay = censusDays[year]
  if (!censusDay)
    throw new NotForUs(`No census day is known for the year that the header gives (${header.Year?.value ?? 'none'}).`)
  if (header.LEA && header.LEA.value !== laCode && !isForAnyAuthority) {
    throw new NotForUs(`The file is for the authority ${header.LEA.value}, and this area is ${laCode}.`)
  }
  return { laCode, year, knownOn: censusDay < today ? censusDay : today, settings }
}

type Batch = { opened: number; grown: number; events: number; conflicts: Imported['conflicts'] }

async function addBatch(
  trx: Trx,
  importing: Importing & { names: Names },
  batch: readonly Found<FileLife>[],
  from: number,
  file: FileSource,
): Promise<Batch> {
  const { laCode, lists, now } = importing
  const known = batch.filter((one) => one.isKnown).map((one) => one.childId)
  const events = known.length ? await eventsOfMany(trx, laCode, known) : new Map<string, RecordedEvent[]>()
  const result: Batch = { opened: 0, grown: 0, events: 0, conflicts: [] }
  const records: { childId: string; expectedVersion: number; events: NewEventWithId[] }[] = []
  for (const [at, { childId, life }] of batch.entries()) {
    const before = events.get(childId) ?? []
    const changes = changesOf(life, before, file, (one) => result.conflicts.push({ ...one, childId }))
    changes.push(...settingOf(life, findChildIn(before), file.knownOn, importing.names))
    if (!before.some(({ type }) => type === AccessGranted.type))
      changes.push(...grants(childId, life, from + at, importing))
    if (changes.length === 0) continue
    records.push({
      childId,
      expectedVersion: before.length,
      events: changes.map(({ event, line }, nth) => ({
        ...event,
        eventId: idFrom(childId, file.file, nth, event.type, event.occurredOn, canonicalJson(event.data)),
        source: { ...file, line },
      })),
    })
    if (before.length === 0) result.opened++
    else result.grown++
    result.events += changes.length
  }
  await appendMany(trx, { laCode, records, by: null, capacity: 'import', recordedAt: now, lists })
  await log(
    trx,
    importing,
    records.map((one) => one.childId),
    file,
  )
  return result
}

function changesOf(
  life: FileLife,
  before: readonly RecordedEvent[],
  file: FileSource,
  conflict: (one: Conflict) => void,
): Change[] {
  const record: Life | undefined = before.length ? lifeOfRecord(before) : undefined
  const knownOn = new Map(before.map((event) => [event.eventId, event.source?.knownOn]))
  const isOlderNews = (from: readonly string[]) =>
    from.length > 0 &&
    from.every((id) => {
      const day = knownOn.get(id)
      return day !== undefined && day < file.knownOn
    })
  return changesFor(life, record, { knownOn: file.knownOn, isOlderNews, conflict })
}

/** The case team of a child whom nobody may see yet: every manager, and one of the caseworkers. */
function grants(childId: string, life: FileLife, nth: number, { team, today }: Importing): Change[] {
  const workers = team.filter((one) => one.role === 'caseworker')
  const mine = workers[nth % Math.max(1, workers.length)]
  const given = [...team.filter((one) => one.role === 'team-manager'), ...(mine ? [mine] : [])]
  return given.map(({ personId, who, role }) => {
    const isManager = role === 'team-manager'
    const event = AccessGranted(
      {
        grantId: idFrom(childId, 'grant', personId, role),
        personId,
        who,
        capacity: role,
        basis: isManager ? 'management' : 'caseload',
        purpose: isManager ? 'To manage the team that looks after this case' : 'To look after this case',
        from: today,
      },
      { occurredOn: today },
    )
    return { event, line: life.line }
  })
}

/** One line for each record that was touched, so that the family can read that an import did it. */
async function log(
  trx: Trx,
  { laCode, now, who }: Importing,
  childIds: readonly string[],
  file: FileSource,
): Promise<void> {
  if (childIds.length === 0) return
  const reference = file.file.slice(0, 12)
  const rows = childIds.map((childId) => ({
    la_code: laCode,
    log_id: randomUUID(),
    at: now,
    person_id: null,
    who,
    capacity: 'import',
    child_id: childId,
    page: 'sen2 import',
    what: 'Facts were brought over from the authority’s national return (SEN2)',
    outcome: 'done',
    basis: null,
    purpose: 'To move the record of the area into openSEND',
    reference,
  }))
  await sql`insert into access_log select * from jsonb_populate_recordset(null::access_log, ${JSON.stringify(rows)}::jsonb)`.execute(
    trx,
  )
}
