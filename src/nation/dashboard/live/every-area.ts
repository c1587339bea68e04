import { sql } from 'kysely'
import { asArea } from '../../../platform/access/as.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { countAnew } from './rebuild.ts'
import { countSideBySide } from './side-by-side.ts'

/** `done` and `of` are areas: those of this count, also where it was stopped and goes on. */
export type CountedAnew = { laCode: string; records: number; done: number; of: number }

type Counting = {
  /** Where threads reach the database; left out for the embedded one, which nobody else can open. */
  databaseUrl?: string
  stopped?(): boolean
  told?(counted: CountedAnew): void
  /** A count that was stopped goes on: so many areas of it are done. */
  goesOn?(done: number, of: number): void
}

/**
 * Every area from its events. What was finished before a stop stays, and the next count goes on from there. Figures that
 * stood before are there until new ones take their place.
 */
export async function countEverythingAnew(db: Db, today: string, counting: Counting = {}): Promise<void> {
  const { due, of } = await listDue(db)
  let done = of - due.length
  if (done > 0) counting.goesOn?.(done, of)
  const told = (laCode: string, records: number) => {
    done += 1
    counting.told?.({ laCode, records, done, of })
  }
  const stopped = counting.stopped ?? (() => false)
  if (counting.databaseUrl && due.length > 1)
    return countSideBySide(due, { today, databaseUrl: counting.databaseUrl, stopped, told })
  for (const laCode of due) {
    if (stopped()) return
    told(laCode, await countAnew(db, laCode, { today, from: 'events' }))
  }
}

/** Areas that a stopped count did not reach; where none was stopped, every area becomes due. */
async function listDue(db: Db): Promise<{ due: string[]; of: number }> {
  const areas = await db.selectFrom('area').select('la_code').orderBy('la_code').execute()
  const all = areas.map(({ la_code: laCode }) => laCode)
  const due: string[] = []
  for (const laCode of all) if (await isDue(db, laCode)) due.push(laCode)
  if (due.length > 0) return { due, of: all.length }
  for (const laCode of all)
    await asArea(db, laCode, (trx) =>
      // Where nothing was counted yet, the edition says so to whoever follows.
      sql`insert into live_area (la_code, speaks_from, counted_on, edition, due_anew)
        values (${laCode}, current_date, current_date, 0, true)
        on conflict (la_code) do update set due_anew = true`.execute(trx),
    )
  return { due: all, of: all.length }
}

async function isDue(db: Db, laCode: string): Promise<boolean> {
  const found = await asArea(db, laCode, (trx) =>
    trx.selectFrom('live_area').select('due_anew').where('la_code', '=', laCode).executeTakeFirst(),
  )
  return found?.due_anew ?? false
}
