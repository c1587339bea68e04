import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { lookingWider } from '../../platform/access/as.ts'
import { ownChildrenOnly } from '../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../platform/database/schema.ts'
import type { List } from '../../platform/events/list.ts'
import { statusLinksIn } from './state.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** Links that show the step and its dates to whoever opens them. */
    status_link: {
      la_code: string
      child_id: string
      link_id: string
      person_id: string
      in_messages: boolean
      until_on: string
      ended_on: string | null
    }
    /** One for each time a link was given out, by its hash, so that the table opens nothing. */
    status_token: { la_code: string; child_id: string; token_hash: string; link_id: string }
  }
}

export const statusLinkList: List = {
  table: 'status_link',
  says: 'Links that show the step and its dates to whoever opens them, and whether they still work.',
  rowsFor: ({ events }) =>
    statusLinksIn(events).map(({ linkId, personId, inMessages, until, endedOn }) => ({
      link_id: linkId,
      person_id: personId,
      in_messages: inMessages,
      until_on: until,
      ended_on: endedOn,
    })),
}

const BYTES = 32
const TOKEN = /^(\d{3})\.[A-Za-z0-9_-]{43}$/
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** A new way to open a link: 256 random bits. Only its hash is kept. Every one of them ends with the link. */
export async function giveOut(trx: Trx, laCode: string, childId: string, linkId: string): Promise<string> {
  const token = `${laCode}.${randomBytes(BYTES).toString('base64url')}`
  await trx
    .insertInto('status_token')
    .values({ la_code: laCode, child_id: childId, token_hash: hashOf(token), link_id: linkId })
    .execute()
  return token
}

/**
 * The child whose link this opens today, or undefined: a link opens nothing that its maker may no longer see. Looked up by hash, so that nothing about a token can be learnt
 * from how long the answer takes.
 */
export async function findOpened(
  trx: Trx,
  laCode: string,
  token: string,
  today: string,
): Promise<{ childId: string; linkId: string } | undefined> {
  const hash = hashOf(token)
  const isOurs = TOKEN.exec(token)?.[1] === laCode
  const { rows } = await lookingWider(trx, { la: laCode }, () =>
    sql<{ childId: string; linkId: string; hash: string }>`
      select t.child_id as "childId", t.link_id as "linkId", t.token_hash as hash
      from status_token t join status_link l on l.la_code = t.la_code and l.child_id = t.child_id and l.link_id = t.link_id
      where t.la_code = ${laCode} and t.token_hash = ${hash} and l.ended_on is null and l.until_on >= ${today}::date
        and exists (select 1 from access_grant g where g.la_code = l.la_code and g.child_id = l.child_id and g.person_id = l.person_id
          and g.ended_on is null and g.from_on <= ${today}::date and (g.until_on is null or g.until_on >= ${today}::date))`.execute(
      trx,
    ),
  )
  const [found] = rows
  if (!isOurs || !found || !timingSafeEqual(Buffer.from(found.hash), Buffer.from(hash))) return undefined
  return { childId: found.childId, linkId: found.linkId }
}

/** For a message to one person: the address of their link, where they want it in messages. */
export async function linkForMessage(
  trx: Trx,
  about: { laCode: string; childId: string; personId: string | null; today: string; publicUrl: string },
): Promise<string | undefined> {
  const { laCode, childId, personId, today, publicUrl } = about
  if (!personId) return undefined
  const link = await trx
    .selectFrom('status_link')
    .select('link_id')
    .where('la_code', '=', laCode)
    .where('child_id', '=', childId)
    .where('person_id', '=', personId)
    .where('in_messages', '=', true)
    .where('ended_on', 'is', null)
    .where('until_on', '>=', today)
    .limit(1)
    .executeTakeFirst()
  return link && `${publicUrl}/where/${await giveOut(trx, laCode, childId, link.link_id)}`
}

export const statusLinkMigration: Migration = {
  name: '2026-11-22-status-link',
  async up(db) {
    await sql`
      create table status_link (
        la_code text not null, child_id uuid not null, link_id uuid not null, person_id uuid not null,
        in_messages boolean not null, until_on date not null, ended_on date,
        primary key (la_code, child_id, link_id)
      )`.execute(db)
    await sql`
      create table status_token (
        la_code text not null, child_id uuid not null, token_hash text not null, link_id uuid not null,
        primary key (la_code, token_hash)
      )`.execute(db)
    await ownChildrenOnly(db, 'status_link', { grants: 'select, insert, update, delete' })
    await ownChildrenOnly(db, 'status_token', { grants: 'select, insert, delete' })
  },
}
