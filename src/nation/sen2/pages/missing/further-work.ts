import { sql } from 'kysely'
import type { FurtherWork } from '../../../../platform/access/further-work.ts'
import { oftenAsked } from '../../../../platform/database/often-asked.ts'
import { nextReturn } from '../../years.ts'
import { missingPage } from './page.ts'

/** Whether the next return lacks anything in one’s own cases. How much it is, its own page counts. */
export const missingFromMine: FurtherWork = async (trx, { laCode, children, today }) => {
  const { year } = nextReturn(today)
  const { rows } = await sql<{ lacks: boolean }>`
    select exists (select 1 from sen2_missing
      where la_code = ${laCode} and child_id = any(${`{${children.join(',')}}`}::uuid[]) and year = ${year}) as lacks${oftenAsked}`.execute(
    trx,
  )
  if (!rows[0]?.lacks) return undefined
  return { text: `See what the SEN2 return of ${year} lacks in your cases`, href: missingPage.path }
}
