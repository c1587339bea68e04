import { sql } from 'kysely'
import { asArea } from '../access/as.ts'
import type { Clock } from '../clock.ts'
import type { Db, Trx } from '../database/schema.ts'
import type { Carrier, Waiting } from './carrier.ts'

const AT_ONCE = 50
const TRIES = 8

export type Sent = { sent: number; failed: number }

/**
 * Sends what waits in the outbox, each message in a transaction of its own: it is marked as sent only after the carrier
 * took it, so that stopping at any moment sends a message again rather than never. After eight tries over about a day a
 * person has to look: `failed_at` is set, and the message stays.
 */
export async function sendMessages(db: Db, carrier: Carrier, clock: Clock): Promise<Sent> {
  const areas = await db.selectFrom('area').select('la_code').execute()
  const total: Sent = { sent: 0, failed: 0 }
  for (const { la_code } of areas) {
    for (const messageId of await asArea(db, la_code, (trx) =>
      listWaiting(trx, la_code, clock.now(), carrier.posts === true),
    )) {
      const outcome = await asArea(db, la_code, (trx) => sendOne(trx, la_code, messageId, carrier, clock.now()))
      if (outcome) total[outcome] += 1
    }
  }
  return total
}

/** Those whose turn it is: at once, then after 2, 8, 26 … minutes. */
async function listWaiting(trx: Trx, laCode: string, now: string, posts: boolean): Promise<string[]> {
  const { rows } = await sql<{ message_id: string }>`
    select message_id from message
    where la_code = ${laCode} and sent_at is null and failed_at is null and (${posts} or channel <> 'post')
      and queued_at + make_interval(mins => power(3, attempts)::int - 1) <= ${now}::timestamptz
    order by queued_at, message_id limit ${AT_ONCE}`.execute(trx)
  return rows.map((row) => row.message_id)
}

async function sendOne(
  trx: Trx,
  laCode: string,
  messageId: string,
  carrier: Carrier,
  now: string,
): Promise<keyof Sent | undefined> {
  const { rows } = await sql<Waiting & { attempts: number }>`
    select la_code, child_id, message_id, to_address, channel, subject, body, document_sha256, attempts
    from message where la_code = ${laCode} and message_id = ${messageId} and sent_at is null
    for update skip locked`.execute(trx)
  const message = rows[0]
  if (!message) return undefined
  const mine = trx.updateTable('message').where('la_code', '=', laCode).where('message_id', '=', messageId)
  const attempts = message.attempts + 1
  try {
    await carrier.carry(message, await letterOf(trx, message))
    const body = carrier.keepsLinks
      ? message.body
      : message.body.replaceAll(/\/(invitation|where|tell-us-how-it-went)\/\S+/g, '/$1/…')
    await mine.set({ sent_at: now, attempts, problem: null, body }).execute()
    return 'sent'
  } catch (error) {
    await mine.set({ attempts, problem: problemOf(error), ...(attempts >= TRIES && { failed_at: now }) }).execute()
    return 'failed'
  }
}

async function letterOf(trx: Trx, message: Waiting): Promise<Uint8Array | undefined> {
  if (!message.document_sha256) return undefined
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from document where la_code = ${message.la_code} and child_id = ${message.child_id}
      and sha256 = ${message.document_sha256}`.execute(trx)
  return rows[0]?.bytes
}

/** What went wrong, without the address it went wrong with. */
function problemOf(error: unknown): string {
  const status = (error as { response?: { status?: number } })?.response?.status
  if (status) return `the carrier answered ${status}`
  const code = (error as { code?: string })?.code
  return code ? `the carrier could not be reached (${code})` : 'the carrier did not take it'
}
