import { sql } from 'kysely'
import { page } from '../../../../platform/http/page.ts'
import { withAreaSight } from '../../../people/questions.ts'
import { handOverCases } from '../../access.ts'

/** Whoever holds cases, by number; first those who have left and still hold some. */
export const handOvers = page({
  path: '/people/hand-over',
  title: 'Hand over cases',
  mayUse: handOverCases,
  view: 'record/access/pages/hand-overs/view.njk',
  nav: { text: 'Hand over', order: 70 },
  async show({ trx, area, today }) {
    const rows = await withAreaSight(trx, area.laCode, async () => {
      const found = await sql<{ personId: string; name: string; cases: number; left: boolean; leftOn: string | null }>`
        select p.person_id as "personId", p.name, count(distinct g.child_id)::int as cases,
          coalesce(p.left_on <= ${today}::date, false) as left, to_char(p.left_on, 'YYYY-MM-DD') as "leftOn"
        from access_grant g join person p on p.la_code = g.la_code and p.person_id = g.person_id
        where g.la_code = ${area.laCode} and g.basis in ('caseload', 'management')
          and g.ended_on is null and (g.until_on is null or g.until_on >= ${today}::date)
        group by p.person_id, p.name, p.left_on order by 4 desc, p.name`.execute(trx)
      return found.rows
    })
    return { holders: rows }
  },
})
