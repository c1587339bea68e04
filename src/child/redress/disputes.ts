import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { disputedDecision, type Told, toldKey } from './disputed-decision.ts'
import { type Disputed, REFUSALS, type RedressEvent, type ThingOwed } from './events.ts'
import { evolve, isOpen, isRefusalTo, nothing, type Redress, type Thing } from './state.ts'

/** Every disagreement of the record, in the order of the decisions. */
export function disputesIn(events: readonly RecordedEvent[]): Redress[] {
  const effective = effectiveEvents(events) as Told[]
  const told = new Set(effective.flatMap((event) => (event.type === 'PlanDecisionTold' ? [toldKey(event)] : [])))
  let requestId: string | null = null
  let all: Redress[] = []
  for (const event of effective) {
    if (BEGINS.has(event.type)) requestId = (event.data as { requestId: string }).requestId
    const decision = disputedDecision(event, requestId, told)
    if (decision) all.push({ ...nothing, id: decision.eventId, about: decision, decision })
    else all = after(all, event)
    if (decision) all = overtaken(all, event)
  }
  return all
}

/** The disagreement that is asked for, also one that is over, or else the latest in which something is open, or else the one about the latest decision. */
export function redressIn(events: readonly RecordedEvent[], about?: string): Redress {
  const every = disputesIn(events)
  const all = every.filter((one) => !one.over || isOpen(one))
  return every.find((one) => one.id === about) ?? all.findLast(isOpen) ?? all.at(-1) ?? nothing
}

const BEGINS = new Set(['AssessmentRequested', 'BecameResponsible', 'EarlierRequestCarriedOver', 'PlanCarriedOver'])

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
