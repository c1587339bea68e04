import { sql } from 'kysely'
import type { Db } from '../../database/schema.ts'

/**
 * How far the making of a demonstration is, while it goes on in the background; undefined once all is made. Its plan and
 * each part that is done are facts of the installation.
 */
export async function stillMaking(db: Db): Promise<{ done: number; of: number } | undefined> {
  const { rows } = await sql<{ done: number; of: number }>`
    select coalesce((select sum((d.detail->>'done')::int) from installation d where d.fact like 'demonstration-many:%'), 0)::int as done,
      (select sum(n.value::int) from jsonb_array_elements(p.detail->'areas') a, jsonb_each_text(a->'mix') n)::int as of
    from installation p where p.fact = 'demonstration-many'`.execute(db)
  const far = rows[0]
  return far && far.done < far.of ? far : undefined
}
