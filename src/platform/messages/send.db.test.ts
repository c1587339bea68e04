import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea } from '../access/as.ts'
import { clockAt } from '../clock.ts'
import type { Db } from '../database/schema.ts'
import { onEveryDatabase } from '../testing/databases.ts'
import type { Carrier, Waiting } from './carrier.ts'
import { queueMessage } from './outbox.ts'
import { sendMessages } from './send.ts'

const LA = '999'

onEveryDatabase((_kind, open) => {
  it('sends each message once when all goes well, and in the order in which they were queued', async () => {
    const db = await withArea(await open())
    for (const [at, subject] of [
      [2, 'second'],
      [1, 'first'],
      [3, 'third'],
    ])
      await queue(db, String(subject), `2026-01-05T09:00:0${at}.000Z`)
    const carried: string[] = []
    expect(await sendMessages(db, taking(carried), clockAt('2026-01-05'))).toEqual({ sent: 3, failed: 0 })
    expect(await sendMessages(db, taking(carried), clockAt('2026-01-05'))).toEqual({ sent: 0, failed: 0 })
    expect(carried).toEqual(['first', 'second', 'third'])
  })

  it('keeps a message that the carrier did not take, tries it later, and writes down no address', async () => {
    const db = await withArea(await open())
    await queue(db, 'decision', '2026-01-05T09:00:00.000Z')
    const refusing: Carrier = {
      carry: async ({ to_address }) => Promise.reject(new Error(`no such address ${to_address}`)),
    }
    expect(await sendMessages(db, refusing, clockAt('2026-01-05'))).toEqual({ sent: 0, failed: 1 })
    const [kept] = await messages(db)
    expect(kept).toMatchObject({ sent_at: null, attempts: 1, problem: 'the carrier did not take it' })
    const carried: string[] = []
    expect(await sendMessages(db, taking(carried), clockAt('2026-01-06'))).toEqual({ sent: 1, failed: 0 })
    expect(carried).toEqual(['decision'])
  })

  it('forgets the link that lets somebody in, once it was sent', async () => {
    const db = await withArea(await open())
    const message = {
      ...outgoing('invitation', '2026-01-05T09:00:00.000Z'),
      body: 'Open https://send.example.org/invitation/abc-123 soon.',
    }
    await asArea(db, LA, (trx) => queueMessage(trx, message))
    await sendMessages(db, taking([]), clockAt('2026-01-05'))
    expect((await messages(db))[0]?.body).toBe('Open https://send.example.org/invitation/… soon.')
  })

  it('asks for a person after eight tries, and still has the message', async () => {
    const db = await withArea(await open())
    await queue(db, 'decision', '2026-01-05T09:00:00.000Z')
    const refusing: Carrier = { carry: () => Promise.reject(new Error('no')) }
    for (let month = 1; month <= 9; month++) await sendMessages(db, refusing, clockAt(`2027-0${month}-01`))
    const [kept] = await messages(db)
    expect(kept).toMatchObject({ sent_at: null, attempts: 8 })
    expect(kept?.failed_at).not.toBeNull()
  })

  it('loses a message with the act that gave rise to it, when that act is undone', async () => {
    const db = await withArea(await open())
    const undone = asArea(db, LA, async (trx) => {
      await queueMessage(trx, outgoing('decision', '2026-01-05T09:00:00.000Z'))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await messages(db)).toEqual([])
  })
})

const outgoing = (subject: string, queuedAt: string) => ({
  laCode: LA,
  childId: randomUUID(),
  toPerson: null,
  toAddress: 'parent@example.org',
  channel: 'email' as const,
  template: 'test',
  subject,
  body: 'Something happened.',
  queuedAt,
})

const queue = (db: Db, subject: string, queuedAt: string) =>
  asArea(db, LA, (trx) => queueMessage(trx, outgoing(subject, queuedAt)))
const messages = (db: Db) => asArea(db, LA, (trx) => trx.selectFrom('message').selectAll().execute())
const taking = (carried: string[]): Carrier => ({
  carry: async (message: Waiting) => void carried.push(message.subject),
})

async function withArea({ db }: { db: Db }): Promise<Db> {
  await asArea(db, LA, (trx) =>
    trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute(),
  )
  return db
}
