import type { Role } from '../../platform/access/permission.ts'
import { ROLES } from '../../platform/access/permission.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { membersOn } from '../../record/people/questions.ts'

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
  return membersOn(trx, laCode, today)
    .where('m.role', 'in', [...roles])
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
