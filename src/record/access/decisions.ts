import type { Role } from '../../platform/access/permission.ts'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import {
  AccessEnded,
  AccessGranted,
  type Basis,
  BreakGlassAgreed,
  BreakGlassAsked,
  BreakGlassRefused,
} from './events.ts'
import { breakGlassIn, grantsIn, isLive, liveGrant } from './state.ts'

type Events = readonly RecordedEvent[]
type Person = { personId: string; who: string }

/** The bases that make somebody responsible for a case; they move when a caseload is handed over. */
export const CASELOAD: readonly Basis[] = ['caseload', 'management']
/** Access that follows from who the family is or whom they chose. It ends by changing that, never from a list. */
export const FAMILY_BASES: readonly Basis[] = [
  'parental-responsibility',
  'self',
  'family-invitation',
  'alternative-person',
]

/** On what basis a colleague in this role may be given access by hand; none for those whom only others can let in. */
export const BASIS_OF: Partial<Record<Role, Basis>> = {
  caseworker: 'caseload',
  'team-manager': 'management',
  senco: 'setting-attended',
  'head-teacher': 'setting-attended',
  'educational-psychologist': 'advice-request',
  'health-adviser': 'advice-request',
  'social-care-adviser': 'advice-request',
  'designated-clinical-officer': 'designated-officer',
  'designated-social-care-officer': 'designated-officer',
  'data-protection-officer': 'subject-access',
}

export type Giving = Person & { grantId: string; role: Role; purpose: string; until: string | null; mayAct: boolean }

export function giveAccess(events: Events, giving: Giving, today: string): NewEvent[] | Refusal {
  const { grantId, personId, who, role, purpose, until, mayAct } = giving
  if (role === 'sendiass-adviser' || role === 'helper') {
    return refusal(
      'family-decides',
      'A helper or SENDIASS adviser sees what the family shares with them. Only the family can invite them.',
    )
  }
  const basis = BASIS_OF[role]
  if (!basis)
    return refusal(
      'not-by-hand',
      'Somebody in this role cannot be given a record by hand. In an emergency, two people can agree to open it.',
    )
  if (until !== null && until < today)
    return refusal('over-already', 'Access cannot end before it begins. Choose a later last day.')
  const hasAll = grantsIn(events).some(
    (one) => one.personId === personId && one.capacity === role && one.parts === null && isLive(one, today),
  )
  if (hasAll) return refusal('has-access', `${who} has access already.`)
  return [
    AccessGranted(
      { grantId, personId, who, capacity: role, basis, purpose, from: today, until, mayAct },
      { occurredOn: today },
    ),
  ]
}

export function endAccess(events: Events, grantId: string, why: string, today: string): NewEvent[] | Refusal {
  const grants = grantsIn(events)
  const grant = grants.find((one) => one.grantId === grantId)
  if (!grant || grant.endedOn !== null) return refusal('ended-already', 'This access has ended already.')
  if (FAMILY_BASES.includes(grant.basis)) {
    return refusal(
      'family-access',
      'A family’s access is not ended here. It follows from who is a carer, from a court order, or from whom the family invites. Change that instead.',
    )
  }
  const others = grants.filter((one) => one.grantId !== grantId && one.basis === 'caseload' && isLive(one, today))
  if (grant.basis === 'caseload' && isLive(grant, today) && others.length === 0) {
    return refusal(
      'last-caseworker',
      'Nobody else looks after this case. Give it to a colleague first, so that the family is never without a person.',
    )
  }
  return [AccessEnded({ grantId, why }, { occurredOn: today })]
}

/** Everything that ties the leaver to this case, ended; the same given to a colleague, unless they have it. */
export function handOver(
  events: Events,
  moving: { from: string; to: Person; why: string; newId: () => string },
  today: string,
): NewEvent[] {
  const held = grantsIn(events).filter((one) => one.personId === moving.from && isHeld(one, today))
  const ended = held.map(({ grantId }) => AccessEnded({ grantId, why: moving.why }, { occurredOn: today }))
  const given = held
    .filter((one) => !liveGrant(events, moving.to.personId, one.capacity, today))
    .filter((one, at, all) => all.findIndex((other) => other.capacity === one.capacity) === at)
    .map(({ capacity, basis, purpose, until, mayAct, parts }) =>
      AccessGranted(
        { grantId: moving.newId(), ...moving.to, capacity, basis, purpose, from: today, until, mayAct, parts },
        { occurredOn: today },
      ),
    )
  return [...ended, ...given]
}

/** Also what begins later: a leaver must not come back by a date. */
export const isHeld = (grant: { basis: Basis; endedOn: string | null; until: string | null }, today: string) =>
  CASELOAD.includes(grant.basis) && grant.endedOn === null && (grant.until === null || grant.until >= today)

/** As evenly as can be, in a settled order. */
export function shareOut<T>(things: readonly T[], among: number): T[][] {
  return Array.from({ length: among }, (_, to) => things.filter((_thing, at) => at % among === to))
}

export function askToBreakGlass(
  events: Events,
  asking: Person & { requestId: string; capacity: Role; reason: string; on: string },
  today: string,
) {
  const open = breakGlassIn(events).some(
    (one) => one.personId === asking.personId && one.state === 'asked' && one.on >= today,
  )
  if (open) return refusal('asked-already', 'You have asked for this record already. Ask a colleague to decide.')
  return [BreakGlassAsked(asking, { occurredOn: today })]
}

type Deciding = Person & { requestId: string }

export function mayDecide(events: Events, deciding: Deciding, today: string): Refusal | undefined {
  const request = breakGlassIn(events).find((one) => one.requestId === deciding.requestId)
  if (request?.state !== 'asked') return refusal('decided-already', 'This was decided already.')
  if (request.personId === deciding.personId)
    return refusal('two-people', 'It takes two people: you cannot agree to what you asked for.')
  if (request.on < today)
    return refusal('lapsed', 'The day for which this was asked is over. It has to be asked for again.')
  return undefined
}

/** One day only, and to see only. */
export function agreeToBreakGlass(
  events: Events,
  agreeing: Deciding & {
    grantId: string
    told: { personId: string; channel: 'email' | 'text' | 'post' }[]
    notTold: string[]
  },
  today: string,
): NewEvent[] | Refusal {
  const request = breakGlassIn(events).find((one) => one.requestId === agreeing.requestId)
  const refused = mayDecide(events, agreeing, today)
  if (refused || !request) return refused ?? refusal('decided-already', 'This was decided already.')
  const { personId, who, capacity, reason, on } = request
  return [
    BreakGlassAgreed(agreeing, { occurredOn: today }),
    AccessGranted(
      {
        grantId: agreeing.grantId,
        personId,
        who,
        capacity,
        basis: 'break-glass',
        purpose: reason,
        from: on,
        until: on,
        mayAct: false,
      },
      { occurredOn: today },
    ),
  ]
}

export function refuseToBreakGlass(
  events: Events,
  refusing: Deciding & { why: string },
  today: string,
): NewEvent[] | Refusal {
  return mayDecide(events, refusing, today) ?? [BreakGlassRefused(refusing, { occurredOn: today })]
}
