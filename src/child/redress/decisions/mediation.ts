import { refusal } from '../../../platform/decisions/refusal.ts'
import { phrase } from '../../../platform/languages/index.ts'
import {
  AgreementKept,
  type CertificateBecause,
  HealthToldOfMediation,
  MediationCertificateRecorded,
  MediationEnded,
  type MediationOutcome,
  MediationRecorded,
  MediationWanted,
} from '../events.ts'
import { mediatedIn, type Redress } from '../state.ts'
import { type Answer, MATTER, nothingDecided, wrongDay } from './in-time.ts'
import { AGREED, type Said, thingsFrom } from './things.ts'

/** Children and Families Act 2014, s52 and s53. A choice: nobody has to, and an appeal does not need it. */
export function askForMediation(
  { id, decision, mediation }: Redress,
  command: {
    mediationId: string
    by: string
    how: 'online' | 'email' | 'post' | 'phone' | 'in-person'
    says: string | null
    health?: boolean
    on: string
  },
  today: string,
): Answer {
  if (!decision) return nothingDecided
  if (mediation && !mediation.ended)
    return refusal('already-asked', phrase('Mediation has been asked for already. The council must arrange it.'))
  const { on, health = false, ...data } = command
  const wrong = wrongDay(on, today, decision.sentOn, 'the decision')
  if (wrong) return wrong
  const { requestId } = decision
  return [MediationWanted({ ...data, health, requestId, decisionId: id }, { occurredOn: on })]
}

/** Children and Families Act 2014, s53: a health body cannot take part in what it was not told of. */
export function tellHealth(state: Redress, command: { who: string; on: string }, today: string): Answer {
  const decision = mediatedIn(state)
  const { id, mediation } = state
  if (!decision) return nothingDecided
  if (!mediation?.health || mediation.ended || mediation.healthTold)
    return refusal('no-health-to-tell', 'No mediation about health care waits for the health body to be told.')
  const { who, on } = command
  const wrong = wrongDay(on, today, mediation.wantedOn, 'the day on which mediation was asked for')
  if (wrong) return wrong
  const { mediationId } = mediation
  return [
    HealthToldOfMediation({ mediationId, requestId: decision.requestId, decisionId: id, who }, { occurredOn: on }),
  ]
}

/** SEND Regulations 2014, reg 42: what was agreed is binding in its time, so it is written down as it was agreed. */
export function recordMediation(
  state: Redress,
  command: {
    outcome: MediationOutcome
    agreement: string | null
    on: string
    things?: readonly Said[]
    newId?: () => string
  },
  today: string,
): Answer {
  const decision = mediatedIn(state)
  const { id, mediation } = state
  if (!decision) return nothingDecided
  if (!mediation || mediation.ended) return refusal('no-mediation', 'No mediation waits to be recorded.')
  const { on, outcome } = command
  const wrong = wrongDay(on, today, mediation.wantedOn, 'the day on which it was asked for')
  if (wrong) return wrong
  if (!mayComeOf(decision.to, outcome))
    return refusal('other-decision', 'That is not what this disagreement is about. Choose again.')
  const agreement = command.agreement?.trim() || null
  if (outcome !== 'none' && outcome !== 'things' && !agreement)
    return refusal('no-agreement', 'Write down what was agreed, in its own words.', 'SEND Regulations 2014, reg 42')
  const said = command.things ?? []
  if (outcome !== 'things' && said.length > 0)
    return refusal(
      'things-not-agreed',
      'You ticked things that were agreed, and said that nothing was. Choose what is so, or take the ticks out.',
      'SEND Regulations 2014, reg 42',
    )
  if (outcome === 'things' && said.length === 0)
    return refusal('no-things', 'Tick each thing that was agreed.', 'SEND Regulations 2014, reg 42')
  const things = thingsFrom(said, AGREED[decision.to], agreement, command.newId ?? (() => ''))
  if ('refused' in things) return things
  const { mediationId } = mediation
  const { requestId } = decision
  return [
    MediationRecorded({ mediationId, requestId, matter: MATTER[decision.to] }, { occurredOn: on }),
    MediationEnded({ mediationId, requestId, decisionId: id, outcome, agreement, things }, { occurredOn: on }),
  ]
}

/** A refusal may end in its opposite or in something else; a disagreement about a plan in a list of things. */
export function mayComeOf(to: NonNullable<Redress['decision']>['to'], outcome: MediationOutcome): boolean {
  if (outcome === 'none') return true
  const isRefused = to === 'assess' || to === 'issue'
  return isRefused ? outcome === to || outcome === 'other' : outcome === 'things'
}

/** SEND Regulations 2014, reg 42(3): what no appeal could be about is done within 2 weeks. */
export function keepAgreement(state: Redress, command: { says: string; on: string }, today: string): Answer {
  const decision = mediatedIn(state)
  const { mediation } = state
  if (!decision) return nothingDecided
  if (mediation?.ended?.outcome !== 'other' || mediation.kept)
    return refusal('nothing-to-keep', 'No agreement waits to be carried out.')
  const wrong = wrongDay(command.on, today, mediation.ended.on, 'the agreement')
  if (wrong) return wrong
  const { mediationId } = mediation
  return [AgreementKept({ mediationId, requestId: decision.requestId, says: command.says }, { occurredOn: command.on })]
}

/** Children and Families Act 2014, s55: with it the family may have longer to appeal. */
export function recordCertificate(
  state: Redress,
  command: { because: CertificateBecause; on: string },
  today: string,
): Answer {
  const decision = mediatedIn(state)
  const { id, mediation, certificate } = state
  if (!decision) return nothingDecided
  if (certificate) return refusal('has-certificate', 'The certificate is recorded already.')
  const { because, on } = command
  const wrong = wrongDay(on, today, decision.sentOn, 'the decision')
  if (wrong) return wrong
  if (because === 'held' && !mediation?.ended)
    return refusal('not-held', 'Record first what came of mediation.', 'Children and Families Act 2014, s55(5)')
  return [MediationCertificateRecorded({ requestId: decision.requestId, decisionId: id, because }, { occurredOn: on })]
}
