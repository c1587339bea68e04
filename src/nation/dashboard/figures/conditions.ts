import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { Asked } from './figure.ts'

/** What was asked, as conditions on the rows `v` of a table of figures. */
export function conditionsOf(asked: Asked): RawBuilder<unknown> {
  const { measures, places, level, topics, parts, from, to } = asked
  const conditions = [
    measures && sql`v.measure = any(${measures}::text[])`,
    places && sql`v.place = any(${places}::text[])`,
    level && sql`v.place in (select code from place where level = ${level})`,
    topics ? sql`v.topic = any(${topics}::text[])` : parts !== 'all' && sql`v.topic = 'Everybody'`,
    from && sql`v.period_to >= ${from}::date`,
    to && sql`v.period_from <= ${to}::date`,
  ].filter((condition): condition is RawBuilder<unknown> => Boolean(condition))
  return conditions.length ? sql.join(conditions, sql` and `) : sql`true`
}

/**
 * Reads rows `v` as one text. A thousand rows of many columns take a twentieth of the time that they take one by one,
 * since the embedded database hands each cell over apart.
 */
export async function readRows<Row>(trx: Trx, from: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<{ text: string | null }>`select json_agg(v)::text as text from ${from}`.execute(trx)
  return rows[0]?.text ? JSON.parse(rows[0].text) : []
}
