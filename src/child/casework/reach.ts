import type { Trx } from '../../platform/database/schema.ts'

export type Reach = { email: string | null; phone: string | null }
/** SENDIASS of this area, as the administrator recorded it. */
export type Sendiass = { name: string; phone: string | null; email: string | null; website: string | null }
export type HelpHere = { holder: Reach; council: Reach & { name: string | null }; sendiass: Sendiass | null }

type Details = Partial<Record<'phone' | 'email' | 'website', string>>

/** How to reach whoever looks after the case, the council, and somebody who is not the council. */
export async function findHelp(trx: Trx, laCode: string, holderId: string | undefined): Promise<HelpHere> {
  const holder = holderId
    ? await trx
        .selectFrom('person')
        .select(['email', 'phone'])
        .where('la_code', '=', laCode)
        .where('person_id', '=', holderId)
        .where('kind', '=', 'staff')
        .executeTakeFirst()
    : undefined
  const organisations = await trx
    .selectFrom('organisation')
    .select(['name', 'kind', 'details'])
    .where('la_code', '=', laCode)
    .where('kind', 'in', ['local-authority', 'sendiass'])
    .orderBy('name')
    .execute()
  const sendiass = organisations.find((one) => one.kind === 'sendiass')
  const council =
    organisations.find((one) => one.kind === 'local-authority' && /council|authority|borough/i.test(one.name)) ??
    organisations.find((one) => one.kind === 'local-authority')
  const of = (details: unknown) => (details ?? {}) as Details
  return {
    holder: { email: holder?.email ?? null, phone: holder?.phone ?? null },
    council: {
      name: council?.name ?? null,
      phone: of(council?.details).phone ?? null,
      email: of(council?.details).email ?? null,
    },
    sendiass: sendiass
      ? {
          name: sendiass.name,
          phone: of(sendiass.details).phone ?? null,
          email: of(sendiass.details).email ?? null,
          website: of(sendiass.details).website ?? null,
        }
      : null,
  }
}
