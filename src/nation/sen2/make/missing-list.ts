import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import type { ChildRecord } from '../../../platform/events/record.ts'
import { noSettings, type Settings } from '../settings.ts'
import { censusDays } from '../years.ts'
import { lifeOfRecord } from './life-of-record.ts'
import { pageFor } from './page-for.ts'
import { personOfLife } from './person-of-life.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** One row for each value that a return will lack. It goes when the record has the value. */
    sen2_missing: {
      la_code: string
      child_id: string
      year: number
      item: string
      nth: number
      what: string
      since: string | null
      about: string | null
    }
  }
}

export const sen2MissingList: List = {
  table: 'sen2_missing',
  says: 'What the SEN2 returns of these years will lack, child by child, until somebody records it.',
  rowsFor: missingIn,
}

/** The last return whose day is known, and the one before it: what can still be put right. */
const YEARS = Object.keys(censusDays)
  .map(Number)
  .sort((a, b) => a - b)
  .slice(-2)

/** Pure: the same record lacks the same on any day. */
export function missingIn({ events }: Pick<ChildRecord, 'events'>) {
  return YEARS.flatMap((year) => {
    const counted = new Map<string, number>()
    const rows: {
      year: number
      item: string
      nth: number
      what: string
      since: string | null
      about: string | null
    }[] = []
    const life = lifeOfRecord(events, censusDays[year])
    personOfLife(life, { year, settings: EVERY_LETTER, organisations: NUMBERED }, ({ item, what, since, about }) => {
      const nth = counted.get(item) ?? 0
      counted.set(item, nth + 1)
      rows.push({ year, item, nth, what, since, about })
    })
    return rows
  })
}

/** Code letters and the numbers of schools are the administrator's to find, and no caseworker's. */
const EVERY_LETTER: Settings = {
  ...noSettings,
  letters: {
    workBasedLearning: { apprenticeship: '-', supportedInternship: '-', traineeship: '-' },
    directPayments: { education: '-', health: '-', socialCare: '-', integrated: '-' },
  },
}
const NUMBERED = { get: () => ({ urn: '000000', ukprn: null }) }

export type MissingLine = {
  childId: string
  child: string
  item: string
  what: string
  since: string | null
  /** The page on which it is recorded. */
  href: string
}

/** What the return of a year lacks in the cases that this person looks after, by name of the child. */
export async function listMissing(
  trx: Trx,
  asked: { laCode: string; personId: string; year: number; today: string },
): Promise<MissingLine[]> {
  const { laCode, personId, year, today } = asked
  const { rows } = await sql<Omit<MissingLine, 'href'> & { about: string | null }>`
    select m.child_id as "childId", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child,
           m.item, m.what, to_char(m.since, 'YYYY-MM-DD') as since, m.about
    from sen2_missing m join child c on c.la_code = m.la_code and c.child_id = m.child_id
    where m.la_code = ${laCode} and m.year = ${year} and exists (
      select 1 from access_grant g where g.la_code = m.la_code and g.child_id = m.child_id and g.person_id = ${personId}
        and g.capacity = 'caseworker' and g.ended_on is null and g.from_on <= ${today}::date
        and (g.until_on is null or g.until_on >= ${today}::date))
    order by c.family_name, c.given_name, m.child_id, m.item, m.nth`.execute(trx)
  return rows.map(({ about, ...line }) => ({ ...line, href: pageFor(line.item, line.childId, about) }))
}

export type MissingCount = { personId: string | null; name: string | null; item: string; missing: number }

/** How many values are missing, by caseworker; those of cases that nobody looks after come last. Needs the sight of the area. */
export async function countMissing(
  trx: Trx,
  { laCode, year, today }: { laCode: string; year: number; today: string },
): Promise<MissingCount[]> {
  const { rows } = await sql<MissingCount>`
    with held as (
      select distinct on (child_id) child_id, person_id, split_part(who, ',', 1) as name from access_grant
      where la_code = ${laCode} and capacity = 'caseworker' and ended_on is null and from_on <= ${today}::date
        and (until_on is null or until_on >= ${today}::date) order by child_id, from_on desc)
    select h.person_id as "personId", max(h.name) as name, m.item, count(*)::int as missing
    from sen2_missing m left join held h on h.child_id = m.child_id
    where m.la_code = ${laCode} and m.year = ${year}
    group by h.person_id, m.item order by max(h.name) nulls last, m.item`.execute(trx)
  return rows
}

export const sen2MissingMigration: Migration = {
  name: '2026-11-22-sen2-missing',
  async up(db) {
    await sql`
      create table sen2_missing (
        la_code text not null, child_id uuid not null, year integer not null, item text not null, nth integer not null,
        what text not null, since date, primary key (la_code, child_id, year, item, nth)
      )`.execute(db)
    await sql`create index sen2_missing_by_year on sen2_missing (la_code, year)`.execute(db)
    await ownChildrenOnly(db, 'sen2_missing', { grants: 'select, insert, update, delete' })
  },
}

/** A new column rather than a new table: the rows of before get it when the list is built anew. */
export const sen2MissingAboutMigration: Migration = {
  name: '2026-11-22-sen2-missing-about',
  async up(db) {
    await sql`alter table sen2_missing add column about uuid`.execute(db)
  },
}
