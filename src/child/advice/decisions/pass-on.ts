import type { Role } from '../../../platform/access/permission.ts'
import { day, monthsOf } from '../../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { AccessGranted } from '../../../record/access/events.ts'
import { grantsIn } from '../../../record/access/state.ts'
import { rolesOf, serviceOf } from '../bodies.ts'
import { AdvicePassedOn } from '../events.ts'
import { type AdviceRequest, bodyName } from '../state.ts'
import { adviserParts, endRequestAccess, mayAdvise } from './access.ts'
import type { Facts } from './rests-on.ts'

/** Somebody who takes over what a colleague was asked. */
export type Taker = { personId: string; organisationId: string; name: string; who: string; role: Role }
export type PassingOn = { adviceRequestIds: readonly string[]; to: Taker; why: string; newId: () => string }

/**
 * In which roles a colleague can take over a request: those of the service of whoever was asked, as far as their access
 * tells it. Of a school, only somebody at the same one.
 */
export function takesOver(
  request: AdviceRequest,
  events: Facts['events'],
): { roles: Role[]; organisationId: string | null } {
  const { personId, organisationId } = request.askedOf
  const able = rolesOf(request.from)
  const held = grantsIn(events).findLast((one) => one.personId === personId && able.includes(one.capacity))
  const roles = held ? able.filter((role) => serviceOf(held.capacity).includes(role)) : [...able]
  const atSchool = roles.every((role) => role === 'senco' || role === 'head-teacher')
  return { roles, organisationId: atSchool ? organisationId : null }
}

/**
 * Somebody else answers instead: the day on which it is due stays. Access that only the request gave ends with it, unless
 * another open request still needs it.
 */
export function passOnAdvice(facts: Facts, command: PassingOn, today: string): NewEvent[] | Refusal {
  const { to, why, newId } = command
  const passed: AdviceRequest[] = []
  for (const id of command.adviceRequestIds) {
    const request = facts.advice.requests.find((one) => one.adviceRequestId === id)
    if (!request || request.from === 'parent-or-young-person')
      return refusal('advice-not-asked', 'Nobody has asked for this advice. Ask the caseworker to look.')
    if (request.status === 'received')
      return refusal('advice-already-given', `${bodyName(request.from)} has already given advice.`)
    if (request.askedOf.personId === to.personId)
      return refusal('has-request', `${to.name} is asked for this advice already.`)
    const { roles, organisationId } = takesOver(request, facts.events)
    if (!roles.includes(to.role) || (organisationId !== null && organisationId !== to.organisationId)) {
      return refusal(
        'not-a-colleague',
        `${to.name} cannot give this advice. Choose a colleague in the same service or school.`,
      )
    }
    passed.push(request)
  }
  if (passed.length === 0) return refusal('nobody-chosen', 'Choose at least one request to pass on.')
  const from = new Set(passed.map((one) => one.askedOf.personId))
  const stillAsked = facts.advice.requests.filter((one) => one.status === 'asked' && !passed.includes(one))
  const ended = endRequestAccess(facts.events, { from, stillAsked, why, today })
  const grant = {
    grantId: newId(),
    personId: to.personId,
    who: to.who,
    capacity: to.role,
    basis: 'advice-request',
    purpose: phrase('To give advice for the assessment'),
    from: today,
    until: monthsOf(12, day(today)).toString(),
    parts: adviserParts.slice(),
  } as const
  const given = mayAdvise(facts.events, to.personId, to.role, today)
    ? []
    : [AccessGranted(grant, { occurredOn: today })]
  const { personId, organisationId, who: name } = to
  const moved = passed.map(({ adviceRequestId }) =>
    AdvicePassedOn({ adviceRequestId, to: { personId, organisationId, name }, why }, { occurredOn: today }),
  )
  return [...moved, ...ended, ...given]
}
