import { sql } from 'kysely'
import type { Persona } from '../../platform/access/door.ts'
import { grantToApplication } from '../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../platform/database/schema.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** People of a made-up area whom one can choose to be, in their order, with a line on what each can do. */
    persona: { la_code: string; person_id: string; says: string | null; ordering: number }
  }
}

/** The chosen ones; where none were chosen, the first forty people. Sight: the area. */
export async function listPersonas(trx: Trx, laCode: string, today: string): Promise<Persona[]> {
  const { rows } = await sql<Persona>`
    select p.person_id as "personId", p.name, p.kind, m.place as "where", c.says,
      coalesce(m.role, (select g.capacity from access_grant g where g.la_code = p.la_code and g.person_id = p.person_id
        and g.ended_on is null and g.capacity in ('parent', 'young-person', 'helper') order by g.grant_id limit 1)) as role
    from person p
    left join persona c on c.la_code = p.la_code and c.person_id = p.person_id
    left join lateral (
      select m.role, o.name as place from membership m
      join organisation o on o.la_code = m.la_code and o.organisation_id = m.organisation_id
      where m.la_code = p.la_code and m.person_id = p.person_id
        and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)
      order by m.from_on, m.membership_id limit 1) m on true
    where p.la_code = ${laCode} and (p.left_on is null or p.left_on > ${today}::date)
      and (c.person_id is not null or not exists (select 1 from persona x where x.la_code = ${laCode}))
      and (p.kind = 'family' or m.role is not null)
    order by c.ordering, p.kind, p.name limit 60`.execute(trx)
  return rows
}

export const personaMigration: Migration = {
  name: '2026-11-13-persona',
  async up(db) {
    await sql`
      create table persona (
        la_code text not null, person_id uuid not null, says text, ordering integer not null,
        primary key (la_code, person_id),
        foreign key (la_code, person_id) references person (la_code, person_id) on delete cascade
      )`.execute(db)
    await grantToApplication(db, 'persona', 'select, insert, update, delete')
  },
}
