import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type ColumnType, sql } from 'kysely'
import { asArea, asSighted } from '../access/as.ts'
import { oftenAsked } from '../database/often-asked.ts'
import { grantToApplication } from '../database/row-level-security.ts'
import type { Migration, Trx } from '../database/schema.ts'
import type { Job } from '../feature.ts'

declare module '../database/schema.ts' {
  interface Schema {
    session: {
      la_code: string
      /** SHA-256 of the cookie, so that the table cannot be used to sign in. */
      session_hash: string
      person_id: string
      created_at: string
      last_seen_at: string
      ended_at: string | null
      /** By whose word they signed in, so that signing out can end that too. */
      issuer: ColumnType<string | null, string | null | undefined, never>
    }
  }
}

export type SessionFound = { personId: string; laCode: string; state: 'live' | 'expired' }

export const newToken = () => randomBytes(32).toString('base64url')
const TOKEN = /^(\w{1,10})\.[\w-]{43}$/
/** A session's cookie begins with its area's code, so that the look-up stays inside one area. Empty for what is no token. */
export const areaOfToken = (token: string) => TOKEN.exec(token)?.[1] ?? ''
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('base64url')

export async function startSession(
  trx: Trx,
  laCode: string,
  personId: string,
  now: string,
  issuer: string | null = null,
): Promise<string> {
  const token = `${laCode}.${newToken()}`
  const row = { la_code: laCode, session_hash: hashOfToken(token), person_id: personId, issuer }
  await trx
    .insertInto('session')
    .values({ ...row, created_at: now, last_seen_at: now, ended_at: null })
    .execute()
  return token
}

/**
 * The session of a cookie. Idle longer than `idleMinutes`, or older than twelve hours, is expired but still known.
 * `touch: false` for what a browser asks by itself, so that an open page alone keeps nobody signed in.
 */
export async function findSession(
  trx: Trx,
  token: string | undefined,
  now: string,
  idleMinutes: number,
  { touch = true } = {},
): Promise<SessionFound | undefined> {
  if (!token || !TOKEN.test(token)) return undefined
  const hash = hashOfToken(token)
  const { rows } = await sql<{ person_id: string; la_code: string; live: boolean; stale: boolean }>`
    select person_id, la_code,
           (ended_at is null and last_seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutes})
             and created_at > ${now}::timestamptz - interval '12 hours') as live,
           last_seen_at < ${now}::timestamptz - interval '1 minute' as stale
    from session where la_code = ${areaOfToken(token)} and session_hash = ${hash} and ended_at is null${oftenAsked}`.execute(
    trx,
  )
  const row = rows[0]
  if (!row) return undefined
  if (touch && row.live && row.stale) {
    await trx
      .updateTable('session')
      .set({ last_seen_at: now })
      .where('la_code', '=', row.la_code)
      .where('session_hash', '=', hash)
      .execute()
  }
  return { personId: row.person_id, laCode: row.la_code, state: row.live ? 'live' : 'expired' }
}

/** @returns the name of the issuer by whose word it began, if any */
export async function endSession(trx: Trx, token: string | undefined, now: string): Promise<string | null> {
  if (!token || !TOKEN.test(token)) return null
  const ended = await trx
    .updateTable('session')
    .set({ ended_at: now })
    .where('la_code', '=', areaOfToken(token))
    .where('session_hash', '=', hashOfToken(token))
    .returning('issuer')
    .executeTakeFirst()
  return ended?.issuer ?? null
}

/** The token that a form must send back: bound to this browser's cookie and to our secret. */
export const formToken = (secret: string, browser: string) =>
  createHmac('sha256', secret).update(`form:${browser}`).digest('base64url')

export function isFormToken(secret: string, browser: string | undefined, sent: unknown): boolean {
  if (!browser || typeof sent !== 'string') return false
  const expected = Buffer.from(formToken(secret, browser))
  const given = Buffer.from(sent)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export const sessionMigration: Migration = {
  name: '2026-11-03-session',
  async up(db) {
    await sql`
      create table session (
        la_code text not null, session_hash text not null, person_id uuid not null,
        created_at timestamptz not null, last_seen_at timestamptz not null, ended_at timestamptz,
        primary key (la_code, session_hash)
      )`.execute(db)
    await sql`
      create table kept_form (
        la_code text not null, person_id uuid not null, path text not null, body text not null,
        kept_at timestamptz not null, primary key (la_code, person_id, path)
      )`.execute(db)
    await grantToApplication(db, 'session', 'select, insert, update')
    await sql`alter table kept_form enable row level security`.execute(db)
    await sql`alter table kept_form force row level security`.execute(db)
    await sql`create policy own_words on kept_form
      using (person_id = nullif(current_setting('app.person', true), '')::uuid)`.execute(db)
    await grantToApplication(db, 'kept_form', 'select, insert, update, delete')
  },
}

/** How long after its end a session is still known, so that what its person typed can be kept and given back. */
export const KEPT_DAYS = 7

/** Forgets sessions that nobody can come back to. Sight: the area. */
export async function forgetOldSessions(trx: Trx, laCode: string, now: string): Promise<void> {
  const before = Temporal.Instant.from(now)
    .subtract({ hours: 24 * KEPT_DAYS })
    .toString()
  await sql`delete from session where la_code = ${laCode} and coalesce(ended_at, last_seen_at) < ${before}::timestamptz`.execute(
    trx,
  )
}

export const forgetSessions: Job = {
  name: 'forget-old-sessions',
  says: `Forgets sessions ${KEPT_DAYS} days after they were last used.`,
  schedule: '20 3 * * *',
  async run({ db, clock }) {
    const areas = await asSighted(db, {}, (trx) => sql<{ la_code: string }>`select la_code from area`.execute(trx))
    for (const { la_code } of areas.rows)
      await asArea(db, la_code, (trx) => forgetOldSessions(trx, la_code, clock.now()))
  },
}

export const sessionEndMigration: Migration = {
  name: '2026-11-12-session-end',
  async up(db) {
    await sql`alter table session add column issuer text`.execute(db)
    await grantToApplication(db, 'session', 'delete')
    await sql`create policy old_words on kept_form
      using (la_code = nullif(current_setting('app.la', true), '')) with check (false)`.execute(db)
  },
}
