import type { Role } from '../../../platform/access/permission.ts'
import { day, monthsOf } from '../../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { AccessGranted } from '../../../record/access/events.ts'
import { officerFor } from '../bodies.ts'
import { type AdviceFrom, AdviceRequested } from '../events.ts'
import { type AdviceRequest, type Assessment, bodyName } from '../state.ts'
import { isInYear9OrBeyond } from '../year-group.ts'
import { adviserParts, mayAdvise } from './access.ts'
import { type Facts, inWords, notAssessing, wrongDay } from './rests-on.ts'

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
      ? [
          {
            personId,
            who: name,
            role,
            basis: 'advice-request',
            purpose: phrase('To give advice for the assessment'),
          } as const,
        ]
      : [],
  )
  const answering = officers
    .filter(({ role }) => asking.some(({ from }) => officerFor(from) === role))
    .map(
      (one) =>
        ({ ...one, basis: 'designated-officer', purpose: phrase('To answer for the advice of their agency') }) as const,
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
          parts: adviserParts.slice(),
        },
        { occurredOn: today },
      ),
    )
}

function alreadyAsked(open: AdviceRequest): Refusal {
  return refusal(
    'already-asked',
    `${bodyName(open.from)} was asked on ${inWords(open.receivedOn)}, and the six weeks run from that day. Asking again starts no new clock: send a reminder instead.`,
    'SEND Regulations 2014, reg 8(1)',
  )
}

const tooEarly = (on: string, assessment: Assessment): Refusal | undefined =>
  assessment.stage !== 'none' && on < assessment.decidedOn
    ? refusal(
        'before-decision',
        `It was decided on ${inWords(assessment.decidedOn)} to assess. Advice cannot have been asked for before that.`,
      )
    : undefined
