import { type ColumnType, sql } from 'kysely'
import { grantToApplication } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { KeptUse } from './decisions.ts'
import type { Board, Target, Use } from './use.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** What boards of an area use measures for, version by version. It tells of no child, and everyone may read it. */
    measure_use: {
      la_code: string
      use_id: string
      version: number
      board: string
      board_name: string
      measure: string
      decision: string
      meeting: string
      owner: string
      target: ColumnType<Target | null, string | null, never>
      from_day: string
      until_day: string | null
      ended_because: string | null
      recorded_at: string
      /** Who wrote it. For the audit of the service; no page shows it. */
      recorded_by: string
    }
  }
}

/** Every use of an area as it stands: the newest version of each, by board and measure. */
export async function usesIn(trx: Trx, laCode: string): Promise<KeptUse[]> {
  const rows = await trx
    .selectFrom('measure_use')
    .selectAll()
    .distinctOn('use_id')
    .where('la_code', '=', laCode)
    .orderBy('use_id')
    .orderBy('version', 'desc')
    .execute()
  return rows
    .map((row) => ({
      useId: row.use_id,
      version: row.version,
      board: row.board as Board,
      boardName: row.board_name,
      measure: row.measure,
      decision: row.decision,
      meeting: row.meeting,
      owner: row.owner,
      target: row.target,
      from: row.from_day,
      until: row.until_day,
      endedBecause: row.ended_because,
    }))
    .sort((a, b) => a.measure.localeCompare(b.measure) || a.from.localeCompare(b.from))
}

export async function findUse(trx: Trx, laCode: string, useId: string): Promise<KeptUse | undefined> {
  const all = await usesIn(trx, laCode)
  return all.find((use) => use.useId === useId)
}

type Keeping = {
  laCode: string
  useId: string
  version: number
  use: Use & { endedBecause?: string | null }
  at: string
  by: string
}

/** Adds a version. Two people at once: the second finds the number taken, and nothing is lost. */
export async function keepUse(trx: Trx, { laCode, useId, version, use, at, by }: Keeping): Promise<boolean> {
  const added = await trx
    .insertInto('measure_use')
    .values({
      la_code: laCode,
      use_id: useId,
      version,
      board: use.board,
      board_name: use.boardName,
      measure: use.measure,
      decision: use.decision,
      meeting: use.meeting,
      owner: use.owner,
      target: use.target && JSON.stringify(use.target),
      from_day: use.from,
      until_day: use.until,
      ended_because: use.endedBecause ?? null,
      recorded_at: at,
      recorded_by: by,
    })
    .onConflict((on) => on.columns(['la_code', 'use_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst()
  return added !== undefined
}

export const measureUseMigration: Migration = {
  name: '2026-11-22-measure-use',
  async up(db) {
    await sql`
      create table measure_use (
        la_code text not null, use_id uuid not null, version integer not null, board text not null,
        board_name text not null, measure text not null, decision text not null, meeting text not null,
        owner text not null, target jsonb, from_day date not null, until_day date, ended_because text,
        recorded_at timestamptz not null, recorded_by uuid not null, primary key (la_code, use_id, version)
      )`.execute(db)
    await grantToApplication(db, 'measure_use', 'select, insert')
  },
}
