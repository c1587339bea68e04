import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import type { AnnualReviewEvent } from '../annual-review/events.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { MaintainedPlanEvent } from '../maintained-plan/events.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import {
  type AppealOutcome,
  type BesideEducation,
  type CertificateBecause,
  type Disputed,
  type Follows,
  type MediationOutcome,
  REFUSALS,
  type RedressEvent,
  type RefusedTo,
  type Section,
  type ThingOwed,
} from './events.ts'

/** A decision that stands and that the family may challenge. */
export type Decision = {
  to: Disputed
  eventId: string
  requestId: string
  planId: string | null
  on: string
  /** What the family was told; null where the letter is the plan’s own, or in another system. */
  plainly: string | null
  /** Of what a plan says: whether it was amended, or is the first. */
  amended: boolean
}
export type Done = { on: string; says: string | null }
export type Thing = ThingOwed & { from: 'mediation' | 'appeal'; on: string; done: Done | null }
export type Recommendation = {
  recommendationId: string
  to: BesideEducation
  says: string
  answered: { on: string; by: string; follows: Follows; says: string } | null
}
export type Mediation = {
  mediationId: string
  wantedOn: string
  by: string
  says: string | null
  health: boolean
  healthTold: { on: string; who: string } | null
  ended: { on: string; outcome: MediationOutcome; agreement: string | null } | null
  kept: { on: string; says: string } | null
}
export type Appeal = {
  appealId: string
  requestId: string
  against: Disputed
  sentOn: string
  reference: string | null
  sections: Section[]
  asks: BesideEducation[]
  answered: { on: string; says: string | null } | null
  conceded: { on: string; says: string }[]
  ended: { on: string; outcome: AppealOutcome; says: string | null } | null
  recommendations: Recommendation[]
}

/** The disagreement about one decision. `decision` is null once it was taken back, or something new took its place. */
export type Redress = {
  /** The event of the decision; empty where nothing may be challenged. */
  id: string
  /** What was decided, whether it stands or not. */
  about: Decision | null
  decision: Decision | null
  mediation: Mediation | null
  certificate: { on: string; because: CertificateBecause } | null
  appeal: Appeal | null
  things: Thing[]
  conceded: { to: Disputed; on: string } | null
  /** A new request began: nothing of it is shown any more unless an appeal is still open. */
  over: boolean
}

const nothing: Redress = {
  id: '',
  about: null,
  decision: null,
  mediation: null,
  certificate: null,
  appeal: null,
  things: [],
  conceded: null,
  over: false,
}

export const isRefusalTo = (to: Disputed | undefined): to is RefusedTo => (REFUSALS as readonly unknown[]).includes(to)

/** What mediation is about: a decision about a plan also once a changed plan took its place. */
export const mediatedIn = ({ decision, about }: Redress): Decision | null =>
  decision ?? (isRefusalTo(about?.to) ? null : about)

/** Something is asked for, appealed, ordered, agreed or recommended, and is not finished. */
export const isOpen = ({ mediation, appeal, things }: Redress): boolean =>
  (mediation !== null && !mediation.ended) ||
  (appeal !== null && (!appeal.ended || appeal.recommendations.some((one) => !one.answered))) ||
  things.some((one) => !one.done)

type Told = NeedsAssessmentEvent | FinalPlanEvent | MaintainedPlanEvent | AnnualReviewEvent | RedressEvent

/** Every disagreement of the record, in the order of the decisions. */
export function disputesIn(events: readonly RecordedEvent[]): Redress[] {
  const effective = effectiveEvents(events) as Told[]
  const told = new Set(effective.flatMap((event) => (event.type === 'PlanDecisionTold' ? [toldKey(event)] : [])))
  let requestId: string | null = null
  let all: Redress[] = []
  for (const event of effective) {
    if (BEGINS.has(event.type)) requestId = (event.data as { requestId: string }).requestId
    const decision = decisionOf(event, requestId, told)
    if (decision) all.push({ ...nothing, id: decision.eventId, about: decision, decision })
    else all = after(all, event)
    if (decision) all = overtaken(all, event)
  }
  return all
}

/** The disagreement that is asked for, or else the latest in which something is open, or else the one about the latest decision. */
export function redressIn(events: readonly RecordedEvent[], about?: string): Redress {
  const all = disputesIn(events).filter((one) => !one.over || isOpen(one))
  return all.find((one) => one.id === about) ?? all.findLast(isOpen) ?? all.at(-1) ?? nothing
}

const BEGINS = new Set(['AssessmentRequested', 'BecameResponsible', 'EarlierRequestCarriedOver', 'PlanCarriedOver'])

const KIND_TOLD = {
  amended: 'contents',
  'not-amend': 'not-amend',
  'not-reassess': 'not-reassess',
  cease: 'cease',
} as const
const toldKey = ({ occurredOn, data }: Extract<RedressEvent, { type: 'PlanDecisionTold' }>) =>
  `${data.kind === 'reassess' ? 'reassess' : KIND_TOLD[data.kind]} ${occurredOn}`

function decisionOf(event: Told, requestId: string | null, told: ReadonlySet<string>): Decision | undefined {
  const { eventId, occurredOn: on } = event
  const plan = (to: Disputed, planId: string | null, more: Partial<Decision> = {}): Decision | undefined =>
    event.type !== 'PlanDecisionTold' && told.has(`${to} ${on}`)
      ? undefined
      : { to, eventId, requestId: requestId ?? planId ?? eventId, planId, on, plainly: null, amended: false, ...more }
  switch (event.type) {
    case 'DecidedNotToAssess':
    case 'DecidedNotToIssue': {
      const to = event.type === 'DecidedNotToAssess' ? 'assess' : 'issue'
      const { requestId: of, reasons } = event.data
      return { to, eventId, requestId: of, planId: null, on, plainly: reasons.plainly, amended: false }
    }
    case 'FinalPlanIssued':
      return plan('contents', event.data.planId)
    case 'AmendedPlanIssued':
      return plan('contents', event.data.planId, { amended: true })
    case 'ReviewDecided':
      if (!event.data.dateKnown) return undefined
      if (event.data.outcome === 'maintain') return plan('not-amend', event.data.planId)
      return event.data.outcome === 'cease' ? plan('cease', event.data.planId) : undefined
    case 'PlanDecisionTold': {
      const { kind, planId, reasons } = event.data
      if (kind === 'reassess') return undefined
      return plan(KIND_TOLD[kind], planId, { plainly: reasons.plainly, amended: kind === 'amended' })
    }
    default:
      return undefined
  }
}

/** A plan that was sent does what was ordered or agreed about it, and a new decision of the same kind takes the place of the old. */
function overtaken(all: Redress[], event: Told): Redress[] {
  const latest = all.at(-1)
  return all.map((one) => {
    if (one === latest) return one
    const done = DOES[event.type === 'PlanDecisionTold' ? event.data.kind : event.type]
    const things = done ? markDone(one.things, done, event.occurredOn) : one.things
    const replaced = one.decision && REPLACES[latest?.decision?.to ?? 'assess'].includes(one.decision.to)
    return { ...one, things, ...(replaced && { decision: null, over: true }) }
  })
}

const REPLACES: Record<Disputed, readonly Disputed[]> = {
  assess: REFUSALS,
  issue: REFUSALS,
  contents: [...REFUSALS, 'contents', 'not-amend', 'not-reassess', 'cease'],
  'not-amend': ['not-amend'],
  'not-reassess': ['not-reassess'],
  cease: ['cease'],
}

/** What is done by which act. */
const DOES: Record<string, readonly ThingOwed['what'][]> = {
  FinalPlanIssued: ['make-plan', 'reconsider'],
  AmendedPlanIssued: ['amend-contents', 'amend-placement', 'continue-amended'],
  amended: ['amend-contents', 'amend-placement', 'continue-amended'],
  reassess: ['re-assess'],
  DecidedToAssess: ['assess'],
  DecidedNotToIssue: ['reconsider'],
  PlanCeased: ['cease-confirmed'],
}

const markDone = (things: Thing[], what: readonly ThingOwed['what'][], on: string): Thing[] =>
  things.map((one) =>
    !one.done && what.includes(one.what) && one.on <= on ? { ...one, done: { on, says: null } } : one,
  )

function after(all: Redress[], event: Told): Redress[] {
  const { occurredOn: on } = event
  const each = (change: (one: Redress) => Redress) => all.map(change)
  switch (event.type) {
    case 'AssessmentRequested':
      return each((one) => ({ ...one, decision: isRefusalTo(one.decision?.to) ? null : one.decision, over: true }))
    case 'DecidedToAssess':
    case 'DecidedToIssue':
      return each((one) => ({
        ...one,
        decision: isRefusalTo(one.decision?.to) ? null : one.decision,
        things: markDone(one.things, DOES[event.type] ?? [], on),
      }))
    case 'RefusalConceded':
      return each((one) =>
        one.id === event.data.refusalEventId ||
        (one === all.at(-1) && !all.some(({ id }) => id === event.data.refusalEventId))
          ? { ...one, decision: null, conceded: { to: event.data.against, on } }
          : one,
      )
    case 'PlanCeased':
      return each((one) => ({ ...one, things: markDone(one.things, ['cease-confirmed'], on) }))
    case 'PlanDecisionTold':
      return each((one) => ({
        ...one,
        things: markDone(one.things, ['re-assess'], on),
        ...(one.decision?.to === 'not-reassess' && { decision: null, conceded: { to: 'not-reassess' as const, on } }),
      }))
    default:
      return isRedress(event) ? attach(all, event) : all
  }
}

const OF_A_DISPUTE = new Set<string>([
  'MediationWanted',
  'HealthToldOfMediation',
  'MediationEnded',
  'AgreementKept',
  'MediationCertificateRecorded',
  'AppealSent',
  'AppealAnswered',
  'AppealPartConceded',
  'AppealEnded',
  'ThingDone',
  'RecommendationAnswered',
])
const isRedress = (event: Told): event is RedressEvent => OF_A_DISPUTE.has(event.type)

/** An event goes to the decision it names, to the mediation or appeal it speaks of, or else to the latest decision. */
function attach(all: Redress[], event: RedressEvent): Redress[] {
  const { decisionId, mediationId, appealId } = event.data as {
    decisionId?: string | null
    mediationId?: string
    appealId?: string
  }
  const mine =
    all.find(({ id }) => id === decisionId) ??
    all.findLast(({ mediation, appeal }) =>
      mediationId ? mediation?.mediationId === mediationId : appealId ? appeal?.appealId === appealId : false,
    ) ??
    all.at(-1)
  return all.map((one) => (one === mine ? evolve(one, event) : one))
}

function evolve(state: Redress, event: RedressEvent): Redress {
  const { occurredOn: on } = event
  const { mediation, appeal } = state
  const withMediation = (to: Partial<Mediation>) =>
    mediation ? { ...state, mediation: { ...mediation, ...to } } : state
  const withAppeal = (to: Partial<Appeal>) =>
    appeal && (event.data as { appealId?: string }).appealId === appeal.appealId
      ? { ...state, appeal: { ...appeal, ...to } }
      : state
  const owed = (things: readonly ThingOwed[], from: Thing['from']): Thing[] => [
    ...state.things,
    ...things.map((one) => ({ ...one, from, on, done: null })),
  ]
  switch (event.type) {
    case 'MediationWanted': {
      const { mediationId, by, says, health } = event.data
      const fresh = { mediationId, wantedOn: on, by, says, health, healthTold: null, ended: null, kept: null }
      return { ...state, mediation: fresh }
    }
    case 'HealthToldOfMediation':
      return withMediation({ healthTold: { on, who: event.data.who } })
    case 'MediationEnded': {
      const { outcome, agreement, things } = event.data
      return { ...withMediation({ ended: { on, outcome, agreement } }), things: owed(things, 'mediation') }
    }
    case 'AgreementKept':
      return withMediation({ kept: { on, says: event.data.says } })
    case 'MediationCertificateRecorded':
      return { ...state, certificate: { on, because: event.data.because } }
    case 'AppealSent':
      return {
        ...state,
        appeal: { ...event.data, sentOn: on, answered: null, conceded: [], ended: null, recommendations: [] },
      }
    case 'AppealAnswered':
      return withAppeal({ answered: { on, says: event.data.says } })
    case 'AppealPartConceded':
      return withAppeal({ conceded: [...(appeal?.conceded ?? []), { on, says: event.data.says }] })
    case 'AppealEnded': {
      const { outcome, says, things, recommendations } = event.data
      const ended = withAppeal({
        ended: { on, outcome, says },
        recommendations: recommendations.map((one) => ({ ...one, answered: null })),
      })
      return ended === state ? state : { ...ended, things: owed(things, 'appeal') }
    }
    case 'ThingDone': {
      const done = { on, says: event.data.says }
      return {
        ...state,
        things: state.things.map((one) => (one.thingId === event.data.thingId ? { ...one, done } : one)),
      }
    }
    case 'RecommendationAnswered': {
      if (!appeal) return state
      const { recommendationId, by, follows, says } = event.data
      const recommendations = appeal.recommendations.map((one) =>
        one.recommendationId === recommendationId ? { ...one, answered: { on, by, follows, says } } : one,
      )
      return { ...state, appeal: { ...appeal, recommendations } }
    }
    default:
      return state
  }
}

/** What binds the authority to say yes to what it refused, and since when. The first of several counts. */
export function bindingIn({ decision, mediation, appeal, things }: Redress): Binding | null {
  if (!isRefusalTo(decision?.to)) return null
  const found: Binding[] = []
  if (mediation?.ended?.outcome === decision?.to && mediation?.ended)
    found.push({ by: 'mediation', on: mediation.ended.on, says: mediation.ended.agreement })
  const ended = appeal?.ended
  const sentBack = things.some((one) => one.from === 'appeal' && one.what === 'reconsider')
  if (ended?.outcome === 'order' && !sentBack) found.push({ by: 'order', on: ended.on, says: ended.says })
  if (ended?.outcome === 'not-opposed') found.push({ by: 'appeal-not-opposed', on: ended.on, says: ended.says })
  return found.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null
}
export type Binding = { by: 'mediation' | 'order' | 'appeal-not-opposed'; on: string; says: string | null }
