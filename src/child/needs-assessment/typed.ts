import { sql } from 'kysely'
import type { Migration, Trx } from '../../platform/database/schema.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** What somebody typed between a form and its check page. Theirs alone, and gone once it is sent. */
    typed_answer: {
      la_code: string
      person_id: string
      task: string
      answers: Record<string, unknown>
      kept_at: string
    }
  }
}

export type Whose = { laCode: string; personId: string; task: string }

export async function keepTyped(trx: Trx, whose: Whose, answers: unknown, keptAt: string): Promise<void> {
  await sql`
    insert into typed_answer (la_code, person_id, task, answers, kept_at)
    values (${whose.laCode}, ${whose.personId}, ${whose.task}, ${JSON.stringify(answers)}::jsonb, ${keptAt})
    on conflict (la_code, person_id, task) do update set answers = excluded.answers, kept_at = excluded.kept_at`.execute(
    trx,
  )
}

export async function findTyped(trx: Trx, whose: Whose): Promise<Record<string, unknown> | undefined> {
  const row = await mine(trx, whose).selectAll().executeTakeFirst()
  return row?.answers
}

export async function forgetTyped(trx: Trx, { laCode, personId, task }: Whose): Promise<void> {
  await trx
    .deleteFrom('typed_answer')
    .where('la_code', '=', laCode)
    .where('person_id', '=', personId)
    .where('task', '=', task)
    .execute()
}

const mine = (trx: Trx, { laCode, personId, task }: Whose) =>
  trx
    .selectFrom('typed_answer')
    .where('la_code', '=', laCode)
    .where('person_id', '=', personId)
    .where('task', '=', task)

export const typedMigration: Migration = {
  name: '2026-11-20-typed-answer',
  async up(db) {
    await sql`
      create table typed_answer (
        la_code text not null, person_id uuid not null, task text not null, answers jsonb not null, kept_at timestamptz not null,
        primary key (la_code, person_id, task)
      )`.execute(db)
    await sql`alter table typed_answer enable row level security`.execute(db)
    await sql`alter table typed_answer force row level security`.execute(db)
    await sql`create policy ones_own on typed_answer using (person_id = nullif(current_setting('app.person', true), '')::uuid)`.execute(
      db,
    )
    await sql`grant select, insert, update, delete on typed_answer to opensend_app`.execute(db)
  },
}
