import { sql } from 'kysely'
import { page } from '../../../../platform/http/page.ts'
import { findStaff, holdingInWords, withAreaSight } from '../../../people/questions.ts'
import { handOverCases } from '../../access.ts'

/** Whoever holds cases, by number; first those who have left and still hold some. */
export const handOvers = page({
  path: '/people/hand-over',
  title: 'Hand over cases',
  mayUse: handOverCases,
  view: 'record/access/pages/hand-overs/view.njk',
  nav: { text: 'Hand over', order: 70 },
  async show({ trx, area, today, holdings = [] }) {
    const { rows, others } = await withAreaSight(trx, area.laCode, async () => {
      const found = await sql<{ personId: string; name: string; cases: number; left: boolean; leftOn: string | null }>`
        select p.person_id as "personId", p.name, count(distinct g.child_id)::int as cases,
          coalesce(p.left_on <= ${today}::date, false) as left, to_char(p.left_on, 'YYYY-MM-DD') as "leftOn"
        from access_grant g join person p on p.la_code = g.la_code and p.person_id = g.person_id
        where g.la_code = ${area.laCode} and g.basis in ('caseload', 'management')
          and g.ended_on is null and (g.until_on is null or g.until_on >= ${today}::date)
        group by p.person_id, p.name, p.left_on order by 4 desc, p.name`.execute(trx)
      const counted = []
      for (const holding of holdings)
        for (const one of await holding.countHolders(trx, area.laCode))
          counted.push({ ...one, words: holdingInWords(holding, one.count) })
      return { rows: found.rows, others: counted }
    })
    const more = others.filter((one) => !rows.some((row) => row.personId === one.personId))
    const people = await Promise.all(
      [...new Set(more.map((one) => one.personId))].map((personId) => findStaff(trx, area.laCode, personId)),
    )
    const withoutCases = people
      .filter((one) => one !== undefined)
      .map(({ personId, name, leftOn }) => ({
        personId,
        name,
        cases: 0,
        left: leftOn !== null && leftOn <= today,
        leftOn,
      }))
    const holders = [...rows, ...withoutCases.sort((a, b) => a.name.localeCompare(b.name))]
      .map((row) => ({
        ...row,
        others: others.filter((one) => one.personId === row.personId).map((one) => one.words),
      }))
      .sort((a, b) => Number(b.left) - Number(a.left))
    return { holders }
  },
})
