import { type Refusal as No, refusal } from '../../../platform/decisions/refusal.ts'
import { DecidedToAssess, DecidedToIssue, type Service } from '../../needs-assessment/events.ts'
import { type ConcededAfter, RefusalConceded, type WhyConceded } from '../events.ts'
import { bindingIn, isRefusalTo, type Redress } from '../state.ts'
import { type Answer, nothingDecided } from './in-time.ts'

export type Concession = { plainly: string; inLaw: string; why: WhyConceded; lesson: string }

export const mayConcede = ({ decision }: Redress): No | undefined =>
  isRefusalTo(decision?.to) ? undefined : nothingDecided

/** From when the times run. What the law leaves open where nothing binds us, we count from the decision. */
export const timesRunFrom = (state: Redress, today: string): string => bindingIn(state)?.on ?? today

const LETTERS = { assess: 'decision-to-assess', issue: 'decision-to-make-a-plan' } as const

/** s36(3) and s37(1), bound or by ourselves: the family is told at once, and the lesson is written down with the decision. */
export function sayYesAfterAll(state: Redress, command: Concession & { service: Service; decidedOn: string }): Answer {
  const { decision } = state
  if (!decision || !isRefusalTo(decision.to)) return nothingDecided
  const { plainly, inLaw, why, lesson, service, decidedOn } = command
  if ([plainly, inLaw, lesson].some((text) => text.trim() === ''))
    return refusal(
      'no-reasons',
      'Give the reasons, and what we learn from it.',
      'Children and Families Act 2014, s36(9)',
    )
  if (service.letter.slug !== LETTERS[decision.to])
    return refusal('wrong-notice', 'The letter does not say what was decided.', 'SEND Regulations 2014, reg 5')
  const { requestId, eventId: refusalEventId, on: refusedOn, to: against } = decision
  const when = { occurredOn: service.servedOn }
  const decided = { requestId, reasons: { inLaw, plainly }, decidedOn }
  const from = timesRunFrom(state, decidedOn)
  const conceded = { requestId, against, refusalEventId, refusedOn, after: afterWhat(state), timesRunFrom: from }
  return against === 'assess'
    ? [DecidedToAssess({ ...decided, service }, when), RefusalConceded({ ...conceded, why, lesson }, when)]
    : [DecidedToIssue(decided, { occurredOn: decidedOn }), RefusalConceded({ ...conceded, why, lesson, service }, when)]
}

function afterWhat(state: Redress): ConcededAfter {
  const { appeal, mediation } = state
  const bound = bindingIn(state)
  if (bound) return bound.by
  if (appeal && !appeal.ended) return 'appeal-made'
  return mediation ? 'mediation-asked-for' : 'no-mediation'
}
