import type { Role } from '../../platform/access/permission.ts'
import { ROLES } from '../../platform/access/permission.ts'
import type { Trx } from '../../platform/database/schema.ts'

/** Somebody who may be asked: a member of an organisation, in a role, today. */
export type Member = {
  personId: string
  organisationId: string
  role: Role
  name: string
  organisation: string
  email: string | null
}

export async function listMembers(trx: Trx, laCode: string, roles: readonly Role[], today: string): Promise<Member[]> {
  return trx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.la_code', '=', 'm.la_code').onRef('p.person_id', '=', 'm.person_id'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.la_code', '=', 'm.la_code').onRef('o.organisation_id', '=', 'm.organisation_id'),
    )
    .select([
      'm.person_id as personId',
      'm.organisation_id as organisationId',
      'm.role',
      'p.name',
      'p.email',
      'o.name as organisation',
    ])
    .where('m.la_code', '=', laCode)
    .where('m.role', 'in', [...roles])
    .where('m.from_on', '<=', today)
    .where((where) => where.or([where('m.until_on', 'is', null), where('m.until_on', '>=', today)]))
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
    .orderBy('p.name')
    .orderBy('o.name')
    .execute()
}

/** How the family reads them: "Ed Lowe, Mereshire Council". */
export const whoIs = (member: Member) => `${member.name}, ${member.organisation}`
export const keyOf = (member: Member) => `${member.personId}.${member.organisationId}.${member.role}`
export const inList = (member: Member) => `${member.name}, ${ROLES[member.role]}, ${member.organisation}`

export async function emailOf(trx: Trx, laCode: string, personId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('person')
    .select('email')
    .where('la_code', '=', laCode)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.email ?? null
}
