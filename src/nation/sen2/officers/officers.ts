import { sql } from 'kysely'
import { grantToApplication } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import { type Code, codeSets } from '../codes.ts'
import type { ReturnHeader } from '../model.ts'
import type { Settings } from '../settings.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** Whether the officers whom the header tells were in post, year by year. */
    sen2_officers: { la_code: string; year: number; officer: string; says: string }
  }
}

/** Special educational needs and disability code of practice, 3.45 to 3.48, and the national return of 2025. */
export const OFFICERS = {
  DMO: 'Designated medical officer',
  DCO: 'Designated clinical officer',
  DSCO: 'Designated social care officer',
} as const
export type Officer = keyof typeof OFFICERS
export const officerNames = Object.keys(OFFICERS) as [Officer, ...Officer[]]

export const IN_POST = { yes: 'In post', no: 'Nobody is in post', recruiting: 'Being recruited' } as const
export type InPost = keyof typeof IN_POST

/** What is known of each: in post or not, or the letter of a file whose meaning is not public, as `code:X`. */
export type Officers = Partial<Record<Officer, InPost | `code:${string}`>>

export async function officersOf(trx: Trx, laCode: string, year: number): Promise<Officers> {
  const rows = await trx
    .selectFrom('sen2_officers')
    .select(['officer', 'says'])
    .where('la_code', '=', laCode)
    .where('year', '=', year)
    .execute()
  return Object.fromEntries(rows.map(({ officer, says }) => [officer, says]))
}

export async function keepOfficers(trx: Trx, laCode: string, year: number, officers: Officers): Promise<void> {
  const rows = Object.entries(officers).map(([officer, says]) => ({ la_code: laCode, year, officer, says }))
  if (rows.length === 0) return
  await trx
    .insertInto('sen2_officers')
    .values(rows)
    .onConflict((on) =>
      on.columns(['la_code', 'year', 'officer']).doUpdateSet({ says: (row) => row.ref('excluded.says') }),
    )
    .execute()
}

/** As the header writes them: with the letters that the area has set. Without them nothing is written, and nothing guessed. */
export function lettersOf(officers: Officers, { letters }: Settings): Partial<Record<Officer, string>> {
  const found = Object.entries(officers).flatMap(([officer, says]) => {
    const letter = says.startsWith('code:') ? says.slice('code:'.length) : letters.designatedOfficer?.[says]
    return letter ? [[officer, letter]] : []
  })
  return Object.fromEntries(found)
}

/** What the header of a file says: in words where the area has set the letters, else the letter as it stands. */
export function officersIn(header: ReturnHeader, { letters }: Settings): Officers {
  const found = officerNames.flatMap((officer) => {
    const said = header[officer]?.value
    const known = (codeSets.designatedOfficer as readonly Code[]).find(
      ({ key }) => key && letters.designatedOfficer?.[key] === said,
    )
    return said ? [[officer, known?.key ?? `code:${said}`]] : []
  })
  return Object.fromEntries(found)
}

export const officersMigration: Migration = {
  name: '2026-11-22-sen2-officers',
  async up(db) {
    await sql`
      create table sen2_officers (
        la_code text not null, year integer not null, officer text not null, says text not null,
        primary key (la_code, year, officer)
      )`.execute(db)
    await grantToApplication(db, 'sen2_officers', 'select, insert, update')
  },
}
