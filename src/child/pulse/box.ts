import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { lookingWider } from '../../platform/access/as.ts'
import { grantToApplication, ownChildrenOnly } from '../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../platform/database/schema.ts'
import { DAYS_TO_ANSWER, type Point, type Route } from './points.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** Who was asked, so that nobody is asked or answers twice. The hash of their link goes with their answer. */
    pulse_ask: {
      la_code: string
      child_id: string
      person_id: string
      point: Point
      route: Route
      asked_on: string
      token_hash: string | null
      done: boolean
    }
    /** What was answered. It holds no child, no person and no day, and nothing that leads to one. */
    pulse_answer: {
      la_code: string
      answer_id: string
      point: Point
      route: Route
      /** The first day of the month. */
      month: string
      told: number
      heard: number
      words: string | null
    }
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')
const TOKEN = /^\d{3}\.[A-Za-z0-9_-]{43}$/

type About = { laCode: string; childId: string; personId: string; point: Point }

/** Notes that somebody is asked about a point, once. Later notes of the same change nothing. */
export async function noteAsked(trx: Trx, about: About & { route: Route; today: string }): Promise<void> {
  await sql`insert into pulse_ask (la_code, child_id, person_id, point, route, asked_on, done)
    values (${about.laCode}, ${about.childId}, ${about.personId}, ${about.point}, ${about.route}, ${about.today}, false)
    on conflict do nothing`.execute(trx)
}

/** A link that works once, for whoever was asked and has not answered; the one before stops. */
export async function giveLink(trx: Trx, { laCode, childId, personId, point }: About): Promise<string | undefined> {
  const token = `${laCode}.${randomBytes(32).toString('base64url')}`
  const { rows } = await sql`update pulse_ask set token_hash = ${hashOf(token)}
    where la_code = ${laCode} and child_id = ${childId} and person_id = ${personId} and point = ${point} and not done
    returning point`.execute(trx)
  return rows.length === 1 ? token : undefined
}

/** What somebody was asked in this case and can still answer, the latest first. */
export async function openAsks(
  trx: Trx,
  { laCode, childId, personId }: Omit<About, 'point'>,
  today: string,
): Promise<Point[]> {
  const { rows } = await sql<{ point: Point }>`select point from pulse_ask
    where la_code = ${laCode} and child_id = ${childId} and person_id = ${personId} and not done
      and asked_on > ${today}::date - ${DAYS_TO_ANSWER}::int order by asked_on desc, point`.execute(trx)
  return rows.map((row) => row.point)
}

/** What a link asks about, while it can still be answered. */
export async function findAsk(trx: Trx, laCode: string, token: string, today: string): Promise<Point | undefined> {
  if (!TOKEN.test(token)) return undefined
  const { rows } = await lookingWider(trx, { la: laCode }, () =>
    sql<{ point: Point }>`select point from pulse_ask where la_code = ${laCode} and token_hash = ${hashOf(token)}
      and not done and asked_on > ${today}::date - ${DAYS_TO_ANSWER}::int`.execute(trx),
  )
  return rows[0]?.point
}

export type Answer = { told: number; heard: number; words: string | null }

/** Drops an answer into the box and burns its link. Afterwards nothing tells whose it was. False where it was used. */
export async function answerOnce(
  trx: Trx,
  laCode: string,
  token: string,
  answer: Answer,
  today: string,
): Promise<boolean> {
  if (!TOKEN.test(token)) return false
  return lookingWider(trx, { la: laCode }, async () => {
    const { rows } = await sql<{ point: Point; route: Route }>`
      update pulse_ask set done = true, token_hash = null
      where la_code = ${laCode} and token_hash = ${hashOf(token)} and not done returning point, route`.execute(trx)
    const [asked] = rows
    if (!asked) return false
    await trx
      .insertInto('pulse_answer')
      .values({ la_code: laCode, answer_id: randomUUID(), ...asked, month: `${today.slice(0, 7)}-01`, ...answer })
      .execute()
    return true
  })
}

/** Writes all answers anew in one act and in no order, so that not even the database's own marks tell which came when. */
export async function shuffle(trx: Trx, laCode: string): Promise<void> {
  const rows = await trx.deleteFrom('pulse_answer').where('la_code', '=', laCode).returningAll().execute()
  const fresh = rows
    .map((row) => ({ ...row, answer_id: randomUUID() }))
    .sort((a, b) => (a.answer_id < b.answer_id ? -1 : 1))
  for (let at = 0; at < fresh.length; at += 500)
    await trx
      .insertInto('pulse_answer')
      .values(fresh.slice(at, at + 500))
      .execute()
}

export const pulseMigration: Migration = {
  name: '2026-11-22-pulse',
  async up(db) {
    await sql`
      create table pulse_ask (
        la_code text not null, child_id uuid not null, person_id uuid not null, point text not null, route text not null,
        asked_on date not null, token_hash text, done boolean not null,
        primary key (la_code, child_id, person_id, point)
      )`.execute(db)
    await sql`create unique index pulse_ask_by_token on pulse_ask (la_code, token_hash)`.execute(db)
    await sql`
      create table pulse_answer (
        la_code text not null, answer_id uuid not null, point text not null, route text not null, month date not null,
        told smallint not null check (told between 1 and 5), heard smallint not null check (heard between 1 and 5), words text,
        primary key (la_code, answer_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'pulse_ask', { grants: 'select, insert, update' })
    await grantToApplication(db, 'pulse_answer', 'select, insert, delete')
  },
}
