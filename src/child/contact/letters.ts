import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'
import { isUuid } from '../../platform/database/uuid.ts'

export type LetterToPost = {
  messageId: string
  childId: string
  child: string
  subject: string
  body: string
  queuedOn: string
  sha256: string
  template: string
  toPerson: string | null
}

type Asked = { laCode: string; personId: string; today: string; limit?: number }

/** Letters in the cases that somebody looks after which no carrier takes, the longest waiting first. */
export async function listLettersToPost(
  trx: Trx,
  { laCode, personId, today, limit = 100 }: Asked,
): Promise<LetterToPost[]> {
  const { rows } = await sql<LetterToPost>`
    with mine as materialized (
      select distinct child_id from access_grant
      where la_code = ${laCode} and person_id = ${personId} and capacity in ('caseworker', 'team-manager') and ended_on is null
        and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)
    )
    select ${columns} from mine join message m on m.la_code = ${laCode} and m.child_id = mine.child_id
      join child c on c.la_code = m.la_code and c.child_id = m.child_id
    where m.channel = 'post' and m.sent_at is null and m.document_sha256 is not null
    order by m.queued_at, m.message_id limit ${limit}`.execute(trx)
  return rows
}

export async function findLetterToPost(
  trx: Trx,
  laCode: string,
  childId: string,
  messageId: string,
): Promise<LetterToPost | undefined> {
  if (!isUuid(messageId)) return undefined
  const { rows } = await sql<LetterToPost>`
    select ${columns} from message m join child c on c.la_code = m.la_code and c.child_id = m.child_id
    where m.la_code = ${laCode} and m.child_id = ${childId} and m.message_id = ${messageId} and m.channel = 'post'
      and m.sent_at is null and m.document_sha256 is not null`.execute(trx)
  return rows[0]
}

export async function markPosted(
  trx: Trx,
  { laCode, childId, messageId }: { laCode: string; childId: string; messageId: string },
  by: string,
  now: string,
): Promise<void> {
  await trx
    .updateTable('message')
    .set({ sent_at: now, posted_by: by, problem: null, failed_at: null })
    .where('la_code', '=', laCode)
    .where('child_id', '=', childId)
    .where('message_id', '=', messageId)
    .where('sent_at', 'is', null)
    .execute()
}

const columns = sql`m.message_id as "messageId", m.child_id as "childId",
  coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child,
  m.subject, m.body, to_char(m.queued_at at time zone 'Europe/London', 'YYYY-MM-DD') as "queuedOn", m.document_sha256 as sha256,
  m.template, m.to_person as "toPerson"`
