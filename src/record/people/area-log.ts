import { randomUUID } from 'node:crypto'
import { type ColumnType, sql } from 'kysely'
import { grantToApplication } from '../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../platform/database/schema.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** What was done to people and their roles, and in an emergency. Only ever added to. */
    area_log: {
      la_code: string
      entry_id: string
      at: string
      by_person: string | null
      by_name: string
      kind: AreaAct
      about_person: string | null
      what: string
      numbers: ColumnType<Record<string, unknown>, string | undefined, never>
    }
  }
}

export const AREA_ACTS = {
  'person-added': 'Somebody was added',
  'organisation-added': 'An organisation was added',
  'role-given': 'A role was given',
  'role-ended': 'A role was ended',
  invited: 'An invitation was sent',
  joined: 'An invitation was used',
  left: 'Somebody left',
  'handed-over': 'A caseload was handed over',
  'break-glass': 'Opening a record in an emergency',
} as const
export type AreaAct = keyof typeof AREA_ACTS

export type AreaEntry = {
  laCode: string
  at: string
  by: { personId: string | null; name: string }
  kind: AreaAct
  aboutPerson?: string
  /** A sentence. Names staff, never a child or a family. */
  what: string
  numbers?: Record<string, unknown>
}

/** Writes one line, in the transaction of what it tells. */
export async function writeAreaLog(trx: Trx, entry: AreaEntry): Promise<void> {
  await trx
    .insertInto('area_log')
    .values({
      la_code: entry.laCode,
      entry_id: randomUUID(),
      at: entry.at,
      by_person: entry.by.personId,
      by_name: entry.by.name,
      kind: entry.kind,
      about_person: entry.aboutPerson ?? null,
      what: entry.what,
      numbers: JSON.stringify(entry.numbers ?? {}),
    })
    .execute()
}

export async function listAreaLog(
  trx: Trx,
  laCode: string,
  page: { size: number; from: number; kind?: string | undefined; about?: string },
) {
  const lines = trx
    .selectFrom('area_log')
    .where('la_code', '=', laCode)
    .$if(Boolean(page.kind), (query) => query.where('kind', '=', page.kind as AreaAct))
    .$if(Boolean(page.about), (query) => query.where('about_person', '=', page.about as string))
  const { count } = await lines.select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  const rows = await lines
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('entry_id')
    .limit(page.size)
    .offset(page.from)
    .execute()
  return { rows, count: Number(count) }
}

export const areaLogMigration: Migration = {
  name: '2026-11-13-area-log',
  async up(db) {
    await sql`
      create table area_log (
        la_code text not null, entry_id uuid not null, at timestamptz not null, by_person uuid, by_name text not null,
        kind text not null, about_person uuid, what text not null, numbers jsonb not null default '{}',
        primary key (la_code, entry_id)
      )`.execute(db)
    await sql`create index area_log_by_time on area_log (la_code, at desc)`.execute(db)
    await grantToApplication(db, 'area_log', 'select, insert')
  },
}
