import { sql } from 'kysely'
import type { FurtherWork } from '../../../../platform/access/further-work.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { nextReturn } from '../../years.ts'
import { missingPage } from './page.ts'

/** What the next return lacks in one’s own cases. */
export const missingFromMine: FurtherWork = async (trx, { laCode, personId, today }) => {
  const { year } = nextReturn(today)
  const { rows } = await sql<{ values: number; cases: number }>`
    select count(*)::int as values, count(distinct m.child_id)::int as cases from sen2_missing m
    where m.la_code = ${laCode} and m.year = ${year} and exists (
      select 1 from access_grant g where g.la_code = m.la_code and g.child_id = m.child_id and g.person_id = ${personId}
        and g.capacity = 'caseworker' and g.ended_on is null and g.from_on <= ${today}::date
        and (g.until_on is null or g.until_on >= ${today}::date))`.execute(trx)
  const [found] = rows
  if (!found?.values) return undefined
  const text = `The SEN2 return of ${year} lacks ${plural(found.values, 'value')} in ${plural(found.cases, 'case')} of yours`
  return { text, href: missingPage.path }
}
