import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { look } from '../../platform/access/as.ts'
import { grantToApplication } from '../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../platform/database/schema.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** A link sent to one person, by which their sign-in becomes known. */
    invitation: {
      la_code: string
      /** SHA-256 of the link's token, so that the table opens nothing. */
      invitation_hash: string
      person_id: string
      invited_by: string | null
      invited_at: string
      expires_at: string
      used_at: string | null
    }
  }
}

export const INVITATION_DAYS = 7

/** What is sent to somebody about no child in particular hangs on this child, who is nobody. */
export const NO_CHILD = '00000000-0000-4000-8000-000000000000'

export type Inviting = {
  laCode: string
  areaName: string
  personId: string
  email: string
  invitedBy: string | null
  now: string
  publicUrl: string
}

/**
 * Sends somebody a link that works once, for seven days; their earlier links stop. Works with the sight that the caller
 * has, and leaves it as it was but for `children`, which it sets to `thenChildren`.
 *
 * @returns the link, for a command that prints it; never show it on a page
 */
export async function invite(trx: Trx, inviting: Inviting, thenChildren: readonly string[] = []): Promise<string> {
  const { laCode, personId, now } = inviting
  const token = `${laCode}.${randomBytes(32).toString('base64url')}`
  const until = Temporal.Instant.from(now).add({ hours: 24 * INVITATION_DAYS })
  await trx
    .updateTable('invitation')
    .set({ expires_at: now })
    .where('la_code', '=', laCode)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  await trx
    .insertInto('invitation')
    .values({
      la_code: laCode,
      invitation_hash: hashOf(token),
      person_id: personId,
      invited_by: inviting.invitedBy,
      invited_at: now,
      expires_at: until.toString(),
      used_at: null,
    })
    .execute()
  const link = `${inviting.publicUrl}/invitation/${token}`
  await look(trx, { children: [NO_CHILD] })
  await queueMessage(trx, {
    laCode,
    childId: NO_CHILD,
    toPerson: personId,
    toAddress: inviting.email,
    channel: 'email',
    template: 'invitation',
    subject: `${inviting.areaName} invites you to openSEND`,
    body: [
      `${inviting.areaName} invites you to use openSEND.`,
      `Open this link and sign in. It works once, until ${dayOf(until)}:`,
      link,
      'Please do not pass it on: whoever opens it first becomes you. If you did not expect it, tell us and do not open it.',
    ].join('\n\n'),
    queuedAt: now,
  })
  await look(trx, { children: thenChildren })
  return link
}

/** Whom a link is for, while it is open. */
export async function findOpenInvitation(trx: Trx, laCode: string, token: string, now: string) {
  return trx
    .selectFrom('invitation')
    .select(['invitation_hash', 'person_id', 'invited_by'])
    .where('la_code', '=', laCode)
    .where('invitation_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Uses a link up. Of two who open it at once, one gets in. */
export async function useInvitation(trx: Trx, laCode: string, token: string, now: string): Promise<string | undefined> {
  const used = await trx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('la_code', '=', laCode)
    .where('invitation_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst()
  return used?.person_id
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

const dayOf = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Europe/London').toPlainDate().toLocaleString('en-GB', { dateStyle: 'full' })

export const invitationMigration: Migration = {
  name: '2026-11-13-invitation',
  async up(db) {
    await sql`
      create table invitation (
        la_code text not null, invitation_hash text not null, person_id uuid not null, invited_by uuid,
        invited_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz,
        primary key (la_code, invitation_hash),
        foreign key (la_code, person_id) references person (la_code, person_id)
      )`.execute(db)
    await sql`create index invitation_by_person on invitation (la_code, person_id)`.execute(db)
    await grantToApplication(db, 'invitation', 'select, insert, update')
  },
}
