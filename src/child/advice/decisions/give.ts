import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import { AdviceGiven, type AdviceLine, type NotKnown } from '../events.ts'
import { bodyName } from '../state.ts'
import { type Facts, inWords, wrongDay } from './rests-on.ts'

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
