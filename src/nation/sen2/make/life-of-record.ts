import type { AnnualReviewEvent } from '../../../child/annual-review/events.ts'
import type { FinalPlanEvent } from '../../../child/final-plan/events.ts'
import type { MaintainedPlanEvent } from '../../../child/maintained-plan/events.ts'
import type { NeedsAssessmentEvent, RequestSource } from '../../../child/needs-assessment/events.ts'
import type { Place, PlacementEvent } from '../../../child/placement/events.ts'
import type { PlanEvent } from '../../../child/plan/events.ts'
import type { RedressEvent } from '../../../child/redress/events.ts'
import type { TransitionEvent } from '../../../child/transition/events.ts'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import type { ChildrenEvent } from '../../../record/children/events.ts'
import { dayNumber, isoDay } from '../days.ts'
import type { Dispute, Episode, Known, Life, PlaceFacts, Plan, ReviewFacts } from '../life.ts'
import { ethnicityCode } from './ethnicity.ts'

type LifeEvent =
  | ChildrenEvent
  | NeedsAssessmentEvent
  | PlanEvent
  | PlacementEvent
  | FinalPlanEvent
  | MaintainedPlanEvent
  | AnnualReviewEvent
  | TransitionEvent
  | RedressEvent

/**
 * What the record says for the return, each value with the events that say it. Pure.
 *
 * @param until what happened after this day is left out
 */
export function lifeOfRecord(events: readonly RecordedEvent[], until = '9999-12-31'): Life {
  const folding = newFolding()
  const all = effectiveEvents(events) as LifeEvent[]
  for (const event of all) if (event.occurredOn <= until) take(folding, event)
  const life = finish(folding)
  return fillGaps(
    life,
    all.filter((event) => event.occurredOn > until && STANDING.has(event.type)),
  )
}

const newFolding = (): Folding => ({
  life: { details: {}, episodes: [] },
  setting: undefined,
  loose: [],
  decided: undefined,
})

/** What is true of a person or a plan without a day of its own: that it was written down later does not make it later. */
const STANDING: ReadonlySet<string> = new Set([
  'RecordOpened',
  'ChildDetailsChanged',
  'AddressRecorded',
  'SenTypesRecorded',
] satisfies LifeEvent['type'][])

/** What was first said after the day fills what nobody had said by then, and takes the place of nothing. */
function fillGaps(life: Life, later: readonly LifeEvent[]): Life {
  if (later.length === 0) return life
  const said = newFolding()
  const types: Pick<Plan, 'planId' | 'primary' | 'secondary'>[] = []
  for (const event of later) {
    if (event.type !== 'SenTypesRecorded') take(said, event)
    else {
      const { planId, primary, secondary } = event.data
      const known = <T>(value: T): Known<T> => ({ value, from: [event.eventId], line: event.source?.line ?? 0 })
      types.push({
        planId,
        ...(primary && { primary: known(primary) }),
        ...(secondary && { secondary: known(secondary) }),
      })
    }
  }
  life.details = { ...said.life.details, ...life.details }
  for (const { plan } of life.episodes) {
    if (!plan || plan.primary) continue
    const found = types.findLast(({ planId }) => planId === plan.planId)
    if (found?.primary) plan.primary = found.primary
    if (found?.secondary) plan.secondary = found.secondary
  }
  return life
}

type Folding = {
  life: Life
  /** Where the child goes, for records that hold no placement of their own. */
  setting: { place: Known<PlaceFacts>; on: string }[] | undefined
  /** Reviews, placements and moves that do not name their plan. */
  loose: ((plan: Plan) => void)[]
  decided: Known<PlaceFacts> | undefined
}

function take(folding: Folding, event: LifeEvent) {
  const { life } = folding
  const on = event.occurredOn
  const known = <T>(value: T): Known<T> => ({ value, from: [event.eventId], line: event.source?.line ?? 0 })
  const episode = (requestId: string) => episodeOf(life, requestId)
  switch (event.type) {
    case 'RecordOpened':
    case 'ChildDetailsChanged':
      return takeDetails(life, event, known)
    case 'AddressRecorded':
      if (event.data.of === 'child' && event.data.postcode) life.details.postcode = known(event.data.postcode)
      return
    case 'SettingAttended':
      folding.setting = [...(folding.setting ?? []), { place: known(attended(event.data)), on }]
      return
    case 'AssessmentRequested': {
      const one = episode(event.data.requestId)
      one.received = known(on)
      // A file of a year that did not ask who asked has nobody in it.
      const source = event.data.source ?? (event.source ? null : SOURCE_OF[event.data.by])
      if (source) one.source = known(source)
      if (event.data.inYouthAccommodation !== null) one.inYouthAccommodation = known(event.data.inYouthAccommodation)
      return
    }
    case 'RequestCountedAs': {
      const { requestId, source, inYouthAccommodation } = event.data
      const one = episode(requestId)
      if (source) one.source = known(source)
      if (inYouthAccommodation !== null) one.inYouthAccommodation = known(inYouthAccommodation)
      return
    }
    case 'BecameResponsible': {
      const one = episode(event.data.requestId)
      one.received = known(on)
      one.source = known('other')
      return
    }
    case 'EarlierRequestCarriedOver':
      episode(event.data.requestId).agreedBefore = known(event.data.decidedBefore)
      return
    case 'DecidedToAssess':
      return decideToAssess(episode(event.data.requestId), true, on, known)
    case 'DecidedNotToAssess':
      return decideToAssess(episode(event.data.requestId), false, on, known)
    case 'DecidedToIssue':
      episode(event.data.requestId).toIssue ??= known({ yes: true, on: null })
      return
    case 'DecidedNotToIssue':
      episode(event.data.requestId).toIssue ??= known({ yes: false, on })
      return
    case 'DecisionCarriedOver': {
      const { decision, dateKnown, requestId } = event.data
      const one = episode(requestId)
      const day = dateKnown ? on : null
      if (decision === 'assess' || decision === 'not-assess') decideToAssess(one, decision === 'assess', day, known)
      else one.toIssue ??= known({ yes: decision === 'issue', on: decision === 'issue' ? null : day })
      return
    }
    case 'RequestWithdrawn': {
      const one = episode(event.data.requestId)
      const assessing = Boolean(one.agreedBefore ?? one.assessedAfterAll ?? one.toAssess?.value.yes)
      one.withdrawn = known({ stage: assessing ? 'assessment' : 'request', on })
      return
    }
    case 'MovedAwayDuringAssessment':
      episode(event.data.requestId).movedTo = known(event.data.toAuthority)
      return
    case 'TimeLimitExceptionRecorded': {
      const one = life.episodes.at(-1)
      if (one) exceptions.set(one, known(true))
      return
    }
    case 'PlanStarted': {
      const one = life.episodes.at(-1)
      if (one) writing.set(one, event.data.planId)
      return
    }
    case 'PlacementDecided':
      folding.decided = known(named(event.data))
      return
    case 'FinalPlanIssued': {
      const one =
        life.episodes.find(
          (each) => each.plan?.planId === event.data.planId || writing.get(each) === event.data.planId,
        ) ?? life.episodes.at(-1)
      if (!one) return
      one.plan ??= { ...newPlan(event.data.planId, known(on)), issuedOn: known(on) }
      one.plan.exceptionApplied ??= exceptions.get(one) ?? known(false)
      const takenUp = event.data.content.sectionJ.length > 0
      one.plan.budget ??= known({ takenUp, organised: null, direct: null })
      const { sectionI } = event.data.content
      if (folding.decided) one.plan.named = [folding.decided]
      else if (sectionI) one.plan.named = [known(named({ ...sectionI, organisationId: null }))]
      return
    }
    case 'PlanCarriedOver': {
      const { requestId, planId, issuedOn, exceptionApplied } = event.data
      const one = episode(requestId)
      one.plan = newPlan(planId, known(on))
      if (issuedOn !== null) one.plan.issuedOn = known(issuedOn)
      if (exceptionApplied !== null) one.plan.exceptionApplied = known(exceptionApplied)
      return
    }
    case 'MediationRecorded':
    case 'AppealRecorded':
      return dispute(life, event, known)
    default:
      return takePlanFact(folding, event, known)
  }
}

type Knowing = <T>(value: T) => Known<T>

/** Facts about a plan that is made. Those that do not name it belong to the plan of their time. */
function takePlanFact(folding: Folding, event: LifeEvent, known: Knowing) {
  const on = event.occurredOn
  const toPlan = (planId: string | null, change: (plan: Plan) => void) => {
    const plan = planId && folding.life.episodes.find((one) => one.plan?.planId === planId)?.plan
    if (plan) change(plan)
    else folding.loose.push(change)
  }
  const review = (plan: Plan, reviewId: string, change: Partial<ReviewFacts>) => {
    const found = plan.reviews.find((one) => one.reviewId === reviewId)
    if (found) Object.assign(found, change)
    else plan.reviews.push({ reviewId, ...change })
  }
  switch (event.type) {
    case 'SenTypesRecorded': {
      const { planId, primary, secondary } = event.data
      return toPlan(planId, (plan) => {
        set(plan, 'primary', primary && known(primary))
        set(plan, 'secondary', secondary && known(secondary))
      })
    }
    case 'PersonalBudgetRecorded': {
      const { planId, takenUp, organisedArrangements: organised, directPayments: direct } = event.data
      return toPlan(planId, (plan) => {
        plan.budget = known({ takenUp, organised, direct })
      })
    }
    case 'PlanArrangementsRecorded': {
      const { planId, residential, workBased } = event.data
      return toPlan(planId, (plan) => {
        set(plan, 'residential', residential && known(residential))
        set(plan, 'workBased', workBased && known(workBased))
      })
    }
    case 'TwentyWeeksExceptionAnswered': {
      const { planId, applied } = event.data
      return toPlan(planId, (plan) => {
        plan.exceptionApplied = known(applied)
      })
    }
    case 'PlanCeased': {
      const { planId, reason } = event.data
      return toPlan(planId, (plan) => {
        plan.ceased = known({ on, reason })
      })
    }
    case 'SectionIRecorded': {
      const places = event.data.places.map((one) => known(facts(one)))
      return toPlan(event.data.planId, (plan) => {
        plan.named = places
      })
    }
    case 'PlanTransferredIn': {
      const from = event.data.fromAuthority
      return toPlan(event.data.planId, (plan) => {
        plan.transferredIn = known({ from, on })
      })
    }
    case 'ReviewMeetingHeld': {
      const { planId, reviewId } = event.data
      return toPlan(planId, (plan) => review(plan, reviewId, { met: known(on) }))
    }
    case 'ReviewDecided': {
      const { planId, reviewId, outcome, dateKnown } = event.data
      return toPlan(planId, (plan) =>
        review(plan, reviewId, {
          ...(outcome && { outcome: known(outcome) }),
          ...(dateKnown && { decided: known(on) }),
        }),
      )
    }
    case 'AmendmentsProposed': {
      const { planId, reviewId } = event.data
      return toPlan(planId, (plan) => review(plan, reviewId, { draft: known(on) }))
    }
    case 'PhaseTransferExpected': {
      const { planId, transferId, dueOn, kind, startsOn } = event.data
      const due = known(dueOn ?? dueDay(kind, startsOn))
      return toPlan(planId, (plan) => {
        const found = plan.phases.find((one) => one.transferId === transferId)
        if (found) found.due = due
        else plan.phases.push({ transferId, due })
      })
    }
    case 'AmendedPlanIssued': {
      const { planId, transferId } = event.data
      return toPlan(planId, (plan) => {
        const yearBefore = (due: string) => `${Number(due.slice(0, 4)) - 1}${due.slice(4)}`
        const phase = transferId
          ? plan.phases.find((one) => one.transferId === transferId)
          : plan.phases.findLast((one) => !one.final && on >= yearBefore(one.due.value))
        if (phase) phase.final = known(on)
      })
    }
    case 'PlacementStarted': {
      const { planId, placementId, place, residential, workBased, attendance, dateKnown } = event.data
      return toPlan(planId, (plan) => {
        plan.placements.push({
          placementId,
          place: known(facts(place)),
          ...(dateKnown && { entered: known(on) }),
          ...(residential && { residential: known(residential) }),
          ...(workBased && { workBased: known(workBased) }),
          ...(attendance && { attendance: known(attendance) }),
        })
      })
    }
    case 'PlacementEnded': {
      const { placementId } = event.data
      const all = () => folding.life.episodes.flatMap((one) => one.plan?.placements ?? [])
      const end = () => {
        const placement = all().find((one) => one.placementId === placementId)
        if (placement) placement.left = known(on)
        return placement
      }
      if (!end()) folding.loose.push(() => end())
      return
    }
    default:
  }
}

function finish({ life, loose, setting }: Folding): Life {
  const plan =
    life.episodes.findLast((one) => one.plan && !one.plan.ceased)?.plan ??
    life.episodes.findLast((one) => one.plan)?.plan
  if (plan) for (const change of loose) change(plan)
  if (plan && setting) addSettings(plan, setting)
  return life
}

/**
 * Schools that the record tells without a placement of their own: all of them where no placement is recorded; else those
 * before the first placement, and those since the last, where somebody changed the school and nothing more.
 */
function addSettings(plan: Plan, settings: NonNullable<Folding['setting']>) {
  const days = plan.placements.map(({ entered }) => entered?.value)
  if (days.includes(undefined)) return
  const [first, last] = [days.toSorted()[0] ?? '', days.toSorted().at(-1) ?? '']
  const told = settings.filter(({ on }) => days.length === 0 || on < first || on > last)
  const isAtLast = ({ organisationId }: PlaceFacts) =>
    organisationId !== null &&
    plan.placements.some((one) => !one.left && one.place.value.organisationId === organisationId)
  const begun = told.filter(({ place, on }) => on < first || !isAtLast(place.value))
  const next = [...begun.map(({ on }) => on), ...(first ? [first] : [])].toSorted()
  for (const { place, on } of begun) {
    if (on > last)
      for (const one of plan.placements)
        if (!one.left && one.place.value.rank !== 2)
          one.left = { ...place, value: dayBefore(on, one.entered?.value ?? on) }
    const until = next.find((day) => day > on)
    plan.placements.push({
      placementId: place.from[0] ?? '',
      place,
      entered: { ...place, value: on },
      ...(until && { left: { ...place, value: dayBefore(until, on) } }),
    })
  }
}

/** Facts of an episode that matter only once its plan is made. */
const exceptions = new WeakMap<Episode, Known<boolean>>()
const writing = new WeakMap<Episode, string>()

const SOURCE_OF = {
  parent: 'family',
  'young-person': 'family',
  setting: 'setting',
  other: 'other',
} as const satisfies Record<string, RequestSource>

function takeDetails(
  life: Life,
  event: Extract<LifeEvent, { type: 'RecordOpened' | 'ChildDetailsChanged' }>,
  known: Knowing,
) {
  const said = event.data
  const { details } = life
  const keep = <K extends keyof typeof details>(name: K, value: string | null | undefined) => {
    if (value === undefined) return
    set(details, name, value === null || value === '' ? null : (known(value) as (typeof details)[K]))
  }
  keep('familyName', said.familyName)
  keep('givenName', said.givenName)
  keep('dateOfBirth', said.dateOfBirth)
  keep('sex', said.sex)
  keep('upn', said.upn)
  keep('uln', said.uln)
  keep('noNumberBecause', said.noNumberBecause)
  const ethnicity = said.ethnicityCode ?? (said.ethnicity ? ethnicityCode(said.ethnicity) : undefined)
  if (ethnicity) details.ethnicity = known(ethnicity)
}

function decideToAssess(one: Episode, yes: boolean, on: string | null, known: Knowing) {
  if (!one.toAssess) one.toAssess = known({ yes, on })
  else if (yes && !one.toAssess.value.yes) one.assessedAfterAll = known(true)
}

function dispute(
  life: Life,
  event: Extract<RedressEvent, { type: 'MediationRecorded' | 'AppealRecorded' }>,
  known: Knowing,
) {
  const { requestId, matter } = event.data
  const one = requestId ? life.episodes.find((each) => each.requestId === requestId) : life.episodes.at(-1)
  const stage = { 'whether-to-assess': 'Request', 'whether-to-issue': 'Assessment', other: 'Other' }[matter]
  const kind = event.type === 'MediationRecorded' ? 'Mediation' : 'Tribunal'
  if (one) one.disputes[`${stage}${kind}` as Dispute] = known(true)
}

function episodeOf(life: Life, requestId: string): Episode {
  const found = life.episodes.find((one) => one.requestId === requestId)
  if (found) return found
  const one: Episode = { requestId, line: 0, disputes: {} }
  life.episodes.push(one)
  return one
}

export function newPlan(planId: string, startedOn: Known<string>): Plan {
  return { planId, line: startedOn.line, startedOn, named: [], reviews: [], phases: [], placements: [] }
}

const facts = (place: Place): PlaceFacts => ({ ...place, name: null })
const nowhere: PlaceFacts = {
  organisationId: null,
  name: null,
  urn: null,
  ukprn: null,
  arrangement: null,
  says: null,
  rank: 1,
  inSenUnit: null,
  inResourcedProvision: null,
}
const attended = ({ organisationId, name }: { organisationId: string | null; name: string }): PlaceFacts => ({
  ...nowhere,
  organisationId,
  name,
})

/** A plan may name only a type of school: then it is "other", in the words of the decision. */
function named(decision: { name: string | null; organisationId: string | null; type: string }): PlaceFacts {
  const { name, organisationId, type } = decision
  if (name === null && organisationId === null) {
    return { ...nowhere, arrangement: 'other', says: `Type of school named only: ${type}` }
  }
  return { ...nowhere, name, organisationId }
}

/** SEND Regulations 2014, reg 18. */
function dueDay(kind: string, startsOn: string): string {
  if (kind === 'between-post-16') return Temporal.PlainDate.from(startsOn).subtract({ months: 5 }).toString()
  return `${startsOn.slice(0, 4)}${kind === 'secondary-to-post-16' ? '-03-31' : '-02-15'}`
}

function dayBefore(day: string, notBefore: string): string {
  const before = isoDay(dayNumber(day) - 1)
  return before < notBefore ? notBefore : before
}

function set<T extends object, K extends keyof T>(to: T, name: K, value: T[K] | null | undefined | ''): void {
  if (value) to[name] = value as T[K]
  else delete to[name]
}
