import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { lookingWider } from '../../platform/access/as.ts'
import type { Held, Holding } from '../../platform/access/holding.ts'
import type { Role } from '../../platform/access/permission.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { isUuid } from '../../platform/database/uuid.ts'

export type Membership = { membershipId: string; role: Role; organisation: string; from: string; until: string | null }
export type Staff = {
  personId: string
  name: string
  email: string | null
  leftOn: string | null
  signsIn: boolean
  invitedUntil: string | null
  memberships: Membership[]
}

const staff = (laCode: string) => sql`
  select p.person_id as "personId", p.name, p.email, to_char(p.left_on, 'YYYY-MM-DD') as "leftOn", p.subject is not null as "signsIn",
    (select to_char(max(i.expires_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from invitation i
      where i.la_code = p.la_code and i.person_id = p.person_id and i.used_at is null) as "invitedUntil",
    coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.membership_id, 'role', m.role, 'organisation', o.name,
        'from', m.from_on, 'until', m.until_on) order by m.from_on desc, m.membership_id)
      from membership m join organisation o on o.la_code = m.la_code and o.organisation_id = m.organisation_id
      where m.la_code = p.la_code and m.person_id = p.person_id), '[]') as memberships
  from person p where p.la_code = ${laCode} and p.kind = 'staff'`

export type StaffFilter = { find?: string | undefined; role?: string | undefined; left?: boolean }

/** Staff by organisation and name, a page at a time. */
export async function listStaff(
  trx: Trx,
  laCode: string,
  filter: StaffFilter,
  page: { size: number; from: number },
  today: string,
) {
  const find = filter.find ? `%${filter.find.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%` : null
  const matching = sql`${staff(laCode)}
    and (${find}::text is null or lower(p.name) like ${find} or lower(p.email) like ${find} or exists (
      select 1 from membership m join organisation o on o.la_code = m.la_code and o.organisation_id = m.organisation_id
      where m.la_code = p.la_code and m.person_id = p.person_id and lower(o.name) like ${find}))
    and (${filter.role ?? null}::text is null or exists (select 1 from membership m where m.la_code = p.la_code
      and m.person_id = p.person_id and m.role = ${filter.role ?? null}
      and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)))
    and (p.left_on is not null and p.left_on <= ${today}::date) = ${Boolean(filter.left)}`
  const counted = await sql<{ count: number }>`select count(*)::int as count from (${matching}) found`.execute(trx)
  const { rows } = await sql<Staff>`select * from (${matching}) found
    order by lower(coalesce(memberships -> 0 ->> 'organisation', '')), lower(name), "personId"
    limit ${page.size} offset ${page.from}`.execute(trx)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export async function findStaff(trx: Trx, laCode: string, personId: string): Promise<Staff | undefined> {
  if (!isUuid(personId)) return undefined
  const { rows } = await sql<Staff>`${staff(laCode)} and p.person_id = ${personId}`.execute(trx)
  return rows[0]
}

export const listOrganisations = (trx: Trx, laCode: string) =>
  trx
    .selectFrom('organisation')
    .select(['organisation_id', 'name'])
    .where('la_code', '=', laCode)
    .orderBy('name')
    .execute()

export type NewRole = { personId: string; organisationId: string; role: Role; from: string; until: string | null }

export async function addRole(
  trx: Trx,
  laCode: string,
  { personId, organisationId, role, from, until }: NewRole,
): Promise<void> {
  await trx
    .insertInto('membership')
    .values({
      la_code: laCode,
      membership_id: randomUUID(),
      person_id: personId,
      organisation_id: organisationId,
      role,
      from_on: from,
      until_on: until,
    })
    .execute()
}

/** From `leftOn` on they cannot sign in, and every role of theirs is over the day before. */
export async function endAll(trx: Trx, laCode: string, personId: string, leftOn: string): Promise<void> {
  const last = Temporal.PlainDate.from(leftOn).subtract({ days: 1 }).toString()
  await sql`update membership set until_on = greatest(from_on, ${last}::date)
    where la_code = ${laCode} and person_id = ${personId} and (until_on is null or until_on > ${last}::date)`.execute(
    trx,
  )
  await trx
    .updateTable('person')
    .set({ left_on: leftOn })
    .where('la_code', '=', laCode)
    .where('person_id', '=', personId)
    .execute()
  await sql`update invitation set expires_at = invited_at
    where la_code = ${laCode} and person_id = ${personId} and used_at is null`.execute(trx)
}

/** How many others hold this role on a day: the last administrator must not be shut out. */
export async function countOthersInRole(
  trx: Trx,
  laCode: string,
  role: Role,
  without: string,
  today: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct m.person_id)::int as count from membership m
    join person p on p.la_code = m.la_code and p.person_id = m.person_id
    where m.la_code = ${laCode} and m.role = ${role} and m.person_id <> ${without}
      and m.from_on <= ${today}::date and m.until_on is null and p.left_on is null`.execute(trx)
  return rows[0]?.count ?? 0
}

/** Looks at the whole area for one logged act, and no longer. */
export function withAreaSight<T>(trx: Trx, laCode: string, work: () => Promise<T>): Promise<T> {
  return lookingWider(trx, { la: laCode }, work)
}

/** Records that this person looks after or manages, by number alone. */
export async function countCaseload(trx: Trx, laCode: string, personId: string, today: string): Promise<number> {
  return withAreaSight(trx, laCode, async () => {
    const { rows } = await sql<{ count: number }>`
      select count(distinct child_id)::int as count from access_grant
      where la_code = ${laCode} and person_id = ${personId} and basis in ('caseload', 'management')
        and ended_on is null and (until_on is null or until_on >= ${today}::date)`.execute(trx)
    return rows[0]?.count ?? 0
  })
}

/** How many cases each of these people looks after or manages. */
export async function countCaseloads(
  trx: Trx,
  laCode: string,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map()
  return withAreaSight(trx, laCode, async () => {
    const { rows } = await sql<{ personId: string; count: number }>`
      select person_id as "personId", count(distinct child_id)::int as count from access_grant
      where la_code = ${laCode} and person_id = any(${`{${personIds.join(',')}}`}::uuid[]) and basis in ('caseload', 'management')
        and ended_on is null and (until_on is null or until_on >= ${today}::date)
      group by person_id`.execute(trx)
    return new Map(rows.map((one) => [one.personId, one.count]))
  })
}

/** What somebody holds in records besides cases, by what it is. */
export async function listHoldings(
  trx: Trx,
  laCode: string,
  holdings: readonly Holding[],
  personId: string,
): Promise<{ holding: Holding; held: Held[] }[]> {
  return withAreaSight(trx, laCode, async () => {
    const found = []
    for (const holding of holdings) found.push({ holding, held: await holding.listHeld(trx, laCode, personId) })
    return found.filter(({ held }) => held.length > 0)
  })
}

/** "30 requests for advice". */
export const holdingInWords = (holding: Holding, count: number) =>
  count === 1 ? `1 ${holding.one}` : `${count} ${holding.many}`

export type Colleague = {
  personId: string
  name: string
  email: string | null
  organisationId: string
  organisation: string
  role: Role
}

/** Staff who hold one of these roles today, once for each role. */
export async function listColleagues(
  trx: Trx,
  laCode: string,
  roles: readonly Role[],
  today: string,
  find?: string,
): Promise<Colleague[]> {
  const words = find ? `%${find.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<Colleague>`
    select distinct p.person_id as "personId", p.name, p.email, o.organisation_id as "organisationId",
      o.name as organisation, m.role
    from membership m
    join person p on p.la_code = m.la_code and p.person_id = m.person_id
    join organisation o on o.la_code = m.la_code and o.organisation_id = m.organisation_id
    where m.la_code = ${laCode} and m.role = any(${`{${roles.join(',')}}`}::text[])
      and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)
      and (p.left_on is null or p.left_on > ${today}::date)
      and (${words}::text is null or lower(p.name) like ${words} or lower(o.name) like ${words})
    order by p.name, m.role limit 200`.execute(trx)
  return rows
}
