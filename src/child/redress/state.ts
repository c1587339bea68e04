import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { AppealOutcome, CertificateBecause, MediationOutcome, RedressEvent, RefusedTo } from './events.ts'

/** A no that stands: to assess, or after the assessment to make a plan. */
export type Refusal = { to: RefusedTo; eventId: string; requestId: string; on: string; plainly: string }
export type Mediation = {
  mediationId: string
  wantedOn: string
  by: string
  says: string | null
  ended: { on: string; outcome: MediationOutcome; agreement: string | null } | null
  kept: { on: string; says: string } | null
}
export type Appeal = {
  appealId: string
  requestId: string
  against: RefusedTo
  sentOn: string
  reference: string | null
  answered: { on: string; says: string | null } | null
  ended: { on: string; outcome: AppealOutcome; says: string | null } | null
}

/** The disagreement about the latest refusal. A yes, a new no or a new request ends it; an appeal is open until it is ended. */
export type Redress = {
  refusal: Refusal | null
  mediation: Mediation | null
  certificate: { on: string; because: CertificateBecause } | null
  appeal: Appeal | null
  conceded: { to: RefusedTo; on: string } | null
}

const nothing: Redress = { refusal: null, mediation: null, certificate: null, appeal: null, conceded: null }

export const redressIn = (events: readonly RecordedEvent[]): Redress =>
  fold<Redress, NeedsAssessmentEvent | RedressEvent>(events, nothing, evolve)

function evolve(state: Redress, event: NeedsAssessmentEvent | RedressEvent): Redress {
  const on = event.occurredOn
  switch (event.type) {
    case 'DecidedNotToAssess':
    case 'DecidedNotToIssue': {
      const { requestId, reasons } = event.data
      const to = event.type === 'DecidedNotToAssess' ? 'assess' : 'issue'
      return { ...nothing, refusal: { to, eventId: event.eventId, requestId, on, plainly: reasons.plainly } }
    }
    case 'AssessmentRequested':
      return nothing
    case 'DecidedToAssess':
    case 'DecidedToIssue':
      return { ...state, refusal: null }
    case 'RefusalConceded':
      return { ...state, refusal: null, conceded: { to: event.data.against, on } }
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
    case 'AppealSent':
      return { ...state, appeal: { ...event.data, sentOn: on, answered: null, ended: null } }
    case 'AppealAnswered':
    case 'AppealEnded':
      return { ...state, appeal: appealAfter(state.appeal, event) }
    default:
      return state
  }
}

function appealAfter(
  appeal: Appeal | null,
  event: Extract<RedressEvent, { type: 'AppealAnswered' | 'AppealEnded' }>,
): Appeal | null {
  if (appeal?.appealId !== event.data.appealId) return appeal
  const { occurredOn: on } = event
  if (event.type === 'AppealAnswered') return { ...appeal, answered: { on, says: event.data.says } }
  const { outcome, says } = event.data
  return { ...appeal, ended: { on, outcome, says } }
}

/** What binds the authority to say yes, and since when. The first of several counts. */
export function bindingIn({ refusal, mediation, appeal }: Redress): Binding | null {
  const found: Binding[] = []
  if (refusal && mediation?.ended?.outcome === refusal.to)
    found.push({ by: 'mediation', on: mediation.ended.on, says: mediation.ended.agreement })
  if (appeal?.ended?.outcome === 'order') found.push({ by: 'order', on: appeal.ended.on, says: appeal.ended.says })
  if (appeal?.ended?.outcome === 'not-opposed')
    found.push({ by: 'appeal-not-opposed', on: appeal.ended.on, says: appeal.ended.says })
  return found.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null
}
export type Binding = { by: 'mediation' | 'order' | 'appeal-not-opposed'; on: string; says: string | null }
