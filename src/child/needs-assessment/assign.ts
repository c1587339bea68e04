import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Role } from '../../platform/access/permission.ts'
import type { Trx } from '../../platform/database/schema.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { AccessGranted, type Basis } from '../../record/access/events.ts'

export type Worker = { personId: string; name: string; organisation: string; cases: number }

/** Who takes a new case: whoever has the fewest, by name when several do. */
export function leastLoaded(workers: readonly Worker[]): Worker | undefined {
  return workers.toSorted((a, b) => a.cases - b.cases || a.name.localeCompare(b.name))[0]
}

/** People who hold a role on a day, with the number of children whom they look after. Needs the area's sight. */
export async function listWorkers(trx: Trx, laCode: string, role: Role, today: string): Promise<Worker[]> {
  const { rows } = await sql<Worker>`
    select p.person_id as "personId", p.name, min(o.name) as organisation,
      (select count(*)::int from access_grant g where g.la_code = p.la_code and g.person_id = p.person_id
        and g.capacity = ${role} and g.ended_on is null and (g.until_on is null or g.until_on >= ${today}::date)) as cases
    from person p
      join membership m on m.la_code = p.la_code and m.person_id = p.person_id
      join organisation o on o.la_code = m.la_code and o.organisation_id = m.organisation_id
    where p.la_code = ${laCode} and m.role = ${role} and m.from_on <= ${today}::date
      and (m.until_on is null or m.until_on >= ${today}::date) and (p.left_on is null or p.left_on > ${today}::date)
    group by p.la_code, p.person_id, p.name`.execute(trx)
  return rows
}

export function granting(
  person: { personId: string; name: string; organisation?: string },
  capacity: Role,
  basis: Basis,
  today: string,
): NewEvent {
  const who = person.organisation ? `${person.name}, ${person.organisation}` : person.name
  return AccessGranted(
    {
      grantId: randomUUID(),
      personId: person.personId,
      who,
      capacity,
      basis,
      purpose: phrase('The EHC needs assessment'),
      from: today,
    },
    { occurredOn: today },
  )
}
