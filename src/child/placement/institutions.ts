import type { Role } from '../../platform/access/permission.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { INSTITUTION_KINDS, type Institution, type InstitutionKind } from './events.ts'

/** A school or college in our directory, with those who answer for it. */
export type KnownInstitution = Institution & {
  organisationId: string
  staff: { personId: string; name: string; email: string | null; role: Role }[]
}

/** Every kind of organisation at which a child can learn; a provider of health care is none. */
const PLACES_TO_LEARN = /school|college|nurser|academy|early-years|alternative-provision|post-16|(?<!health-)provider/

/** Schools and colleges in this area's directory, by name, with their heads and SENCOs of today. */
export async function listInstitutions(trx: Trx, laCode: string, today: string): Promise<KnownInstitution[]> {
  const organisations = await trx
    .selectFrom('organisation')
    .select(['organisation_id', 'name', 'kind', 'details'])
    .where('la_code', '=', laCode)
    .orderBy('name')
    .execute()
  const staff = await trx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.la_code', '=', 'm.la_code').onRef('p.person_id', '=', 'm.person_id'),
    )
    .select(['m.organisation_id', 'm.role', 'p.person_id', 'p.name', 'p.email'])
    .where('m.la_code', '=', laCode)
    .where('m.role', 'in', ['head-teacher', 'senco'])
    .where('m.from_on', '<=', today)
    .where((where) => where.or([where('m.until_on', 'is', null), where('m.until_on', '>=', today)]))
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
    .orderBy('p.name')
    .execute()
  return organisations
    .filter(({ kind }) => PLACES_TO_LEARN.test(kind))
    .map((one) => ({
      organisationId: one.organisation_id,
      name: one.name,
      kind: kindOf(one.kind, one.details),
      staff: staff
        .filter((member) => member.organisation_id === one.organisation_id)
        .map((member) => ({ personId: member.person_id, name: member.name, email: member.email, role: member.role })),
    }))
}

export const headOf = (institution: KnownInstitution | undefined) =>
  institution?.staff.find((one) => one.role === 'head-teacher') ?? null

/** Which kind in law: what the directory says, else what its name for it leaves no doubt about, else not known. */
function kindOf(kind: string, details: unknown): InstitutionKind {
  const said = (details as { institutionKind?: string } | null)?.institutionKind
  if (said && said in INSTITUTION_KINDS) return said as InstitutionKind
  if (kind.includes('non-maintained')) return 'non-maintained-special'
  if (kind.includes('section-41')) return 'section-41'
  if (kind.includes('independent')) return 'not-sure'
  if (kind.includes('academy')) return 'academy'
  if (kind.includes('college') || kind.includes('further-education')) return 'further-education'
  if (['mainstream-school', 'special-school', 'maintained-school', 'nursery-school', 'school'].includes(kind))
    return 'maintained-school'
  return 'not-sure'
}
