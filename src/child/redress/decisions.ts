import { type Refusal as No, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { DecidedToAssess, DecidedToIssue, type Service } from '../needs-assessment/events.ts'
import {
  AgreementKept,
  AppealAnswered,
  AppealEnded,
  type AppealOutcome,
  AppealRecorded,
  AppealSent,
  type CertificateBecause,
  type ConcededAfter,
  MediationCertificateRecorded,
  MediationEnded,
  type MediationOutcome,
  MediationRecorded,
  MediationWanted,
  RefusalConceded,
  type WhyConceded,
} from './events.ts'
import { bindingIn, type Redress } from './state.ts'

type Answer = NewEvent[] | No

const nothingRefused = refusal(
  'nothing-refused',
  phrase('There is no decision not to assess, or not to make a plan, that stands.'),
  'Children and Families Act 2014, s51(2)(a) and (b)',
)
const inTheFuture = refusal('in-the-future', 'The day cannot be later than today.')

function wrongDay(on: string, today: string, from: string, what: string): No | undefined {
  if (on > today) return inTheFuture
  return on < from ? refusal('too-early', `The day cannot be before ${what}.`) : undefined
}

/** Children and Families Act 2014, s52 and s53. A choice: nobody has to, and an appeal does not need it. */
export function askForMediation(
  { refusal: refused, mediation }: Redress,
  command: {
    mediationId: string
    by: string
    how: 'online' | 'email' | 'post' | 'phone' | 'in-person'
    says: string | null
    on: string
  },
  today: string,
): Answer {
  if (!refused) return nothingRefused
  if (mediation && !mediation.ended)
    return refusal('already-asked', phrase('Mediation has been asked for already. The council must arrange it.'))
  const { on, ...data } = command
  const wrong = wrongDay(on, today, refused.on, 'the decision')
  if (wrong) return wrong
  return [MediationWanted({ ...data, requestId: refused.requestId }, { occurredOn: on })]
}

const MATTER = { assess: 'whether-to-assess', issue: 'whether-to-issue' } as const

/** SEND Regulations 2014, reg 42: what was agreed is binding in its time, so it is written down as it was agreed. */
export function recordMediation(
  { refusal: refused, mediation }: Redress,
  command: { outcome: MediationOutcome; agreement: string | null; on: string },
  today: string,
): Answer {
  if (!refused) return nothingRefused
  if (!mediation || mediation.ended) return refusal('no-mediation', 'No mediation waits to be recorded.')
  const { on, outcome } = command
  const wrong = wrongDay(on, today, mediation.wantedOn, 'the day on which it was asked for')
  if (wrong) return wrong
  if ((outcome === 'assess' || outcome === 'issue') && outcome !== refused.to)
    return refusal('other-decision', 'That is not what this disagreement is about. Choose again.')
  const agreement = command.agreement?.trim() || null
  if (outcome !== 'none' && !agreement)
    return refusal('no-agreement', 'Write down what was agreed, in its own words.', 'SEND Regulations 2014, reg 42')
  const { mediationId } = mediation
  const { requestId } = refused
  return [
    MediationRecorded({ mediationId, requestId, matter: MATTER[refused.to] }, { occurredOn: on }),
    MediationEnded({ mediationId, requestId, outcome, agreement }, { occurredOn: on }),
  ]
}

/** SEND Regulations 2014, reg 42(3): what no appeal could be about is done within 2 weeks. */
export function keepAgreement(
  { refusal: refused, mediation }: Redress,
  command: { says: string; on: string },
  today: string,
): Answer {
  if (!refused) return nothingRefused
  if (mediation?.ended?.outcome !== 'other' || mediation.kept)
    return refusal('nothing-to-keep', 'No agreement waits to be carried out.')
  const wrong = wrongDay(command.on, today, mediation.ended.on, 'the agreement')
  if (wrong) return wrong
  const { mediationId } = mediation
  return [AgreementKept({ mediationId, requestId: refused.requestId, says: command.says }, { occurredOn: command.on })]
}

/** Children and Families Act 2014, s55: with it the family may have longer to appeal. */
export function recordCertificate(
  { refusal: refused, mediation, certificate }: Redress,
  command: { because: CertificateBecause; on: string },
  today: string,
): Answer {
  if (!refused) return nothingRefused
  if (certificate) return refusal('has-certificate', 'The certificate is recorded already.')
  const { because, on } = command
  const wrong = wrongDay(on, today, refused.on, 'the decision')
  if (wrong) return wrong
  if (because === 'held' && !mediation?.ended)
    return refusal('not-held', 'Record first what came of mediation.', 'Children and Families Act 2014, s55(5)')
  return [MediationCertificateRecorded({ requestId: refused.requestId, because }, { occurredOn: on })]
}

/** Tribunal Procedure (HESC) Rules 2008, r 21: the time to answer runs from the day on which the Tribunal sent it. */
export function recordAppeal(
  { refusal: refused, appeal }: Redress,
  command: { appealId: string; reference: string | null; on: string },
  today: string,
): Answer {
  if (!refused) return nothingRefused
  if (appeal && appeal.ended?.outcome !== 'withdrawn')
    return refusal('has-appeal', 'An appeal against this decision is recorded already.')
  const { appealId, reference, on } = command
  const wrong = wrongDay(on, today, refused.on, 'the decision')
  if (wrong) return wrong
  const { requestId, to: against } = refused
  return [
    AppealRecorded({ appealId, requestId, matter: MATTER[against] }, { occurredOn: on }),
    AppealSent({ appealId, requestId, against, reference }, { occurredOn: on }),
  ]
}

const noAppeal = refusal('no-appeal', 'No appeal is open.')

export function answerTheAppeal(
  { appeal }: Redress,
  command: { says: string | null; on: string },
  today: string,
): Answer {
  if (!appeal || appeal.ended) return noAppeal
  if (appeal.answered) return refusal('already-answered', 'The answer to this appeal is recorded already.')
  const { on, says } = command
  const wrong = wrongDay(on, today, appeal.sentOn, 'the day on which the appeal was sent to us')
  if (wrong) return wrong
  const { appealId, requestId } = appeal
  return [AppealAnswered({ appealId, requestId, says }, { occurredOn: on })]
}

/** SEND Regulations 2014, regs 44 and 45: an order binds from its date; so does telling the Tribunal that nobody opposes. */
export function endAppeal(
  { appeal }: Redress,
  command: { outcome: AppealOutcome; says: string | null; on: string },
  today: string,
): Answer {
  if (!appeal || appeal.ended) return noAppeal
  const { on, outcome } = command
  const says = command.says?.trim() || null
  const wrong = wrongDay(on, today, appeal.answered?.on ?? appeal.sentOn, 'what is recorded of the appeal')
  if (wrong) return wrong
  if (!says && (outcome === 'order' || outcome === 'other'))
    return refusal('no-words', 'Write down what the order says, or what happened.', 'SEND Regulations 2014, reg 44')
  const { appealId, requestId, against } = appeal
  return [AppealEnded({ appealId, requestId, against, outcome, says }, { occurredOn: on })]
}

export type Concession = { plainly: string; inLaw: string; why: WhyConceded; lesson: string }

export const mayConcede = ({ refusal: refused }: Redress): No | undefined => (refused ? undefined : nothingRefused)

/** From when the times run. What the law leaves open where nothing binds us, we count from the decision. */
export const timesRunFrom = (state: Redress, today: string): string => bindingIn(state)?.on ?? today

const LETTERS = { assess: 'decision-to-assess', issue: 'decision-to-make-a-plan' } as const

/** s36(3) and s37(1), bound or by ourselves: the family is told at once, and the lesson is written down with the decision. */
export function sayYesAfterAll(state: Redress, command: Concession & { service: Service; decidedOn: string }): Answer {
  const { refusal: refused } = state
  if (!refused) return nothingRefused
  const { plainly, inLaw, why, lesson, service, decidedOn } = command
  if ([plainly, inLaw, lesson].some((text) => text.trim() === ''))
    return refusal(
      'no-reasons',
      'Give the reasons, and what we learn from it.',
      'Children and Families Act 2014, s36(9)',
    )
  if (service.letter.slug !== LETTERS[refused.to])
    return refusal('wrong-notice', 'The letter does not say what was decided.', 'SEND Regulations 2014, reg 5')
  const { requestId, eventId: refusalEventId, on: refusedOn, to: against } = refused
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
