import { day, weeksOf } from '../../platform/calendar/index.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import {
  ADVICE_BODIES,
  type AdviceEvent,
  type AdviceFrom,
  type AdviceLine,
  type Delay,
  type HandBackReason,
  type NotKnown,
} from './events.ts'

/** One body that was asked, with its own clock. */
export type AdviceRequest = {
  adviceRequestId: string
  from: AdviceFrom
  askedOf: { personId: string | null; organisationId: string | null; name: string }
  questions: string | null
  sentOn: string
  receivedOn: string
  /** The last day of its six weeks: a duty for a body, only a hope for a family. */
  dueOn: string
  status: 'asked' | 'received'
  givenOn: string | null
  chasedOn: string[]
  /** Who was asked before, when it passed to a colleague. */
  passedFrom: string[]
  /** Given back by whoever was asked, until it is passed on. */
  handedBack: { on: string; by: string; reason: HandBackReason; why: string; suggests: string | null } | null
  /** Why it comes late, as whoever was asked says. */
  delay: { on: string; by: string; ground: Delay; says: string; expectedOn: string } | null
  /** Asked for more, after an answer that was not enough. */
  askedAgain: { on: string; why: string } | null
}

/** Advice that came, or that was there already. Its lines are numbered, so that a plan can say on which it rests. */
export type HeldAdvice = {
  adviceId: string
  adviceRequestId: string | null
  from: AdviceFrom
  author: { personId: string | null; name: string; profession: string }
  title: string
  summary: string | null
  lines: AdviceLine[]
  documents: DocumentRef[]
  /** The day it was received, or the day on which it was agreed to use it again. */
  on: string
  /** In what capacity it was written in the record: a caseworker types what came on paper. */
  enteredAs: string
  /** The service does not know the child, and this is how far it looked. */
  notKnown: NotKnown | null
  reused: { writtenOn: string; agreements: { author: string; localAuthority: string; family: string } } | null
}

export type Advice = { requests: AdviceRequest[]; held: HeldAdvice[] }

/** Who was asked for advice, and what came. */
export function adviceIn(events: readonly RecordedEvent[]): Advice {
  return fold<Advice, AdviceEvent>(events, { requests: [], held: [] }, evolve)
}

function evolve(advice: Advice, event: AdviceEvent): Advice {
  const { requests, held } = advice
  const change = (id: string, to: Partial<AdviceRequest>) =>
    requests.map((one) => (one.adviceRequestId === id ? { ...one, ...to } : one))
  switch (event.type) {
    case 'AdviceRequested': {
      const dueOn = weeksOf(6, day(event.occurredOn)).toString()
      const asked = {
        ...event.data,
        receivedOn: event.occurredOn,
        dueOn,
        status: 'asked',
        givenOn: null,
        handedBack: null,
        delay: null,
        askedAgain: null,
      } as const
      return { held, requests: [...requests, { ...asked, chasedOn: [], passedFrom: [] }] }
    }
    case 'AdviceGiven': {
      const { occurredOn: on, capacity: enteredAs } = event
      const first = requests.find((one) => one.adviceRequestId === event.data.adviceRequestId)?.givenOn ?? on
      return {
        requests: change(event.data.adviceRequestId, { status: 'received', givenOn: first }),
        held: [...held, { ...event.data, on, enteredAs, reused: null }],
      }
    }
    case 'AdviceReused': {
      const { writtenOn, agreements, proposalId: _, ...advised } = event.data
      const again = {
        ...advised,
        adviceRequestId: null,
        summary: null,
        notKnown: null,
        on: event.occurredOn,
        enteredAs: event.capacity,
      }
      // Whoever was asked for the same need not write it again: it counts as received on the day when all three agreed.
      const met = requests.map((one) =>
        one.from === advised.from && one.status === 'asked'
          ? { ...one, status: 'received' as const, givenOn: one.givenOn ?? event.occurredOn }
          : one,
      )
      return { requests: met, held: [...held, { ...again, reused: { writtenOn, agreements } }] }
    }
    case 'AdvicePassedOn': {
      const { adviceRequestId: id, to } = event.data
      const before = requests.find((one) => one.adviceRequestId === id)
      if (!before) return advice
      return {
        held,
        requests: change(id, {
          askedOf: to,
          passedFrom: [...before.passedFrom, before.askedOf.name],
          handedBack: null,
        }),
      }
    }
    case 'AdviceChased': {
      const before = requests.find((one) => one.adviceRequestId === event.data.adviceRequestId)?.chasedOn ?? []
      return { held, requests: change(event.data.adviceRequestId, { chasedOn: [...before, event.occurredOn] }) }
    }
    case 'AdviceHandedBack': {
      const { adviceRequestId: id, ...handedBack } = event.data
      const before = requests.find((one) => one.adviceRequestId === id)
      if (!before) return advice
      const askedOf = { ...before.askedOf, personId: null }
      return { held, requests: change(id, { askedOf, handedBack: { ...handedBack, on: event.occurredOn } }) }
    }
    case 'AdviceDelayExplained': {
      const { adviceRequestId: id, ...delay } = event.data
      return { held, requests: change(id, { delay: { ...delay, on: event.occurredOn } }) }
    }
    case 'AdviceAskedAgain': {
      const { adviceRequestId: id, why } = event.data
      return { held, requests: change(id, { status: 'asked', askedAgain: { on: event.occurredOn, why } }) }
    }
    default:
      return advice
  }
}

/** Whether an assessment is being made, and since when. */
export type Assessment = { stage: 'none' } | { stage: 'assessing' | 'over'; decidedOn: string }

export function assessmentIn(events: readonly RecordedEvent[]): Assessment {
  return fold<Assessment, NeedsAssessmentEvent>(events, { stage: 'none' }, (now, event) => {
    if (event.type === 'DecidedToAssess') return { stage: 'assessing', decidedOn: event.data.decidedOn }
    if (event.type === 'EarlierRequestCarriedOver') return { stage: 'assessing', decidedOn: event.data.decidedBefore }
    if (event.type === 'DecisionCarriedOver' && event.data.decision === 'assess') {
      return { stage: 'assessing', decidedOn: event.occurredOn }
    }
    const ends =
      event.type === 'RequestWithdrawn' ||
      event.type === 'DecidedNotToIssue' ||
      event.type === 'MovedAwayDuringAssessment' ||
      (event.type === 'DecisionCarriedOver' && event.data.decision === 'not-issue')
    return ends && now.stage === 'assessing' ? { stage: 'over', decidedOn: now.decidedOn } : now
  })
}

/** What a body is called, as people read it: "Health", "Speech and language therapy". */
export function bodyName(from: AdviceFrom): string {
  return from in ADVICE_BODIES ? ADVICE_BODIES[from as keyof typeof ADVICE_BODIES].name : from.replace(/^other:/, '')
}

/** The letter of regulation 6(1) under which it is sought. */
export function regulationOf(from: AdviceFrom): string {
  return from in ADVICE_BODIES ? ADVICE_BODIES[from as keyof typeof ADVICE_BODIES].regulation : '6(1)(f) or (h)'
}
