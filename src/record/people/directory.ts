import { sql } from 'kysely'
import type { Actor, Directory, Grant } from '../../platform/access/actor.ts'
import type { Role } from '../../platform/access/permission.ts'

/** Who people are, with the roles and grants that are live on the day. */
export const directory: Directory = {
  async findActor(trx, personId, today): Promise<Actor | undefined> {
    const { rows } = await sql<PersonRow>`
      select p.la_code, p.person_id, p.kind, p.name, p.email,
        coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'organisationId', o.organisation_id, 'name', o.name)
                                   order by m.from_on, m.membership_id)
          from membership m join organisation o on o.la_code = m.la_code and o.organisation_id = m.organisation_id
          where m.la_code = p.la_code and m.person_id = p.person_id
            and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)), '[]') as memberships,
        coalesce((select jsonb_agg(jsonb_build_object('grantId', g.grant_id, 'childId', g.child_id, 'capacity', g.capacity,
            'basis', g.basis, 'purpose', g.purpose, 'mayAct', g.may_act, 'parts', g.parts, 'until', g.until_on) order by g.grant_id)
          from access_grant g
          where g.la_code = p.la_code and g.person_id = p.person_id and g.ended_on is null
            and g.from_on <= ${today}::date and (g.until_on is null or g.until_on >= ${today}::date)), '[]') as grants
      from person p
      where p.person_id = ${personId} and (p.left_on is null or p.left_on > ${today}::date)`.execute(trx)
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
      grants: row.grants,
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
  grants: Grant[]
}
