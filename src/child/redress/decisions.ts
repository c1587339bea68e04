import { type Refusal as No, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { DecidedToAssess, type Service } from '../needs-assessment/events.ts'
import {
  AgreementKept,
  type CertificateBecause,
  MediationCertificateRecorded,
  MediationEnded,
  type MediationOutcome,
  MediationRecorded,
  MediationWanted,
  RefusalConceded,
  type WhyConceded,
} from './events.ts'
import type { Redress } from './state.ts'

type Answer = NewEvent[] | No

const nothingRefused = refusal(
  'nothing-refused',
  'There is no decision not to assess that stands.',
  'Children and Families Act 2014, s51(2)(a)',
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
    return refusal('already-asked', 'Mediation has been asked for already. The council must arrange it.')
  const { on, ...data } = command
  const wrong = wrongDay(on, today, refused.on, 'the decision')
  if (wrong) return wrong
  return [MediationWanted({ ...data, requestId: refused.requestId }, { occurredOn: on })]
}

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
  const agreement = command.agreement?.trim() || null
  if (outcome !== 'none' && !agreement)
    return refusal('no-agreement', 'Write down what was agreed, in its own words.', 'SEND Regulations 2014, reg 42')
  const { mediationId } = mediation
  const { requestId } = refused
  return [
    MediationRecorded({ mediationId, requestId, matter: 'whether-to-assess' }, { occurredOn: on }),
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

export type Concession = { plainly: string; inLaw: string; why: WhyConceded; lesson: string }

export const mayConcede = ({ refusal: refused }: Redress): No | undefined => (refused ? undefined : nothingRefused)

/** From when the times of an agreement run. What the law leaves open for other concessions, we count from the decision. */
export function timesRunFrom({ mediation }: Redress, today: string): string {
  return mediation?.ended?.outcome === 'assess' ? mediation.ended.on : today
}

/** s36(3), by agreement or by ourselves: the family is told at once, and the lesson is written down with the decision. */
export function assessAfterAll(state: Redress, command: Concession & { service: Service; decidedOn: string }): Answer {
  const { refusal: refused, mediation } = state
  if (!refused) return nothingRefused
  const { plainly, inLaw, why, lesson, service, decidedOn } = command
  if ([plainly, inLaw, lesson].some((text) => text.trim() === ''))
    return refusal(
      'no-reasons',
      'Give the reasons, and what we learn from it.',
      'Children and Families Act 2014, s36(9)',
    )
  if (service.letter.slug !== 'decision-to-assess')
    return refusal('wrong-notice', 'The letter does not say what was decided.', 'SEND Regulations 2014, reg 5')
  const { requestId, eventId: refusalEventId, on: refusedOn } = refused
  const after =
    mediation?.ended?.outcome === 'assess' ? 'mediation' : mediation ? 'mediation-asked-for' : 'no-mediation'
  const when = { occurredOn: service.servedOn }
  return [
    DecidedToAssess({ requestId, reasons: { inLaw, plainly }, decidedOn, service }, when),
    RefusalConceded(
      { requestId, refusalEventId, refusedOn, after, timesRunFrom: timesRunFrom(state, decidedOn), why, lesson },
      when,
    ),
  ]
}
