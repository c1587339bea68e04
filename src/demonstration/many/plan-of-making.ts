import { sql } from 'kysely'
import type { Db } from '../../platform/database/schema.ts'
import type { AreaToFill } from '../sizes.ts'

/** What is to be made after the first families: noted in the database, so that it goes on after any stop, at any time. */
export type PlanOfMaking = {
  seed: number
  /** The day up to which everybody lives, whatever day it is when the making goes on. */
  today: string
  areas: AreaToFill[]
  /** Into how many parts each area is cut, so that several workers can make it at once. */
  slices: number
}

const PLAN = 'demonstration-many'
const sliceFact = (laCode: string, slice: number) => `${PLAN}:${laCode}:${slice}`

export async function notePlan(db: Db, plan: PlanOfMaking): Promise<void> {
  await note(db, PLAN, plan)
}

export async function findPlan(db: Db): Promise<PlanOfMaking | undefined> {
  const found = await db.selectFrom('installation').select('detail').where('fact', '=', PLAN).executeTakeFirst()
  return found?.detail as PlanOfMaking | undefined
}

/** How many of a part are made. Noted in the transaction that writes them, so that no case is half made or made twice. */
export async function findDone(db: Db, laCode: string, slice: number): Promise<number> {
  const fact = sliceFact(laCode, slice)
  const found = await db.selectFrom('installation').select('detail').where('fact', '=', fact).executeTakeFirst()
  return (found?.detail as { done: number } | undefined)?.done ?? 0
}

export const noteDone = (db: Db, laCode: string, slice: number, done: number): Promise<void> =>
  note(db, sliceFact(laCode, slice), { done })

async function note(db: Db, fact: string, detail: object): Promise<void> {
  await sql`insert into installation (fact, detail) values (${fact}, ${JSON.stringify(detail)}::jsonb)
    on conflict (fact) do update set detail = excluded.detail`.execute(db)
}
