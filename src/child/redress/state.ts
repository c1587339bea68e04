import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { CertificateBecause, MediationOutcome, RedressEvent } from './events.ts'

export type Refusal = { eventId: string; requestId: string; on: string; plainly: string }
export type Mediation = {
  mediationId: string
  wantedOn: string
  by: string
  says: string | null
  ended: { on: string; outcome: MediationOutcome; agreement: string | null } | null
  kept: { on: string; says: string } | null
}

/** The disagreement about the latest decision not to assess. A new decision to assess, or a new request, ends it. */
export type Redress = {
  refusal: Refusal | null
  mediation: Mediation | null
  certificate: { on: string; because: CertificateBecause } | null
  concededOn: string | null
}

const nothing: Redress = { refusal: null, mediation: null, certificate: null, concededOn: null }

export const redressIn = (events: readonly RecordedEvent[]): Redress =>
  fold<Redress, NeedsAssessmentEvent | RedressEvent>(events, nothing, evolve)

function evolve(state: Redress, event: NeedsAssessmentEvent | RedressEvent): Redress {
  const on = event.occurredOn
  switch (event.type) {
    case 'DecidedNotToAssess': {
      const { requestId, reasons } = event.data
      return { ...nothing, refusal: { eventId: event.eventId, requestId, on, plainly: reasons.plainly } }
    }
    case 'AssessmentRequested':
      return nothing
    case 'DecidedToAssess':
      return { ...state, refusal: null }
    case 'RefusalConceded':
      return { ...state, refusal: null, concededOn: on }
    case 'MediationWanted': {
      const { mediationId, by, says } = event.data
      return { ...state, mediation: { mediationId, wantedOn: on, by, says, ended: null, kept: null } }
    }
    case 'MediationEnded': {
      const { mediation } = state
      const { outcome, agreement } = event.data
      return mediation ? { ...state, mediation: { ...mediation, ended: { on, outcome, agreement } } } : state
    }
    case 'AgreementKept': {
      const { mediation } = state
      return mediation ? { ...state, mediation: { ...mediation, kept: { on, says: event.data.says } } } : state
    }
    case 'MediationCertificateRecorded':
      return { ...state, certificate: { on, because: event.data.because } }
    default:
      return state
  }
}
