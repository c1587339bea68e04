import { sql } from 'kysely'
import type { Actor, Directory, Grant } from '../../platform/access/actor.ts'
import type { Role } from '../../platform/access/permission.ts'
import { oftenAsked } from '../../platform/database/often-asked.ts'

/** Who people are, with the roles and grants that are live on the day. */
export const directory: Directory = {
  async findActor(trx, personId, today, laCode): Promise<Actor | undefined> {
    const { rows } = await sql<PersonRow>`
      select p.la_code, p.person_id, p.kind, p.name, p.email,
        coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'organisationId', o.organisation_id, 'name', o.name)
                                   order by m.from_on, m.membership_id)
          from membership m join organisation o on o.la_code = m.la_code and o.organisation_id = m.organisation_id
          where m.la_code = p.la_code and m.person_id = p.person_id
            and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)), '[]') as memberships,
        (select json_agg(alike) from (
          select g.capacity, g.basis, g.purpose, g.may_act as "mayAct", g.parts, g.until_on as "until",
            string_agg(g.grant_id::text || g.child_id::text, '') as ties
          from access_grant g
          where g.la_code = p.la_code and g.person_id = p.person_id and g.ended_on is null
            and g.from_on <= ${today}::date and (g.until_on is null or g.until_on >= ${today}::date)
          group by g.capacity, g.basis, g.purpose, g.may_act, g.parts, g.until_on) alike) as alike
      from person p
      where ${laCode ? sql`p.la_code = ${laCode} and` : sql``} p.person_id = ${personId}
        and (p.left_on is null or p.left_on > ${today}::date)${oftenAsked}`.execute(trx)
    const row = rows[0]
    if (!row) return undefined
    const first = row.memberships[0]
    return {
      personId: row.person_id,
      laCode: row.la_code,
      name: row.name,
      email: row.email,
      kind: row.kind,
      roles: [...new Set(row.memberships.map((membership) => membership.role))],
      organisation: first ? { organisationId: first.organisationId, name: first.name } : null,
      grants: apart(row.alike ?? []),
    }
  },
}

type PersonRow = {
  la_code: string
  person_id: string
  kind: 'family' | 'staff'
  name: string
  email: string | null
  memberships: { role: Role; organisationId: string; name: string }[]
  alike: Alike[] | null
}

/** Grants that differ in nothing but their child, with a UUID each for grant and child: a caseload is read in a quarter of the time. */
type Alike = Omit<Grant, 'grantId' | 'childId'> & { ties: string }

const UUID = 36

function apart(alike: readonly Alike[]): Grant[] {
  const grants = alike.flatMap(({ ties, ...said }) =>
    Array.from({ length: ties.length / (2 * UUID) }, (_, at) => {
      const from = at * 2 * UUID
      return { ...said, grantId: ties.slice(from, from + UUID), childId: ties.slice(from + UUID, from + 2 * UUID) }
    }),
  )
  return grants.sort((a, b) => (a.grantId < b.grantId ? -1 : 1))
}
