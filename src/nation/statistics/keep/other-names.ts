import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { Place } from '../read/place.ts'

/** Begins the id of a defect that was found by ourselves, which no list of defects replaces. */
export const FOUND = 'names '

type Printed = { dataset: string; file: string; years: string; places: readonly Place[] }

/**
 * A code beside the name of another area, as tables typed by hand have it: one of the two is wrong, and nobody can tell
 * which from the table. The figure stays under its code, as printed, with a note that says so.
 */
export async function noteOtherNames(trx: Trx, { dataset, file, years, places }: Printed): Promise<void> {
  await trx.deleteFrom('published_issue').where('issue_id', 'like', `${FOUND}${dataset} %`).execute()
  const areas = places.filter(({ level, name }) => level === 'authority' && name !== '')
  if (areas.length === 0) return
  const named = (name: string) => sql`lower(regexp_replace(${sql.raw(name)}, ' \\(until \\d{4}\\)$', ''))`
  const { rows } = await sql<{ code: string; printed: string; known: string; other: string }>`
    select given.code, regexp_replace(given.name, ' \\(until \\d{4}\\)$', '') as printed, own.name as known,
      min(other.code) as other
    from unnest(${areas.map(({ code }) => code)}::text[], ${areas.map(({ name }) => name)}::text[]) as given (code, name)
    join place own on own.code = given.code
    join place other on other.code <> given.code and ${named('other.name')} = ${named('given.name')}
    where ${named('own.name')} <> ${named('given.name')}
    group by given.code, given.name, own.name order by given.code`.execute(trx)
  if (rows.length === 0) return
  await trx
    .insertInto('published_issue')
    .values(
      rows.map(({ code, printed, known, other }) => ({
        issue_id: `${FOUND}${dataset} ${code}`,
        file,
        column_name: 'all',
        years,
        places: [code],
        place_names: [],
        says: `${known}: this table has code ${code} beside the name ${printed}, which is code ${other} elsewhere. The figure may be that of ${printed}`,
        handling: 'Shown under its code, as printed',
      })),
    )
    .execute()
}
