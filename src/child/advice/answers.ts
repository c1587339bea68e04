import { day, longDay } from '../../platform/calendar/index.ts'
import { isRefusal, type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import { endRequestAccess, type Facts, giveAdvice } from './decisions.ts'
import {
  AdviceAskedAgain,
  AdviceDelayExplained,
  type AdviceFrom,
  AdviceHandedBack,
  CONTACT,
  type Delay,
  type HandBackReason,
  type NotKnown,
} from './events.ts'
import { type AdviceRequest, bodyName } from './state.ts'

const REG_8 = 'SEND Regulations 2014, reg 8(1)'

export type HandingBack = {
  adviceRequestId: string
  reason: HandBackReason
  why: string
  suggests: string | null
  by: string
}

/** Whoever was asked cannot give it: the body still must, by the same day. Their access ends with the request. */
export function handBackAdvice(facts: Facts, command: HandingBack, today: string): NewEvent[] | Refusal {
  const request = openRequest(facts, command.adviceRequestId)
  if (isRefusal(request)) return request
  if (request.handedBack) return refusal('handed-back-already', 'This request was given back already.')
  const stillAsked = facts.advice.requests.filter((one) => one.status === 'asked' && one !== request)
  const from = new Set(request.askedOf.personId ? [request.askedOf.personId] : [])
  return [
    AdviceHandedBack(command, { occurredOn: today }),
    ...endRequestAccess(facts.events, { from, stillAsked, why: 'The request was given back', today }),
  ]
}

export type Explaining = { adviceRequestId: string; ground: Delay; says: string; expectedOn: string; by: string }

/** Why it comes late and when to expect it. The authority decides whether the law excuses it. */
export function explainDelay(facts: Facts, command: Explaining, today: string): NewEvent[] | Refusal {
  const request = openRequest(facts, command.adviceRequestId)
  if (isRefusal(request)) return request
  if (command.expectedOn < today)
    return refusal('day-gone', 'Enter a day to come on which the council can expect the advice.')
  if (command.expectedOn <= request.dueOn)
    return refusal(
      'not-late',
      `The advice is due by ${longDay(day(request.dueOn))}, so it is not late on that day.`,
      REG_8,
    )
  return [AdviceDelayExplained(command, { occurredOn: today })]
}

/** Which services may answer that they do not know the child. A school, a psychologist and a family know or meet them. */
export const mayNotKnow = (from: AdviceFrom) => from === 'health' || from === 'social-care'

export type NotKnowing = NotKnown & {
  adviceRequestId: string
  adviceId: string
  author: { personId: string | null; name: string; profession: string }
  /** What can be said all the same. */
  all: string | null
  documents: DocumentRef[]
}

/** A legal reply, and a thin one: it says how far the service looked, so that the authority can see whether to ask again. */
export function sayNotKnown(facts: Facts, command: NotKnowing, today: string): NewEvent[] | Refusal {
  const request = openRequest(facts, command.adviceRequestId)
  if (isRefusal(request)) return request
  if (!mayNotKnow(request.from))
    return refusal('must-know', 'Only health and social care can answer that they do not know the child.')
  const { adviceRequestId, adviceId, author, documents, all, ...notKnown } = command
  if (notKnown.contact !== 'none' && !notKnown.contactOn)
    return refusal('contact-day', 'Enter the day of the contact with the family.')
  if (notKnown.contactOn && notKnown.contactOn > today)
    return refusal('day-to-come', 'The contact cannot be on a day to come.')
  const known = { ...notKnown, contactOn: notKnown.contact === 'none' ? null : notKnown.contactOn }
  const giving = { adviceRequestId, adviceId, author, documents, lines: [], receivedOn: today, notKnown: known }
  return giveAdvice(
    facts,
    { ...giving, title: `${bodyName(request.from)}: not known to the service`, summary: summaryOf(known, all) },
    today,
  )
}

/** A reply without contact says nothing of the child: the authority must still find out what they need. */
export const isThin = (notKnown: Pick<NotKnown, 'contact'> | null) => notKnown?.contact === 'none'

/** More is asked of a body that has answered, for example after a reply that it does not know the child. */
export function askAgain(facts: Facts, command: { adviceRequestId: string; why: string }, today: string) {
  const request = facts.advice.requests.find((one) => one.adviceRequestId === command.adviceRequestId)
  if (!request || request.from === 'parent-or-young-person') return neverAsked
  if (facts.assessment.stage !== 'assessing') return refusal('assessment-over', 'This assessment is over.')
  if (request.status === 'asked') return refusal('not-answered', 'They have not answered yet. Send a reminder instead.')
  return [AdviceAskedAgain(command, { occurredOn: today })]
}

function openRequest({ advice }: Facts, id: string): AdviceRequest | Refusal {
  const request = advice.requests.find((one) => one.adviceRequestId === id)
  if (!request || request.from === 'parent-or-young-person') return neverAsked
  if (request.status === 'received')
    return refusal('advice-already-given', `${bodyName(request.from)} has already given advice.`)
  return request
}

const neverAsked = refusal('advice-not-asked', 'Nobody has asked for this advice. Ask the caseworker to look.')

function summaryOf({ looked, contact, contactOn, says, willLook }: NotKnown, all: string | null): string {
  const when = contactOn ? ` on ${longDay(day(contactOn))}` : ''
  return [
    'We do not know this child.',
    `We looked in: ${looked}`,
    `${CONTACT[contact]}${when}. ${says}`,
    willLook ? 'We will look into what the child may need.' : 'We do not plan to look further.',
    all && `What we can say all the same: ${all}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}
