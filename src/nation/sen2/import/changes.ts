import {
  AmendedPlanIssued,
  AmendmentsProposed,
  ReviewDecided,
  ReviewMeetingHeld,
} from '../../../child/annual-review/events.ts'
import type { PhaseTransferKind } from '../../../child/duties/facts.ts'
import {
  PersonalBudgetRecorded,
  PlanArrangementsRecorded,
  PlanCarriedOver,
  PlanCeased,
  SenTypesRecorded,
} from '../../../child/maintained-plan/events.ts'
import {
  AssessmentRequested,
  DecisionCarriedOver,
  EarlierRequestCarriedOver,
  MovedAwayDuringAssessment,
  type RequestSource,
  RequestWithdrawn,
} from '../../../child/needs-assessment/events.ts'
import { PlacementEnded, PlacementStarted, SectionIRecorded } from '../../../child/placement/events.ts'
import { AppealRecorded, MediationRecorded } from '../../../child/redress/events.ts'
import { PhaseTransferExpected, PlanTransferredIn } from '../../../child/transition/events.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { canonicalJson } from '../../../platform/events/hash.ts'
import { AddressRecorded, ChildDetailsChanged, RecordOpened } from '../../../record/children/events.ts'
import type { Details, Dispute, Episode, Known, Life, PlaceFacts, PlacementFacts, Plan, ReviewFacts } from '../life.ts'
import { idFrom } from './ids.ts'
import { placeKey } from './life-of-person.ts'

/** An event with the line of the file that says it. */
export type Change = { event: NewEvent; line: number }

/** The file says one thing and the record another: nothing is changed, and somebody has to look. */
export type Conflict = { line: number; item: string; file: string; record: string }

export type Comparing = {
  /** The day for which the file speaks. */
  knownOn: string
  /** Whether what the record says came from an earlier file alone: a later file may then say what changed since. */
  isOlderNews(from: readonly string[]): boolean
  conflict(one: Conflict): void
}

/** What the file adds to the record: everything, when there is none yet. Pure, and empty when it was added before. */
export function changesFor(file: Life, record: Life | undefined, comparing: Comparing): Change[] {
  const changes: Change[] = []
  const add = (event: NewEvent, line: number) => void changes.push({ event, line })
  const at = { ...comparing, add }
  if (record) compareDetails(file.details, record.details, at)
  else open(file.details, at)
  for (const episode of file.episodes) addEpisode(episode, record && matching(episode, record), at)
  return changes
}

type At = Comparing & { add(event: NewEvent, line: number): void }

const DETAILS = {
  familyName: 'familyName',
  givenName: 'givenName',
  dateOfBirth: 'dateOfBirth',
  sex: 'sex',
  ethnicity: 'ethnicityCode',
  upn: 'upn',
  uln: 'uln',
  noNumberBecause: 'noNumberBecause',
} as const

function open(details: Details, { add, knownOn }: At) {
  const { familyName, givenName, dateOfBirth, postcode } = details
  if (!familyName || !givenName || !dateOfBirth) return
  const data = Object.fromEntries(
    Object.entries(DETAILS).flatMap(([name, field]) => {
      const said = details[name as keyof Details]
      return said ? [[field, said.value]] : []
    }),
  )
  add(RecordOpened(data as never, { occurredOn: knownOn }), familyName.line)
  if (postcode) add(address(postcode.value, knownOn), postcode.line)
}

const address = (postcode: string, occurredOn: string) =>
  AddressRecorded({ of: 'child', lines: [], postcode }, { occurredOn })

function compareDetails(file: Details, record: Details, at: At) {
  for (const [name, field] of Object.entries(DETAILS) as [keyof typeof DETAILS, string][]) {
    const said = file[name]
    // A reason for having no number says nothing once there is one.
    if (!said || (name === 'noNumberBecause' && (record.upn ?? record.uln))) continue
    if (isNews(said, record[name], name, at, sameText)) {
      at.add(ChildDetailsChanged({ [field]: said.value }, { occurredOn: at.knownOn }), said.line)
    }
  }
  const { postcode } = file
  if (
    postcode &&
    isNews(postcode, record.postcode, 'PostCode', at, (a, b) => sameText(a.replaceAll(' ', ''), b.replaceAll(' ', '')))
  ) {
    at.add(address(postcode.value, at.knownOn), postcode.line)
  }
}

/** Whether to write what the file says: it is new, or newer than what an earlier file said. Otherwise a conflict is told. */
function isNews<T>(
  file: Known<T>,
  record: Known<T> | undefined,
  item: string,
  { isOlderNews, conflict }: At,
  same: (a: T, b: T) => boolean = (a, b) => canonicalJson(a) === canonicalJson(b),
): boolean {
  if (!record) return true
  if (same(file.value, record.value)) return false
  if (isOlderNews(record.from)) return true
  conflict({ line: file.line, item, file: inWords(file.value), record: inWords(record.value) })
  return false
}

/** Something that happened once: a later file cannot have a better day for it. */
function isFirst<T>(file: Known<T> | undefined, record: Known<T> | undefined, item: string, at: At): file is Known<T> {
  return file !== undefined && isNews(file, record, item, { ...at, isOlderNews: () => false })
}

/** The request of the record that this one is: by its plan, by its day, or because only one is open. */
function matching(file: Episode, record: Life): Episode | undefined {
  const { plan, received, agreedBefore } = file
  const same = (a: Known<string> | undefined, b: Known<string> | undefined) => a !== undefined && a.value === b?.value
  const open = record.episodes.filter(
    (one) =>
      !one.plan &&
      !one.withdrawn &&
      one.toIssue?.value.yes !== false &&
      (one.toAssess?.value.yes !== false || one.assessedAfterAll),
  )
  const mayBecome = open.filter((one) => (one.received?.value ?? '') <= (plan?.startedOn.value ?? '9999'))
  return (
    record.episodes.find((one) => same(plan?.startedOn, one.plan?.startedOn)) ??
    record.episodes.find((one) => same(received, one.received)) ??
    (agreedBefore && record.episodes.find((one) => !one.received && !one.plan && one.agreedBefore)) ??
    (!received && mayBecome.length === 1 ? mayBecome[0] : undefined)
  )
}

function addEpisode(file: Episode, record: Episode | undefined, at: At) {
  const requestId = record?.requestId ?? file.requestId
  const { add, knownOn, conflict } = at
  const { received, toAssess, withdrawn, movedTo, toIssue, plan } = file
  if (!record && received) {
    add(request(requestId, received.value, file.source?.value, file.inYouthAccommodation?.value ?? null), received.line)
  } else if (received && record && isFirst(received, record.received, 'ReceivedDate', at)) {
    conflict({
      line: received.line,
      item: 'ReceivedDate',
      file: received.value,
      record: 'the plan, without its request',
    })
  } else if (record?.received) {
    if (file.source) isFirst(file.source, record.source, 'RequestSource', at)
    if (file.inYouthAccommodation && record.inYouthAccommodation)
      isFirst(file.inYouthAccommodation, record.inYouthAccommodation, 'RYA', at)
  }
  if (file.agreedBefore && !record) {
    add(
      EarlierRequestCarriedOver(
        { requestId, decidedBefore: file.agreedBefore.value },
        { occurredOn: dayBefore(file.agreedBefore.value) },
      ),
      file.agreedBefore.line,
    )
  }
  if (isFirst(toAssess, record?.toAssess, 'RequestOutcome', at)) {
    add(
      decision(requestId, toAssess.value.yes ? 'assess' : 'not-assess', toAssess.value.on, received?.value ?? knownOn),
      toAssess.line,
    )
  }
  disputes(file, record, ['RequestMediation', 'RequestTribunal'], requestId, toAssess?.value.on, at)
  if (file.assessedAfterAll && !record?.assessedAfterAll) {
    add(decision(requestId, 'assess', null, toAssess?.value.on ?? knownOn), file.assessedAfterAll.line)
  }
  if (withdrawn && !record?.withdrawn) {
    if (record?.plan) conflict({ line: withdrawn.line, item: 'RequestOutcome', file: 'withdrawn', record: 'a plan' })
    else {
      const says = 'Withdrawn, or ceased before a decision, as the other system says.'
      add(RequestWithdrawn({ requestId, by: 'Not recorded', says }, { occurredOn: withdrawn.value.on }), withdrawn.line)
    }
  }
  if (isFirst(movedTo, record?.movedTo, 'Exported', at)) {
    add(
      MovedAwayDuringAssessment(
        { requestId, toAuthority: movedTo.value, dateKnown: false },
        { occurredOn: withdrawn?.value.on ?? knownOn },
      ),
      movedTo.line,
    )
  }
  if (isFirst(toIssue, record?.toIssue, 'AssessmentOutcome', at)) {
    add(decision(requestId, toIssue.value.yes ? 'issue' : 'not-issue', toIssue.value.on, knownOn), toIssue.line)
  }
  if (plan) addPlan(plan, record?.plan, requestId, at)
  const about = plan?.issuedOn?.value ?? toIssue?.value.on
  disputes(
    file,
    record,
    ['AssessmentMediation', 'AssessmentTribunal', 'OtherMediation', 'OtherTribunal'],
    requestId,
    about,
    at,
  )
}

function request(
  requestId: string,
  received: string,
  source: RequestSource | undefined,
  inYouthAccommodation: boolean | null,
) {
  // The file tells parent and young person together.
  const by = source === 'family' ? 'parent' : source === 'setting' ? 'setting' : 'other'
  const relationship = source ? WHO[source] : 'Not recorded'
  const askedBy = { personId: null, name: 'Not recorded', relationship }
  return AssessmentRequested(
    { requestId, by, askedBy, how: null, concerns: '', source: source ?? null, inYouthAccommodation },
    { occurredOn: received },
  )
}

const WHO: Record<RequestSource, string> = {
  family: 'Parent or young person',
  setting: 'School or setting',
  health: 'Health professional',
  'social-care': 'Social care professional',
  other: 'Somebody else',
}

type Decided = 'assess' | 'not-assess' | 'issue' | 'not-issue'

const decision = (requestId: string, what: Decided, on: string | null, otherwise: string) =>
  DecisionCarriedOver({ requestId, decision: what, dateKnown: on !== null }, { occurredOn: on ?? otherwise })

function disputes(
  file: Episode,
  record: Episode | undefined,
  names: readonly Dispute[],
  requestId: string,
  on: string | null | undefined,
  at: At,
) {
  for (const name of names) {
    const said = file.disputes[name]
    if (!said || record?.disputes[name]) continue
    const matter = name.startsWith('Request')
      ? 'whether-to-assess'
      : name.startsWith('Assessment')
        ? 'whether-to-issue'
        : 'other'
    const about = { requestId, matter, dateKnown: false } as const
    const when = { occurredOn: on ?? at.knownOn }
    const id = idFrom(requestId, name)
    const event = name.endsWith('Mediation')
      ? MediationRecorded({ mediationId: id, ...about }, when)
      : AppealRecorded({ appealId: id, ...about }, when)
    at.add(event, said.line)
  }
}

function addPlan(file: Plan, record: Plan | undefined, requestId: string, at: At) {
  const { add, knownOn } = at
  const planId = record?.planId ?? file.planId
  const on = { occurredOn: file.startedOn.value > knownOn ? file.startedOn.value : knownOn }
  if (!record) {
    const data = {
      planId,
      requestId,
      issuedOn: file.issuedOn?.value ?? null,
      exceptionApplied: file.exceptionApplied?.value ?? null,
    }
    add(PlanCarriedOver(data, { occurredOn: file.startedOn.value }), file.line)
  } else {
    isFirst(file.startedOn, record.startedOn, 'StartDate', at)
    if (record.issuedOn && file.issuedOn) isFirst(file.issuedOn, record.issuedOn, 'AssessmentOutcomeDate', at)
    if (record.exceptionApplied && file.exceptionApplied)
      isFirst(file.exceptionApplied, record.exceptionApplied, 'Week20', at)
  }
  const transfer = file.transferredIn
  if (transfer && isNews(transfer, record?.transferredIn, 'TransferLA', at, (a, b) => a.from === b.from)) {
    add(
      PlanTransferredIn(
        { planId, fromAuthority: transfer.value.from, dateKnown: false },
        { occurredOn: transfer.value.on },
      ),
      transfer.line,
    )
  }
  if (
    file.primary &&
    (isNews(file.primary, record?.primary, 'SENtype', at) ||
      (file.secondary && !record?.secondary && sameKnown(file.primary, record?.primary)))
  ) {
    add(
      SenTypesRecorded({ planId, primary: file.primary.value, secondary: file.secondary?.value ?? null }, on),
      file.primary.line,
    )
  } else if (file.secondary && record?.secondary) {
    isFirst(file.secondary, record.secondary, 'SENtype', at)
  }
  if (file.budget && isNews(file.budget, record?.budget, 'PB', at)) {
    const { takenUp, organised, direct } = file.budget.value
    add(
      PersonalBudgetRecorded(
        { planId, takenUp, organisedArrangements: organised, directPayments: direct as never },
        on,
      ),
      file.budget.line,
    )
  }
  const { residential, workBased } = file
  const isNew = [
    residential && isNews(residential, record?.residential, 'PlanRes', at),
    workBased && isNews(workBased, record?.workBased, 'PlanWBP', at),
  ]
  if (isNew.some(Boolean)) {
    const data = {
      planId,
      residential: residential?.value ?? record?.residential?.value ?? null,
      workBased: (workBased?.value ?? record?.workBased?.value ?? null) as never,
    }
    add(PlanArrangementsRecorded(data, on), (residential ?? workBased)?.line ?? file.line)
  }
  addPlaces(file, record, planId, on, at)
  for (const placement of file.placements) addPlacement(placement, record, planId, at)
  for (const review of file.reviews) addReview(review, record, planId, at)
  for (const phase of file.phases) addPhase(phase, record, planId, at)
  if (isFirst(file.ceased, record?.ceased, 'CeaseDate', at)) {
    add(
      PlanCeased({ planId, reason: file.ceased.value.reason }, { occurredOn: file.ceased.value.on }),
      file.ceased.line,
    )
  }
}

function addPlaces(file: Plan, record: Plan | undefined, planId: string, on: { occurredOn: string }, at: At) {
  const [first] = file.named
  if (!first) return
  const places = file.named.map(({ value }) => value)
  const was = record?.named[0] && { value: record.named.map(({ value }) => value), from: record.named[0].from, line: 0 }
  const key = (all: PlaceFacts[]) => canonicalJson(all.map((one) => ({ ...one, organisationId: null, name: null })))
  const known = { value: places, from: [], line: first.line }
  if (isNews(known, was, 'PlanDetail', at, (a, b) => key(a) === key(b) || isUnnumbered(b))) {
    at.add(SectionIRecorded({ planId, places: places.map(asPlace) }, on), first.line)
  }
}

/** The record names a school and not its number, so the two cannot be compared. */
const isUnnumbered = (places: PlaceFacts[]) => places.some((one) => !one.urn && !one.ukprn && !one.arrangement)
const asPlace = ({ name: _, ...place }: PlaceFacts) => place

function addPlacement(file: PlacementFacts, record: Plan | undefined, planId: string, at: At) {
  const sameDay = (one: PlacementFacts) => one.entered?.value === file.entered?.value
  const was = record?.placements.find((one) => sameDay(one) && placeKey(one.place.value) === placeKey(file.place.value))
  const { place, entered, left } = file
  if (!was) {
    const data = {
      placementId: file.placementId,
      planId,
      place: asPlace(place.value),
      residential: file.residential?.value ?? null,
      workBased: (file.workBased?.value ?? null) as never,
      attendance: file.attendance?.value ?? null,
      dateKnown: entered !== undefined,
    }
    at.add(PlacementStarted(data, { occurredOn: entered?.value ?? at.knownOn }), place.line)
  } else {
    if (file.residential) isFirst(file.residential, was.residential ?? file.residential, 'Res', at)
    if (file.workBased) isFirst(file.workBased, was.workBased ?? file.workBased, 'WBP', at)
  }
  if (isFirst(left, was?.left, 'LeavingDate', at)) {
    at.add(PlacementEnded({ placementId: was?.placementId ?? file.placementId }, { occurredOn: left.value }), left.line)
  }
}

function addReview(file: ReviewFacts, record: Plan | undefined, planId: string, at: At) {
  const { met, decided, draft, outcome } = file
  const same = (a: Known<string> | undefined, b: Known<string> | undefined) => a !== undefined && a.value === b?.value
  const was = record?.reviews.find((one) =>
    one.met && met ? same(one.met, met) : same(one.decided, decided) || one.reviewId === file.reviewId,
  )
  const reviewId = was?.reviewId ?? file.reviewId
  const about = { reviewId, planId }
  if (isFirst(met, was?.met, 'ReviewMeeting', at)) at.add(ReviewMeetingHeld(about, { occurredOn: met.value }), met.line)
  const isDecidedNow = isFirst(decided, was?.decided, 'LastReview', at)
  const isOutcomeNow = isFirst(outcome, was?.outcome, 'ReviewOutcome', at)
  if (isDecidedNow || isOutcomeNow) {
    const day = decided?.value ?? was?.decided?.value
    const data = { ...about, outcome: outcome?.value ?? was?.outcome?.value ?? null, dateKnown: day !== undefined }
    at.add(ReviewDecided(data, { occurredOn: day ?? met?.value ?? at.knownOn }), (decided ?? outcome)?.line ?? 0)
  }
  if (isFirst(draft, was?.draft, 'ReviewDraft', at))
    at.add(AmendmentsProposed(about, { occurredOn: draft.value }), draft.line)
}

function addPhase(file: Plan['phases'][number], record: Plan | undefined, planId: string, at: At) {
  const was = record?.phases.find((one) => one.due.value === file.due.value)
  const transferId = was?.transferId ?? file.transferId
  if (!was) {
    const dueOn = file.due.value
    at.add(
      PhaseTransferExpected({ transferId, planId, dueOn, ...moveFor(dueOn) }, { occurredOn: at.knownOn }),
      file.due.line,
    )
  }
  if (isFirst(file.final, was?.final, 'PhaseTransferFinalDate', at)) {
    at.add(AmendedPlanIssued({ reviewId: null, planId, transferId }, { occurredOn: file.final.value }), file.final.line)
  }
}

/**
 * The due date alone says which move it is for, as far as a deadline cares: 31 March for a move from secondary school to a
 * post-16 place, 15 February for any other between phases, and any other day lies five months before a later move.
 */
function moveFor(dueOn: string): { kind: PhaseTransferKind; startsOn: string } {
  const year = dueOn.slice(0, 4)
  if (dueOn.endsWith('-03-31')) return { kind: 'secondary-to-post-16', startsOn: `${year}-09-01` }
  if (dueOn.endsWith('-02-15')) return { kind: 'primary-to-secondary', startsOn: `${year}-09-01` }
  return { kind: 'between-post-16', startsOn: Temporal.PlainDate.from(dueOn).add({ months: 5 }).toString() }
}

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
const sameKnown = <T>(a: Known<T>, b: Known<T> | undefined) => a.value === b?.value
const inWords = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
