import { randomUUID } from 'node:crypto'
import { asArea } from '../../platform/access/as.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/schema.ts'
import { addPerson } from './add-person.ts'
import { writeAreaLog } from './area-log.ts'
import { invite } from './invitations.ts'
import { addRole, countOthersInRole } from './staff.ts'

export type FirstAdministrator = {
  laCode: string
  areaName: string
  /** The local authority, as its own organisation is called. Made when there is none of this name. */
  organisation: string
  name: string
  email: string
  publicUrl: string
}

/**
 * Opens an area to its first administrator, who can then invite everybody else. For a command on the server: no page can
 * do it, and once the area has an administrator nothing can.
 *
 * @returns the link to hand to them, or undefined when there is an administrator already
 */
export async function inviteFirstAdministrator(
  db: Db,
  clock: Clock,
  first: FirstAdministrator,
): Promise<string | undefined> {
  const { laCode, areaName, organisation, name, email, publicUrl } = first
  const now = clock.now()
  const today = clock.today()
  return asArea(db, laCode, async (trx) => {
    const known = await trx.selectFrom('area').select('la_code').where('la_code', '=', laCode).executeTakeFirst()
    if (!known) await trx.insertInto('area').values({ la_code: laCode, name: areaName, made_up: false }).execute()
    const personId = randomUUID()
    if ((await countOthersInRole(trx, laCode, 'administrator', personId, today)) > 0) return undefined
    const found = await trx
      .selectFrom('organisation')
      .select('organisation_id')
      .where('la_code', '=', laCode)
      .where('name', '=', organisation)
      .executeTakeFirst()
    const organisationId = found?.organisation_id ?? randomUUID()
    if (!found) {
      const row = {
        la_code: laCode,
        organisation_id: organisationId,
        name: organisation,
        kind: 'local-authority',
        urn: null,
      }
      await trx.insertInto('organisation').values(row).execute()
    }
    await addPerson(trx, { laCode, kind: 'staff', name, email, personId })
    await addRole(trx, laCode, { personId, organisationId, role: 'administrator', from: today, until: null })
    const by = { personId: null, name: 'A command on the server' }
    const what = `Added ${name} as the first administrator, and invited them.`
    await writeAreaLog(trx, { laCode, at: now, by, kind: 'person-added', aboutPerson: personId, what })
    return invite(trx, { laCode, areaName, personId, email, invitedBy: null, now, publicUrl })
  })
}
