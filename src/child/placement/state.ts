import type { z } from 'zod'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { DraftServed, PlanEvent } from '../plan/events.ts'
import type {
  Institution,
  InstitutionConsulted,
  InstitutionKind,
  InstitutionReplied,
  InstitutionRequested,
  PlacementDecided,
  PlacementEvent,
} from './events.ts'

type DataOf<T extends { schema: z.ZodType }> = z.output<T['schema']>

/** A school or college that the family asked for. */
export type InstitutionRequest = DataOf<typeof InstitutionRequested> & {
  on: string
  withdrawn: { on: string; by: string } | null
}

/** A school or college that was asked, with its answer when it came. */
export type Consultation = DataOf<typeof InstitutionConsulted> & {
  sentOn: string
  reply: (DataOf<typeof InstitutionReplied> & { on: string }) | null
  /** The days on which they were reminded. */
  chasedOn: string[]
}

export type PlacementDecision = DataOf<typeof PlacementDecided> & { on: string; by: string | null }
export type ServedDraft = DataOf<typeof DraftServed> & { servedOn: string }

export type Placement = {
  requests: InstitutionRequest[]
  consultations: Consultation[]
  /** The latest decision counts; earlier ones stay in the record. */
  decision: PlacementDecision | null
  draft: ServedDraft | null
  /** Whether there is a case in which a school can be asked for. */
  stage: 'none' | 'open' | 'over' | 'final'
}

/** Everything about where the child will learn, as far as the reader may see it. */
export function placementIn(events: readonly RecordedEvent[]): Placement {
  return fold<Placement, PlacementEvent | PlanEvent | NeedsAssessmentEvent | FinalPlanEvent>(events, nothingYet, evolve)
}

function evolve(now: Placement, event: PlacementEvent | PlanEvent | NeedsAssessmentEvent | FinalPlanEvent): Placement {
  const { occurredOn: on } = event
  switch (event.type) {
    case 'DecidedToAssess':
    case 'PlanStarted':
      return now.stage === 'final' ? now : { ...now, stage: 'open' }
    case 'DecidedNotToAssess':
    case 'DecidedNotToIssue':
    case 'RequestWithdrawn':
      return now.stage === 'final' ? now : { ...now, stage: 'over' }
    case 'DecisionCarriedOver': {
      const goesOn = event.data.decision === 'assess' || event.data.decision === 'issue'
      return now.stage === 'final' ? now : { ...now, stage: goesOn ? 'open' : 'over' }
    }
    case 'DraftServed':
      return { ...now, stage: 'open', draft: { ...event.data, servedOn: on } }
    case 'FinalPlanIssued':
      return { ...now, stage: 'final' }
    case 'InstitutionRequested':
      return { ...now, requests: [...now.requests, { ...event.data, on, withdrawn: null }] }
    case 'InstitutionRequestWithdrawn': {
      const { institutionRequestId, by } = event.data
      const withdraw = (one: InstitutionRequest) =>
        one.institutionRequestId === institutionRequestId ? { ...one, withdrawn: { on, by } } : one
      return { ...now, requests: now.requests.map(withdraw) }
    }
    case 'InstitutionConsulted':
      return { ...now, consultations: [...now.consultations, { ...event.data, sentOn: on, reply: null, chasedOn: [] }] }
    case 'InstitutionReplied': {
      const answer = (one: Consultation) =>
        one.consultationId === event.data.consultationId ? { ...one, reply: { ...event.data, on } } : one
      return { ...now, consultations: now.consultations.map(answer) }
    }
    case 'ConsultationChased': {
      const chase = (one: Consultation) =>
        one.consultationId === event.data.consultationId ? { ...one, chasedOn: [...one.chasedOn, on] } : one
      return { ...now, consultations: now.consultations.map(chase) }
    }
    case 'PlacementDecided':
      return { ...now, decision: { ...event.data, on, by: event.by } }
    default:
      return now
  }
}

const nothingYet: Placement = { requests: [], consultations: [], decision: null, draft: null, stage: 'none' }

/** Requests that still stand, in the order in which they were made. */
export const standingRequests = (placement: Placement) => placement.requests.filter((one) => !one.withdrawn)

/**
 * Children and Families Act 2014, s 38(3): whether asking for this kind obliges the authority to consult it, and to name
 * it unless section 39(4) applies. A kind that nobody knows yet is treated as if it did.
 */
export const isRightToAsk = (kind: InstitutionKind) => kind !== 'wholly-independent' && kind !== 'other'

/** Whether two entries mean the same school: the same organisation here, or the same name. */
export function isSameInstitution(
  one: Pick<Institution, 'organisationId' | 'name'>,
  other: Pick<Institution, 'organisationId' | 'name'>,
) {
  if (one.organisationId && other.organisationId) return one.organisationId === other.organisationId
  return plain(one.name) === plain(other.name)
}

export const consultationOf = (placement: Placement, institution: Pick<Institution, 'organisationId' | 'name'>) =>
  placement.consultations.findLast((one) => isSameInstitution(one.institution, institution))

/** Standing requests that the decision neither names nor answers. */
export function unansweredRequests(placement: Placement): InstitutionRequest[] {
  const { decision } = placement
  return standingRequests(placement).filter((request) => {
    if (!decision) return true
    const named =
      decision.name !== null &&
      isSameInstitution(request.institution, { organisationId: decision.organisationId, name: decision.name })
    const answered = [...decision.notNamed, ...decision.considered].some(
      (one) => one.institutionRequestId === request.institutionRequestId,
    )
    return !named && !answered
  })
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
