import type { Trx } from '../../platform/database/schema.ts'

/** People with a role in an organisation on a day, and not gone. Narrow it, then run it. */
export function membersOn(trx: Trx, laCode: string, today: string) {
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
    .where('m.from_on', '<=', today)
    .where((where) => where.or([where('m.until_on', 'is', null), where('m.until_on', '>=', today)]))
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
}
