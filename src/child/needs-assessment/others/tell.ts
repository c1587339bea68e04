import { randomUUID } from 'node:crypto'
import { type Part, ROLES, type Role } from '../../../platform/access/permission.ts'
import { day, monthsOf, weeksOf } from '../../../platform/calendar/index.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Trx } from '../../../platform/database/schema.ts'
import type { NewEvent, RecordedEvent } from '../../../platform/events/event.ts'
import { eventsOf } from '../../../platform/events/read.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import type { Area } from '../../../platform/http/page.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { queueMessage } from '../../../platform/messages/outbox.ts'
import { AccessGranted } from '../../../record/access/events.ts'
import { grantsIn, isLive } from '../../../record/access/state.ts'
import { findChildIn } from '../../../record/children/state.ts'
import { membersOn } from '../../../record/people/questions.ts'
import { withTheAreasSight } from '../../notices/questions.ts'
import { OthersTold } from '../events.ts'
import { type Member, messageToOthers, type Step, type ToTell, whomToTell } from './whom-to-tell.ts'

type Context = { trx: Trx; area: Area; today: string; clock: Clock; publicUrl: string }

/** Who must be told besides the family, and what is known of them. */
export type Others = {
  toTell: ToTell[]
  /** Family members who may not learn which setting the child attends. */
  settingHiddenFrom: string[]
  /** The whole record, whoever is signed in. Never shown. */
  events: readonly RecordedEvent[]
}

/**
 * Reads the whole record, because what is hidden from whoever is signed in still has to be told.
 *
 * @param opening the setting in a record that is not written yet
 */
export async function findOthers(
  context: Pick<Context, 'trx' | 'area' | 'today'>,
  childId: string,
  opening?: { organisationId: string | null; name: string } | null,
): Promise<Others> {
  const { trx, area, today } = context
  const events = await withTheAreasSight(trx, area.laCode, () => eventsOf(trx, area.laCode, childId))
  const setting = opening ?? findChildIn(events)?.setting ?? null
  const attended = effectiveEvents(events).findLast((event) => event.type === 'SettingAttended')
  const members = await listTold(trx, area.laCode, setting?.organisationId ?? null, today)
  return { toTell: whomToTell(members, setting), settingHiddenFrom: attended?.hiddenFrom ?? [], events }
}

/** The designated officers of the area, and the head and SENCO of one organisation. */
async function listTold(trx: Trx, laCode: string, organisationId: string | null, today: string): Promise<Member[]> {
  return membersOn(trx, laCode, today)
    .where((where) =>
      where.or([
        where('m.role', 'in', ['designated-clinical-officer', 'designated-social-care-officer']),
        where.and([
          where('m.role', 'in', ['head-teacher', 'senco']),
          where('m.organisation_id', '=', organisationId ?? '00000000-0000-4000-8000-000000000000'),
        ]),
      ]),
    )
    .orderBy('m.role')
    .orderBy('p.name')
    .execute()
}

export type Telling = {
  childId: string
  requestId: string
  step: Step
  /** When the request was received, for the day by which it is decided. */
  receivedOn: string
  /** Who asked, if they are one of those who must be told: they know, and read it already. */
  asker?: string | null
}

/**
 * Queues a message to each, and answers what to write in the same transaction: who was told, and the access that the
 * message's link needs. What is told of the setting is hidden from whom the setting is hidden from.
 */
export async function tellOthers(context: Context, others: Others, telling: Telling): Promise<NewEvent[]> {
  const { trx, area, today, clock, publicUrl } = context
  const { childId, requestId, step, asker } = telling
  const decideBy = weeksOf(6, day(telling.receivedOn)).toString()
  const wording = messageToOthers(step, { decideBy, on: today }, `${publicUrl}/needs-assessment/${childId}`)
  const events: NewEvent[] = []
  for (const { office, people, byLetter } of others.toTell) {
    const hiddenFrom = office === 'setting' ? others.settingHiddenFrom : []
    const on = { occurredOn: today, ...(hiddenFrom.length > 0 && { hiddenFrom }) }
    const told = people.map(({ personId, organisationId, role, name, organisation }) => ({
      name: `${name}, ${organisation}`,
      role,
      personId,
      organisationId,
      how: personId === asker ? ('asked' as const) : ('message' as const),
    }))
    events.push(OthersTold({ requestId, step, office, told, byLetter }, on))
    for (const member of people.filter((one) => one.personId !== asker)) {
      const grant = grantFor(others.events, member, today)
      if (grant) events.push(AccessGranted(grant, on))
      await queueMessage(trx, {
        laCode: area.laCode,
        childId,
        toPerson: member.personId,
        toAddress: member.email ?? '',
        channel: 'email',
        template: `others-told-${step}`,
        ...wording,
        queuedAt: clock.now(),
      })
    }
  }
  return events
}

const PARTS: Part[] = ['case', 'request']

/** Access to where the case stands and to the request, unless they have it already. Officers see; a setting may add. */
function grantFor(events: readonly RecordedEvent[], { personId, role, name, organisation }: Member, today: string) {
  const has = grantsIn(events).some(
    (one) =>
      one.personId === personId &&
      one.capacity === role &&
      isLive(one, today) &&
      (one.parts === null || PARTS.every((part) => one.parts?.includes(part))),
  )
  if (has) return undefined
  const isOfficer = (one: Role) => one !== 'head-teacher' && one !== 'senco'
  return {
    grantId: randomUUID(),
    personId,
    who: `${name}, ${organisation}`,
    capacity: role,
    basis: isOfficer(role) ? ('designated-officer' as const) : ('setting-attended' as const),
    purpose: phrase('To be told of the request and the decisions, as the law says'),
    from: today,
    until: monthsOf(12, day(today)).toString(),
    mayAct: !isOfficer(role),
    parts: PARTS,
  }
}

/** Who will be told, as the person who decides reads it before they do. */
export function showOthers({ toTell, settingHiddenFrom }: Others, reader: string) {
  return toTell
    .filter(({ office }) => office !== 'setting' || !settingHiddenFrom.includes(reader))
    .map(({ office, people, byLetter }) => ({
      office,
      byLetter,
      people: people.map((one) => `${one.name}, ${ROLES[one.role]}, ${one.organisation}`),
    }))
}
