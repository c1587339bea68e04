import { sql } from 'kysely'
import type { FurtherWork } from '../../../../platform/access/further-work.ts'
import { oftenAsked } from '../../../../platform/database/often-asked.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { nextReturn } from '../../years.ts'
import { missingPage } from './page.ts'

/** What the next return lacks in one’s own cases. */
export const missingFromMine: FurtherWork = async (trx, { laCode, children, today }) => {
  const { year } = nextReturn(today)
  const { rows } = await sql<{ values: number; cases: number }>`
    select count(*)::int as values, count(distinct child_id)::int as cases from sen2_missing
    where la_code = ${laCode} and child_id = any(${`{${children.join(',')}}`}::uuid[]) and year = ${year}${oftenAsked}`.execute(
    trx,
  )
  const [found] = rows
  if (!found?.values) return undefined
  const text = `The SEN2 return of ${year} lacks ${plural(found.values, 'value')} in ${plural(found.cases, 'case')} of yours`
  return { text, href: missingPage.path }
}
