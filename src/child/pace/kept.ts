import { type ColumnType, sql } from 'kysely'
import { lookingWider } from '../../platform/access/as.ts'
import { grantToApplication } from '../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../platform/database/schema.ts'
import { type Pace, paceOf } from './pace.ts'
import type { StepRun } from './steps.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** How long each step takes in an area, as it was known on a day. It tells of no child. */
    area_pace: { la_code: string; on_day: string; pace: ColumnType<Pace, string, never> }
  }
}

const AT_HAND = 200
const atHand = new Map<string, { text: string; pace: Pace }>()

/**
 * How long each step takes in an area, worked out once a day from every case and kept, so that everybody who looks on
 * one day is told the same, and it can be read later what was said then. Sees the whole area for a moment; what comes
 * back tells of no child.
 */
export async function paceIn(trx: Trx, laCode: string, today: string): Promise<Pace> {
  const kept = (await findKept(trx, laCode, today)) ?? (await workOut(trx, laCode, today))
  const key = `${laCode} ${today}`
  const known = atHand.get(key)
  if (known?.text === kept) return known.pace
  if (atHand.size >= AT_HAND) atHand.clear()
  const pace = JSON.parse(kept) as Pace
  atHand.set(key, { text: kept, pace })
  return pace
}

async function findKept(trx: Trx, laCode: string, today: string): Promise<string | undefined> {
  const { rows } = await sql<{ pace: string }>`
    select pace::text as pace from area_pace where la_code = ${laCode} and on_day = ${today}`.execute(trx)
  return rows[0]?.pace
}

async function workOut(trx: Trx, laCode: string, today: string): Promise<string> {
  const since = Temporal.PlainDate.from(today).subtract({ years: 3 }).toString()
  const { rows } = await lookingWider(trx, { la: laCode }, () =>
    sql<Omit<StepRun, 'round'>>`
      select step, to_char(started_on, 'YYYY-MM-DD') as "startedOn", to_char(ended_on, 'YYYY-MM-DD') as "endedOn", finished
      from step_pace where la_code = ${laCode} and started_on between ${since} and ${today}`.execute(trx),
  )
  const pace = JSON.stringify(paceOf(rows, today))
  await sql`insert into area_pace (la_code, on_day, pace) values (${laCode}, ${today}, ${pace})
    on conflict (la_code, on_day) do nothing`.execute(trx)
  return (await findKept(trx, laCode, today)) ?? pace
}

export const areaPaceMigration: Migration = {
  name: '2026-11-22-area-pace',
  async up(db) {
    await sql`
      create table area_pace (
        la_code text not null, on_day date not null, pace jsonb not null, primary key (la_code, on_day)
      )`.execute(db)
    await grantToApplication(db, 'area_pace', 'select, insert')
  },
}
