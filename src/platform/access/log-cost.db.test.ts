import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Trx } from '../database/schema.ts'
import { onEveryDatabase } from '../testing/databases.ts'
import { asArea } from './as.ts'
import { type Look, logAccess } from './log.ts'

const LA = '999'
const look = (): Look => ({
  laCode: LA,
  at: '2026-03-02T12:00:00.000Z',
  personId: randomUUID(),
  who: 'Priya Shah, Mereshire Council',
  capacity: 'caseworker',
  childId: randomUUID(),
  page: '/casework/:childId',
  what: 'A case',
  outcome: 'seen',
  reference: 'AAAA-AAAA',
})

/** Pages of the database that one more line touches: work that does not depend on how busy the machine is. */
async function pagesTouched(trx: Trx): Promise<number> {
  const answer = await sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers, format json)
    insert into access_log (la_code, log_id, at, who, capacity, child_id, page, what, outcome, reference)
    values (${LA}, ${randomUUID()}, now(), 'Priya', 'caseworker', ${randomUUID()}, '/', 'A case', 'seen', 'A')`.execute(
    trx,
  )
  const plan = answer.rows[0]?.['QUERY PLAN'] as unknown
  const [{ Plan }] = typeof plan === 'string' ? JSON.parse(plan) : plan
  return Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'] + Plan['Shared Dirtied Blocks']
}

const fill = (trx: Trx, lines: number) =>
  sql`insert into access_log (la_code, log_id, at, who, capacity, child_id, page, what, outcome, reference)
    select ${LA}, gen_random_uuid(), now(), 'Priya', 'caseworker', gen_random_uuid(), '/', 'A case', 'seen', 'A'
    from generate_series(1, ${lines}::int)`.execute(trx)

onEveryDatabase((_kind, open) => {
  it('costs a write one statement, which reads nothing back (C14)', async () => {
    const { db } = await open()
    const sent: string[] = []
    await asArea(db, LA, async (trx) => {
      const listening = trx.withPlugin({
        transformQuery: ({ node }) => {
          sent.push(node.kind)
          return node
        },
        transformResult: async ({ result }) => result,
      })
      await logAccess(listening as Trx, look())
    })
    expect(sent).toEqual(['InsertQueryNode'])
    const triggers = await sql`select tgname from pg_trigger
      where tgrelid = 'access_log'::regclass and not tgisinternal`.execute(db)
    expect(triggers.rows).toEqual([])
  })

  it('costs the same at the 40,000th line as at the hundredth (C14)', async () => {
    const { db } = await open()
    const touched = async (lines: number) => {
      await asArea(db, LA, (trx) => fill(trx, lines))
      const several: number[] = []
      for (let time = 0; time < 5; time += 1) several.push(await asArea(db, LA, pagesTouched))
      return Math.min(...several)
    }
    const few = await touched(100)
    const many = await touched(40_000)
    expect(few).toBeGreaterThan(0)
    expect(many).toBeLessThan(few + 12)
  })
})
