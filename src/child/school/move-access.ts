import type { Part, Role } from '../../platform/access/permission.ts'
import { day, monthsOf } from '../../platform/calendar/index.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { AccessEnded, AccessGranted } from '../../record/access/events.ts'
import { grantsIn, isLive, type RecordedGrant } from '../../record/access/questions.ts'
import { adviceIn } from '../advice/questions.ts'
import { finalPlanOf } from '../final-plan/questions.ts'
import { placementIn } from '../placement/questions.ts'

export type SchoolMember = { personId: string; role: Role; who: string }
export type Moved = {
  /** Where the child was before, and is now; null for no setting, or one that does not use openSEND. */
  from: string | null
  to: string | null
  /** The head and SENCO of the new school. */
  members: readonly SchoolMember[]
  /** Who may not learn which school it is: a grant to its people would tell them. */
  hiddenFrom: readonly string[] | null
  newId: () => string
}

const LEFT = 'The child changed school'
const LEAST: Part[] = ['case', 'request']

/**
 * Whoever saw a record because they work at the child’s school sees it no longer when the child has left, except for what
 * the law still asks of them: advice that they were asked for, an answer about a place, or a plan that names their school.
 * The SENCO of the new school gets what the old one had.
 */
export function moveAccess(events: readonly RecordedEvent[], moved: Moved, today: string): NewEvent[] {
  const stays = (one: RecordedGrant) => moved.members.some(({ personId }) => personId === one.personId)
  const atSchool = grantsIn(events).filter((one) => one.basis === 'setting-attended' && !isOver(one, today))
  const leaving = atSchool.filter((one) => !stays(one))
  const ended = leaving.map(({ grantId }) => AccessEnded({ grantId, why: LEFT }, { occurredOn: today }))
  return [
    ...ended,
    ...leaving.flatMap((one) => keptFor(events, one, moved, today)),
    ...given(events, { leaving, moved, today }),
  ]
}

/** What ended is not kept twice: a person who holds another live tie of that basis needs none. */
function keptFor(events: readonly RecordedEvent[], grant: RecordedGrant, moved: Moved, today: string): NewEvent[] {
  const kept = duties(events, grant, moved.from).filter(
    ({ basis }) =>
      !grantsIn(events).some((one) => one.personId === grant.personId && one.basis === basis && isLive(one, today)),
  )
  return kept.map(({ basis, purpose, months, parts }) =>
    AccessGranted(
      {
        grantId: moved.newId(),
        personId: grant.personId,
        who: grant.who,
        capacity: grant.capacity,
        basis,
        purpose,
        from: today,
        until: monthsOf(months, day(today)).toString(),
        mayAct: grant.mayAct,
        parts,
      },
      { occurredOn: today },
    ),
  )
}

function duties(events: readonly RecordedEvent[], { personId, parts }: RecordedGrant, from: string | null) {
  const asked = adviceIn(events).requests.some((one) => one.status === 'asked' && one.askedOf.personId === personId)
  const consulted = placementIn(events).consultations.some(
    (one) => !one.reply && from !== null && one.institution.organisationId === from,
  )
  const named = finalPlanOf({ events: [...events] })?.copiesTo.some(
    ({ organisationId }) => from !== null && organisationId === from,
  )
  return [
    ...(asked
      ? [
          {
            basis: 'advice-request' as const,
            purpose: phrase('To give the advice that was asked for before the child changed school'),
            months: 3,
            parts: ['case', 'request', 'advice'] as Part[],
          },
        ]
      : []),
    ...(consulted
      ? [
          {
            basis: 'consultation' as const,
            purpose: phrase('To answer about a place'),
            months: 3,
            parts: ['case', 'plan'] as Part[],
          },
        ]
      : []),
    ...(named
      ? [
          {
            basis: 'named-setting' as const,
            purpose: phrase('The plan names their school until it is changed'),
            months: 12,
            parts,
          },
        ]
      : []),
  ]
}

/** The SENCO, or the head where there is none; and the head too where a head had access before. */
function given(
  events: readonly RecordedEvent[],
  { leaving, moved, today }: { leaving: readonly RecordedGrant[]; moved: Moved; today: string },
): NewEvent[] {
  if (leaving.length === 0) return []
  const roles = new Set<Role>(['senco', ...leaving.map((one) => one.capacity)])
  if (!moved.members.some(({ role }) => role === 'senco')) roles.add('head-teacher')
  const on = { occurredOn: today, ...(moved.hiddenFrom?.length && { hiddenFrom: [...moved.hiddenFrom] }) }
  return moved.members
    .filter(({ role }) => roles.has(role))
    .filter(
      ({ personId, role }) =>
        !grantsIn(events).some((one) => one.personId === personId && one.capacity === role && isLive(one, today)),
    )
    .map(({ personId, role, who }) => {
      const same = leaving.filter((one) => one.capacity === role)
      const grant = {
        grantId: moved.newId(),
        personId,
        who,
        capacity: role,
        basis: 'setting-attended' as const,
        purpose: phrase('To help the child at their school'),
        from: today,
        until: monthsOf(12, day(today)).toString(),
        mayAct: true,
        parts: widest(same),
      }
      return AccessGranted(grant, on)
    })
}

/** As much as the widest of those who leave, and at least what a school is told by law. */
function widest(grants: readonly RecordedGrant[]): Part[] | null {
  if (grants.some(({ parts }) => parts === null)) return null
  return [...new Set([...LEAST, ...grants.flatMap(({ parts }) => parts ?? [])])]
}

/** Also what begins later: somebody who left must not come back by a date. */
const isOver = ({ endedOn, until }: RecordedGrant, today: string) =>
  endedOn !== null || (until !== null && until < today)
