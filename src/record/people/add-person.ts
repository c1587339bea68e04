import { randomUUID } from 'node:crypto'
import type { Schema, Trx } from '../../platform/database/schema.ts'

type Adding = {
  laCode: string
  kind: Schema['person']['kind']
  name: string
  email: string | null
  phone?: string | null
  /** Where the same person must come about again, as in a demonstration. */
  personId?: string
}

/** Somebody who has not signed in yet: no issuer knows them. */
export const personRow = ({ laCode, kind, name, email, phone = null, personId = randomUUID() }: Adding) => ({
  la_code: laCode,
  person_id: personId,
  kind,
  name,
  email,
  phone,
  issuer: null,
  subject: null,
  left_on: null,
})

/** Adds somebody to the people of an area, and answers their id. */
export async function addPerson(trx: Trx, adding: Adding): Promise<string> {
  const row = personRow(adding)
  await trx.insertInto('person').values(row).execute()
  return row.person_id
}
