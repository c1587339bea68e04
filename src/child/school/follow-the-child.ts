import { randomUUID } from 'node:crypto'
import type { Trx } from '../../platform/database/schema.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import type { Reaction } from '../../platform/events/recorder.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { AccessGranted } from '../../record/access/events.ts'
import { SettingAttended } from '../../record/children/events.ts'
import { findChildIn } from '../../record/children/questions.ts'
import { membersOn } from '../../record/people/questions.ts'
import { moveAccess } from './move-access.ts'

const NOWHERE = '00000000-0000-4000-8000-000000000000'

/** Access of a school follows the child, in the write that records the change. */
export const followTheChild: Reaction = {
  to: SettingAttended,
  says: 'Ends the access of the school that the child left, keeps what the law still asks of it, and lets the new SENCO in.',
  async does(trx, event, record, clock) {
    const before = findChildIn(record.events.filter(({ version }) => version < event.version))?.setting
    const now = findChildIn(record.events)?.setting
    if (!before || !now || isSame(before, now)) return []
    const today = clock.today()
    const members = await membersOn(trx, record.laCode, today)
      .where('m.role', 'in', ['senco', 'head-teacher'])
      .where('m.organisation_id', '=', now.organisationId ?? NOWHERE)
      .orderBy('p.name')
      .execute()
    const events = moveAccess(
      record.events,
      {
        from: before.organisationId,
        to: now.organisationId,
        members: members.map((one) => ({
          personId: one.personId,
          role: one.role,
          who: `${one.name}, ${one.organisation}`,
        })),
        hiddenFrom: event.hiddenFrom,
        newId: randomUUID,
      },
      today,
    )
    for (const { personId, email } of members) {
      if (email && isLetIn(events, personId)) await tell(trx, { ...record, personId, email, now: clock.now() })
    }
    return events
  },
}

type Setting = { organisationId: string | null; name: string }
const isSame = (one: Setting, other: Setting) =>
  one.organisationId === null && other.organisationId === null
    ? one.name.toLowerCase() === other.name.toLowerCase()
    : one.organisationId === other.organisationId

const isLetIn = (events: readonly NewEvent[], personId: string) =>
  events.some(
    ({ type, data }) =>
      type === AccessGranted.type &&
      (data as { personId: string; basis: string }).personId === personId &&
      (data as { basis: string }).basis === 'setting-attended',
  )

/** Names nobody and no school: whoever signs in sees the child on their own page. */
const tell = (
  trx: Trx,
  {
    laCode,
    childId,
    personId,
    email,
    now,
  }: { laCode: string; childId: string; personId: string; email: string; now: string },
) =>
  queueMessage(trx, {
    laCode,
    childId,
    toPerson: personId,
    toAddress: email,
    channel: 'email',
    template: 'school-may-see',
    subject: 'There is a case for you to see',
    body: 'You may see one more case from today. Sign in to openSEND, and open “Our children” under “Advice”, to see where it stands and what is asked of you.',
    queuedAt: now,
  })
