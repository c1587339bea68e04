import { sql } from 'kysely'
import { look } from '../../platform/access/as.ts'
import type { ChildContext } from '../../platform/http/page.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { shortDay } from '../../platform/views/filters.ts'
import { addPerson, invite, NO_CHILD, withAreaSight } from '../people/questions.ts'

/**
 * The person to whom this e-mail address belongs, or a new one. Nobody is told which: that somebody is known here would
 * say that another child of theirs is.
 */
export function familyPersonFor(
  { trx, area }: ChildContext,
  { name, email }: { name: string; email: string | null },
): Promise<string> {
  return withAreaSight(trx, area.laCode, async () => {
    const { rows } = await sql<{ person_id: string }>`select person_id from person
      where la_code = ${area.laCode} and kind = 'family' and lower(email) = ${email?.toLowerCase() ?? ''} and left_on is null
      order by person_id limit 1`.execute(trx)
    if (rows[0]) return rows[0].person_id
    return addPerson(trx, { laCode: area.laCode, kind: 'family', name, email })
  })
}

/** Sends the link by which their own sign-in becomes known. */
export async function inviteFamily(context: ChildContext, personId: string, email: string): Promise<void> {
  const { trx, area, actor, clock, publicUrl, childId } = context
  const { laCode, name: areaName } = area
  await invite(trx, { laCode, areaName, personId, email, invitedBy: actor.personId, now: clock.now(), publicUrl }, [
    childId,
  ])
}

/** Tells an adviser, on no child's record, so that nobody who reads the child's messages learns of it. */
export async function tellAdviser(
  context: ChildContext,
  adviser: { personId: string; email: string | null },
  until: string,
): Promise<void> {
  const { trx, area, clock, publicUrl, childId } = context
  if (!adviser.email) return
  await look(trx, { children: [NO_CHILD] })
  await queueMessage(trx, {
    laCode: area.laCode,
    childId: NO_CHILD,
    toPerson: adviser.personId,
    toAddress: adviser.email,
    channel: 'email',
    template: 'record-shared',
    subject: 'A family has shared a record with you',
    body: `A family has shared part of a record with you in openSEND, until ${shortDay(until)}.\n\nSign in to read it:\n\n${publicUrl}/`,
    queuedAt: clock.now(),
  })
  await look(trx, { children: [childId] })
}
