import type { Part, Role } from '../../platform/access/permission.ts'
import { day, longDay, monthsOf } from '../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { AccessEnded, AccessGranted } from '../../record/access/events.ts'
import { grantsIn, isLive } from '../../record/access/state.ts'
import type { Child } from '../../record/children/state.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import { officerFor, rolesOf, serviceOf } from './bodies.ts'
import {
  AdviceChased,
  type AdviceFrom,
  AdviceGiven,
  type AdviceLine,
  AdvicePassedOn,
  AdviceRequested,
  AdviceReused,
  type NotKnown,
} from './events.ts'
import { type Advice, type AdviceRequest, type Assessment, bodyName } from './state.ts'
import { isInYear9OrBeyond } from './year-group.ts'

/** What every decision here rests on. */
export type Facts = { events: readonly RecordedEvent[]; advice: Advice; assessment: Assessment; child: Child }

export type Asking = {
  from: AdviceFrom
  askedOf: { personId: string | null; organisationId: string | null; name: string; role: Role | null }
  receivedOn: string
  questions: string | null
}
export type Officer = { personId: string; who: string; role: Role }

/** Asks several bodies in one write, and lets whom it asks see what they need, and no more. */
export function askForAdvice(
  facts: Facts,
  command: { asking: Asking[]; officers: Officer[]; newId: () => string },
  today: string,
): NewEvent[] | Refusal {
  const { assessment, advice } = facts
  const closed = notAssessing(assessment)
  if (closed) return closed
  if (command.asking.length === 0) return refusal('nobody-chosen', 'Choose at least one body to ask.')
  for (const one of command.asking) {
    const open = advice.requests.find((request) => request.from === one.from)
    if (open) return alreadyAsked(open)
    if (one.from === 'preparing-for-adulthood' && !isInYear9OrBeyond(facts.child, today)) {
      return refusal(
        'not-yet-year-9',
        'Advice on preparing for adulthood is sought from Year 9. You can ask for it now under “somebody else”.',
        'SEND Regulations 2014, reg 6(1)(g)',
      )
    }
    const wrong = wrongDay(one.receivedOn, today) ?? tooEarly(one.receivedOn, assessment)
    if (wrong) return wrong
  }
  const requests = command.asking.map(({ from, askedOf, receivedOn, questions }) => {
    const { personId, organisationId, name } = askedOf
    const asked = {
      adviceRequestId: command.newId(),
      from,
      askedOf: { personId, organisationId, name },
      sentOn: receivedOn,
      questions,
    }
    return AdviceRequested(asked, { occurredOn: receivedOn })
  })
  return [...requests, ...grantsFor(facts, command, today)]
}

function grantsFor(
  facts: Facts,
  { asking, officers, newId }: Parameters<typeof askForAdvice>[1],
  today: string,
): NewEvent[] {
  const until = monthsOf(12, day(today)).toString()
  const named = asking.flatMap(({ askedOf: { personId, name, role } }) =>
    personId && role
      ? [{ personId, who: name, role, basis: 'advice-request', purpose: 'To give advice for the assessment' } as const]
      : [],
  )
  const answering = officers
    .filter(({ role }) => asking.some(({ from }) => officerFor(from) === role))
    .map(
      (one) => ({ ...one, basis: 'designated-officer', purpose: 'To answer for the advice of their agency' }) as const,
    )
  const wanted = [...named, ...answering].filter(
    (one, at, all) => all.findIndex((other) => other.personId === one.personId && other.role === one.role) === at,
  )
  return wanted
    .filter(({ personId, role }) => !mayAdvise(facts.events, personId, role, today))
    .map(({ personId, who, role, basis, purpose }) =>
      AccessGranted(
        {
          grantId: newId(),
          personId,
          who,
          capacity: role,
          basis,
          purpose,
          from: today,
          until,
          parts: partsFor(role),
        },
        { occurredOn: today },
      ),
    )
}

/** Whether they can act on all that giving advice needs, by any of their live grants. */
function mayAdvise(events: Facts['events'], personId: string, role: Role, today: string): boolean {
  return grantsIn(events).some(
    (one) =>
      one.personId === personId &&
      one.capacity === role &&
      isLive(one, today) &&
      one.mayAct &&
      (one.parts === null || partsFor(role).every((part) => one.parts?.includes(part))),
  )
}

/** Health also reads its own sections of the plan, since section G needs its agreement (SEND Regulations 2014, reg 12(2)). */
const partsFor = (role: Role): Part[] =>
  role === 'health-adviser' || role === 'designated-clinical-officer'
    ? ['case', 'request', 'advice', 'plan']
    : ['case', 'request', 'advice']

export type Giving = {
  adviceRequestId: string
  adviceId: string
  author: { personId: string | null; name: string; profession: string }
  title: string
  summary: string | null
  lines: AdviceLine[]
  documents: DocumentRef[]
  receivedOn: string
  notKnown?: NotKnown
}

/** Takes in advice, from whoever typed it, or from paper. */
export function giveAdvice(facts: Facts, command: Giving, today: string): NewEvent[] | Refusal {
  const request = facts.advice.requests.find((one) => one.adviceRequestId === command.adviceRequestId)
  if (!request) return refusal('advice-not-asked', 'Nobody has asked for this advice. Ask the caseworker to look.')
  // A family may add to its views whenever it likes.
  if (request.status === 'received' && request.from !== 'parent-or-young-person') {
    return refusal(
      'advice-already-given',
      `${bodyName(request.from)} has already given advice. Tell the caseworker what should change.`,
    )
  }
  if (command.lines.length === 0 && command.documents.length === 0 && !command.summary) {
    return refusal('advice-empty', 'There is nothing in this advice yet. Write at least one line, or add your report.')
  }
  const wrong = wrongDay(command.receivedOn, today)
  if (wrong) return wrong
  if (command.receivedOn < request.receivedOn) {
    return refusal(
      'before-request',
      `The advice cannot have come before it was asked for, on ${inWords(request.receivedOn)}.`,
    )
  }
  const { receivedOn, ...given } = command
  return [AdviceGiven({ ...given, from: request.from }, { occurredOn: receivedOn })]
}

export type Reusing = {
  adviceId: string
  from: AdviceFrom
  author: { personId: string | null; name: string; profession: string }
  title: string
  writtenOn: string
  agreements: { author: string | null; localAuthority: string | null; family: string | null }
  lines: AdviceLine[]
  documents: DocumentRef[]
}

const REUSE = 'SEND Regulations 2014, reg 6(4)'

/** Uses a report that is there already, so that nobody is examined twice: only when all three agree that it is enough. */
export function reuseAdvice(facts: Facts, command: Reusing, today: string): NewEvent[] | Refusal {
  const closed = notAssessing(facts.assessment)
  if (closed) return closed
  if (command.from === 'parent-or-young-person') {
    return refusal(
      'family-is-always-asked',
      'The family is always asked for its views. Only other advice can be used again.',
      REUSE,
    )
  }
  const { author, localAuthority, family } = command.agreements
  if (!author || !localAuthority || !family) {
    const whose = [!author && 'the author', !localAuthority && 'the local authority', !family && 'the family'].filter(
      Boolean,
    )
    return refusal(
      'agreement-missing',
      `A report can be used again only when its author, the local authority and the family are all satisfied that it is enough. Still missing: ${whose.join(' and ')}. Ask for new advice instead, or record the agreement.`,
      REUSE,
    )
  }
  if (command.documents.length === 0 && command.lines.length === 0) {
    return refusal('report-missing', 'Add the report that will be used again.')
  }
  const wrong = wrongDay(command.writtenOn, today)
  if (wrong) return wrong
  return [AdviceReused({ ...command, agreements: { author, localAuthority, family } }, { occurredOn: today })]
}

/** Reminds whoever has not answered. No clock starts again. */
export function chaseAdvice(
  { advice }: Facts,
  command: { chase: { adviceRequestId: string; sentTo: string | null }[] },
  today: string,
): NewEvent[] | Refusal {
  const chosen = command.chase.flatMap(({ adviceRequestId, sentTo }) => {
    const request = advice.requests.find((one) => one.adviceRequestId === adviceRequestId)
    return request ? [{ request, sentTo }] : []
  })
  if (chosen.length === 0) return refusal('nobody-chosen', 'Choose at least one body to remind.')
  const answered = chosen.find(({ request }) => request.status === 'received')
  if (answered) return refusal('advice-already-given', `${bodyName(answered.request.from)} has already given advice.`)
  const reminded = chosen.find(({ request }) => request.chasedOn.includes(today))
  if (reminded) return refusal('reminded-today', `${bodyName(reminded.request.from)} was already reminded today.`)
  return chosen.map(({ request, sentTo }) =>
    AdviceChased({ adviceRequestId: request.adviceRequestId, to: request.askedOf.name, sentTo }, { occurredOn: today }),
  )
}

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
    purpose: 'To give advice for the assessment',
    from: today,
    until: monthsOf(12, day(today)).toString(),
    parts: partsFor(to.role),
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

/** Access that only a request gave ends with it, unless another open one of the same person still needs it. */
export function endRequestAccess(
  events: Facts['events'],
  ending: { from: ReadonlySet<string | null>; stillAsked: readonly AdviceRequest[]; why: string; today: string },
): NewEvent[] {
  const { from, stillAsked, why, today } = ending
  return grantsIn(events)
    .filter((one) => one.basis === 'advice-request' && from.has(one.personId) && one.endedOn === null)
    .filter((one) => one.until === null || one.until >= today)
    .filter(({ personId }) => !stillAsked.some((other) => other.askedOf.personId === personId))
    .map(({ grantId }) => AccessEnded({ grantId, why }, { occurredOn: today }))
}

export function notAssessing(assessment: Assessment): Refusal | undefined {
  if (assessment.stage === 'assessing') return undefined
  return assessment.stage === 'none'
    ? refusal(
        'not-assessing',
        'Advice is asked for once you have decided to assess.',
        'SEND Regulations 2014, reg 6(1)',
      )
    : refusal(
        'assessment-over',
        'This assessment is over, so no more advice is asked for.',
        'SEND Regulations 2014, reg 6(1)',
      )
}

function alreadyAsked(open: AdviceRequest): Refusal {
  return refusal(
    'already-asked',
    `${bodyName(open.from)} was asked on ${inWords(open.receivedOn)}, and the six weeks run from that day. Asking again starts no new clock: send a reminder instead.`,
    'SEND Regulations 2014, reg 8(1)',
  )
}

const wrongDay = (on: string, today: string): Refusal | undefined =>
  on > today
    ? refusal('day-to-come', `${inWords(on)} has not come yet. Enter today’s date or an earlier one.`)
    : undefined

const tooEarly = (on: string, assessment: Assessment): Refusal | undefined =>
  assessment.stage !== 'none' && on < assessment.decidedOn
    ? refusal(
        'before-decision',
        `It was decided on ${inWords(assessment.decidedOn)} to assess. Advice cannot have been asked for before that.`,
      )
    : undefined

const inWords = (on: string) => longDay(day(on))
