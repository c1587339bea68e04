import type { AdviceEvent } from '../../../child/advice/events.ts'
import type { AnnualReviewEvent } from '../../../child/annual-review/events.ts'
import { contactIn } from '../../../child/contact/questions.ts'
import type { ExceptionGround } from '../../../child/duties/facts.ts'
import { type DutyRow, dutiesIn } from '../../../child/duties/questions.ts'
import type { FinalPlanEvent } from '../../../child/final-plan/events.ts'
import type { MaintainedPlanEvent } from '../../../child/maintained-plan/events.ts'
import type { NeedsAssessmentEvent } from '../../../child/needs-assessment/events.ts'
import type { PlanEvent } from '../../../child/plan/events.ts'
import { auditsIn, pairsIn, RATED, type Rated } from '../../../child/quality-audit/questions.ts'
import type { RedressEvent } from '../../../child/redress/events.ts'
import type { TransitionEvent } from '../../../child/transition/events.ts'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import { ETHNICITY_CODES } from '../../../record/children/ethnicities.ts'
import { type DayNumber, dayNumber, type Episode, type Life, lifeOfRecord, type Plan } from '../../sen2/questions.ts'
import { issueStory } from './issue-story.ts'
import { READ } from './reads.ts'
import type { Advice, AppealStory, Ask, AuditStory, Late, MediationStory, PlanStory, Story } from './story.ts'

type Told =
  | NeedsAssessmentEvent
  | AdviceEvent
  | PlanEvent
  | FinalPlanEvent
  | MaintainedPlanEvent
  | AnnualReviewEvent
  | TransitionEvent
  | RedressEvent

/** A duty of the authority, as the duty list has it. */
export type Owed = Pick<DutyRow, 'duty' | 'owedBy' | 'dueOn' | 'metOn' | 'exception'>

/**
 * One child’s record as the measures read it. Pure: the same record tells the same story on any day.
 *
 * @param owed the duties of the record that are owed, where the duty list was asked already
 */
export function storyOf(record: readonly RecordedEvent[], owed?: readonly Owed[]): Story {
  const events = record.filter(({ type }) => READ.has(type))
  const effective = effectiveEvents(events) as Told[]
  const beside = tellBeside(effective)
  const life = lifeOfRecord(events)
  const days = new Map(effective.map((event) => [event.eventId, event.occurredOn]))
  const dayOf = (ids: readonly string[]): DayNumber | undefined => dayOrNone(days.get(ids[0] ?? ''))
  const story: Story = { from: speaksFrom(events) }
  tellWho(story, life)
  const asks = life.episodes.map((episode) => askOf(episode, beside, dayOf))
  if (asks.length > 0) story.asks = asks
  const advice = [...beside.advice.values()]
  if (advice.length > 0) story.advice = advice
  tellDuties(story, owed ?? owedIn(events, effective))
  if (beside.appeals.length > 0) story.appeals = beside.appeals
  if (beside.mediations.size > 0) story.mediations = [...beside.mediations.values()]
  if (effective.some(({ type }) => (type as string) === 'PlanChosenForAudit')) {
    const audits = auditsOf(events)
    if (audits.length > 0) story.audits = audits
  }
  const { running, lastTold } = contactIn(events)
  if (running && lastTold !== null) story.waitsSince = dayNumber(lastTold)
  return story
}

/** The record is whole from the year of the first return that was brought over, or from the day it was begun. */
function speaksFrom(events: readonly RecordedEvent[]): DayNumber {
  let from = Number.POSITIVE_INFINITY
  for (const { source, recordedAt } of events) {
    const day = source
      ? dayNumber(`${Number(source.knownOn.slice(0, 4)) - 1}-01-01`)
      : dayNumber(recordedAt.slice(0, 10))
    if (day < from) from = day
  }
  return Number.isFinite(from) ? from : 0
}

function tellWho(story: Story, { details }: Life): void {
  if (details.dateOfBirth) story.born = dayNumber(details.dateOfBirth.value)
  if (details.sex) story.sex = details.sex.value === 'female' ? 'F' : 'M'
  const code = details.ethnicity?.value
  const main = code && (MAIN_CODES.get(code) ?? code)
  if (main) story.group = main
}

const MAIN_CODES = new Map<string, string>(
  ETHNICITY_CODES.map((one) => [one.code, 'mainCode' in one ? one.mainCode : one.code]),
)

/** What the life of the national return leaves out. */
type Beside = {
  how: Map<string, 'screen' | 'paper'>
  grounds: Map<string, Set<ExceptionGround>>
  advice: Map<string, Advice>
  mediations: Map<string, MediationStory>
  appeals: AppealStory[]
  amended: Map<string, DayNumber>
  phases: Map<string, string>
  budgets: Map<string, { on: DayNumber; taken: boolean }[]>
  issued: Map<string, Extract<FinalPlanEvent, { type: 'FinalPlanIssued' }>[]>
  /** Of each plan, the sections about which somebody said something, by comment; and the comments that were answered. */
  comments: { planId: string; commentId: string; section: string }[]
  answered: Set<string>
}

function tellBeside(events: readonly Told[]): Beside {
  const beside: Beside = {
    how: new Map(),
    grounds: new Map(),
    advice: new Map(),
    mediations: new Map(),
    appeals: [],
    amended: new Map(),
    phases: new Map(),
    budgets: new Map(),
    issued: new Map(),
    comments: [],
    answered: new Set(),
  }
  const drafts = new Map<string, string>()
  let request = ''
  const close = (on: DayNumber) => {
    for (const one of beside.advice.values()) if (one.given === undefined) one.over ??= on
  }
  for (const event of events) {
    const on = dayNumber(event.occurredOn)
    switch (event.type) {
      case 'AssessmentRequested':
        request = event.data.requestId
        if (event.data.how)
          beside.how.set(request, event.data.how === 'online' || event.data.how === 'email' ? 'screen' : 'paper')
        break
      case 'BecameResponsible':
      case 'EarlierRequestCarriedOver':
        request = event.data.requestId
        break
      case 'TimeLimitExceptionRecorded':
        addTo(beside.grounds, request, () => new Set<ExceptionGround>()).add(event.data.ground)
        break
      case 'AdviceRequested':
        beside.advice.set(event.data.adviceRequestId, { from: event.data.from, asked: on })
        break
      case 'AdviceGiven': {
        const asked = beside.advice.get(event.data.adviceRequestId)
        if (asked) {
          asked.given ??= on
          if (event.data.notKnown) asked.notKnown ??= event.data.notKnown.contact
        }
        break
      }
      case 'RequestWithdrawn':
      case 'MovedAwayDuringAssessment':
      case 'DecidedToIssue':
      case 'DecidedNotToIssue':
        close(on)
        break
      case 'MediationWanted':
        beside.mediations.set(event.data.mediationId, { wanted: on })
        break
      case 'MediationEnded': {
        const wanted = beside.mediations.get(event.data.mediationId)
        if (wanted) wanted.held ??= on
        break
      }
      case 'AppealEnded': {
        const { against, outcome } = event.data
        beside.appeals.push({ on, against, overturned: outcome === 'order' || outcome === 'not-opposed' })
        break
      }
      case 'AmendedPlanIssued':
        if (event.data.reviewId) beside.amended.set(event.data.reviewId, on)
        break
      case 'PhaseTransferExpected':
        beside.phases.set(event.data.transferId, event.data.kind)
        break
      case 'PersonalBudgetRecorded':
        addTo(beside.budgets, event.data.planId, () => []).push({ on, taken: event.data.takenUp })
        break
      case 'DraftServed':
        drafts.set(event.data.draftId, event.data.planId)
        break
      case 'DraftCommented':
        beside.comments.push({ ...event.data, planId: drafts.get(event.data.draftId) ?? '' })
        break
      case 'DraftCommentAnswered':
        beside.answered.add(event.data.commentId)
        break
      case 'FinalPlanIssued': {
        close(on)
        addTo(beside.issued, event.data.planId, () => []).push(event)
        const budgets = addTo(beside.budgets, event.data.planId, () => [])
        if (budgets.length === 0) budgets.push({ on, taken: event.data.content.sectionJ.length > 0 })
        break
      }
      default:
    }
  }
  return beside
}

function askOf(episode: Episode, beside: Beside, dayOf: (ids: readonly string[]) => DayNumber | undefined): Ask {
  const ask: Ask = {}
  const { received, source, toAssess, toIssue, disputes, plan } = episode
  if (received) ask.received = dayNumber(received.value)
  if (source) ask.source = source.value
  const how = beside.how.get(episode.requestId)
  if (how) ask.how = how
  const decided = toAssess?.value
  if ((!decided && (episode.agreedBefore || plan)) || decided?.on === null || plan?.transferredIn) ask.historical = true
  if (decided) ask.toAssess = decisionOf(decided)
  if (toIssue) ask.toIssue = decisionOf(toIssue.value)
  for (const name of ['RequestMediation', 'RequestTribunal', 'AssessmentMediation'] as const) {
    const known = disputes[name]
    const on = known && dayOf(known.from)
    if (on !== undefined) ask.disputes = { ...ask.disputes, [name]: on }
  }
  const grounds = beside.grounds.get(episode.requestId)
  if (grounds) ask.grounds = [...grounds].sort()
  if (plan) ask.plan = planOf(plan, beside, dayOf)
  return ask
}

const decisionOf = ({ yes, on }: { yes: boolean; on: string | null }) =>
  on === null ? { yes } : { yes, on: dayNumber(on) }

function planOf(plan: Plan, beside: Beside, dayOf: (ids: readonly string[]) => DayNumber | undefined): PlanStory {
  const told: PlanStory = { started: dayNumber(plan.startedOn.value) }
  if (plan.issuedOn) told.issued = dayNumber(plan.issuedOn.value)
  if (plan.exceptionApplied) told.excepted = plan.exceptionApplied.value
  if (plan.ceased) told.ceased = { on: dayNumber(plan.ceased.value.on), why: plan.ceased.value.reason }
  if (plan.transferredIn) told.cameOn = dayNumber(plan.transferredIn.value.on)
  if (plan.primary) told.need = plan.primary.value
  const budget = beside.budgets.get(plan.planId)
  if (budget) told.budget = budget.toSorted((a, b) => a.on - b.on)
  const weeksOn = plan.residential && dayOf(plan.residential.from)
  if (plan.residential && weeksOn !== undefined) told.weeks = { on: weeksOn, in: plan.residential.value }
  if (plan.placements.length > 0)
    told.places = plan.placements.map(({ entered, left, place, residential }) => {
      const { rank, arrangement, urn, ukprn, organisationId } = place.value
      return {
        ...(entered && { from: dayNumber(entered.value) }),
        ...(left && { until: dayNumber(left.value) }),
        ...(rank !== null && rank !== 1 && { rank }),
        ...(arrangement && !urn && !ukprn && !organisationId && { kind: arrangement }),
        ...(residential && { weeks: residential.value }),
      }
    })
  if (plan.reviews.length > 0)
    told.reviews = plan.reviews.map(({ reviewId, met, decided, draft, outcome }) => {
      const amended = beside.amended.get(reviewId)
      return {
        ...(met && { met: dayNumber(met.value) }),
        ...(decided && { decided: dayNumber(decided.value) }),
        ...(draft && { draft: dayNumber(draft.value) }),
        ...(amended !== undefined && { amended }),
        ...(outcome && { outcome: outcome.value }),
      }
    })
  if (plan.phases.length > 0)
    told.phases = plan.phases.map(({ transferId, due, final }) => {
      const kind = beside.phases.get(transferId)
      return { due: dayNumber(due.value), ...(final && { final: dayNumber(final.value) }), ...(kind && { kind }) }
    })
  const issued = beside.issued.get(plan.planId)
  if (issued)
    told.issues = issued.map((event) => {
      const heard = beside.comments.filter(
        ({ planId, commentId, section }) =>
          section !== 'whole' && planId === plan.planId && beside.answered.has(commentId),
      )
      return { ...issueStory(event), answered: new Set(heard.map(({ section }) => section)).size }
    })
  return told
}

/** What the authority owes the family. Late enough for every open duty to have shown whether an exception covers it. */
const FAR_AHEAD = '9999-12-31'

const STEPS = new Set([
  'decide-whether-to-assess',
  'issue-final-plan',
  'review-plan',
  'notify-review-decision',
  'issue-amended-plan',
  'finish-phase-transfer',
])

export const OWED: ReadonlySet<string> = new Set([...STEPS, 'comply-with-mediation'])

const BEGINS_A_DUTY = new Set<string>([
  'AssessmentRequested',
  'BecameResponsible',
  'FinalPlanIssued',
  'PlanCarriedOver',
  'ReviewMeetingHeld',
  'ReviewDecided',
  'PhaseTransferExpected',
  'MediationEnded',
])

function owedIn(events: readonly RecordedEvent[], effective: readonly Told[]): Owed[] {
  if (!effective.some(({ type }) => BEGINS_A_DUTY.has(type))) return []
  return dutiesIn(events, FAR_AHEAD, OWED).filter(({ status }) => status !== 'not-owed')
}

function tellDuties(story: Story, owed: readonly Owed[]): void {
  const late: Late[] = []
  const agreements: NonNullable<Story['agreements']> = []
  for (const row of owed) {
    const due = dayNumber(row.dueOn)
    const met = row.metOn === null ? undefined : dayNumber(row.metOn)
    if (row.duty === 'comply-with-mediation') agreements.push({ due, ...(met !== undefined && { done: met }) })
    if (!STEPS.has(row.duty) || row.owedBy !== 'local-authority' || (met !== undefined && met <= due)) continue
    late.push({
      step: row.duty,
      due,
      ...(met !== undefined && { until: met }),
      ...(row.exception !== null && { excepted: true as const }),
    })
  }
  if (late.length > 0)
    story.late = late.sort((a, b) => a.due - b.due || compare(a.step, b.step) || (a.until ?? 0) - (b.until ?? 0))
  if (agreements.length > 0)
    story.agreements = agreements.sort((a, b) => a.due - b.due || (a.done ?? 0) - (b.done ?? 0))
}

/** A part meets the standard when each of its questions was answered with 3 or 4 in the end. */
function auditsOf(events: readonly RecordedEvent[]): AuditStory[] {
  return auditsIn(events).flatMap((audit) => {
    const pairs = pairsIn(audit)
    if (pairs.length === 0 || pairs.some(({ settled }) => settled === null)) return []
    const days = [...audit.scored.map((one) => one?.on ?? ''), audit.settled?.on ?? ''].sort()
    const parts = Object.keys(RATED).map((part) => {
      const of = pairs.filter(({ criterion }) => criterion.startsWith(`${part as Rated}.`))
      return [part, of.every(({ settled }) => (settled ?? 0) >= 3)] as const
    })
    return [{ on: dayNumber(days.at(-1) ?? ''), parts: Object.fromEntries(parts) }]
  })
}

function addTo<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const dayOrNone = (day: string | undefined) => (day === undefined ? undefined : dayNumber(day))
