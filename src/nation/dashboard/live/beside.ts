import type { AdviceEvent } from '../../../child/advice/events.ts'
import type { AnnualReviewEvent } from '../../../child/annual-review/events.ts'
import type { ExceptionGround } from '../../../child/duties/facts.ts'
import type { FinalPlanEvent } from '../../../child/final-plan/events.ts'
import type { MaintainedPlanEvent } from '../../../child/maintained-plan/events.ts'
import type { NeedsAssessmentEvent } from '../../../child/needs-assessment/events.ts'
import type { PlanEvent } from '../../../child/plan/events.ts'
import type { RedressEvent } from '../../../child/redress/events.ts'
import type { TransitionEvent } from '../../../child/transition/events.ts'
import { type DayNumber, dayNumber } from '../../sen2/questions.ts'
import type { Advice, AppealStory, MediationStory } from './story.ts'

export type ToldEvent =
  | NeedsAssessmentEvent
  | AdviceEvent
  | PlanEvent
  | FinalPlanEvent
  | MaintainedPlanEvent
  | AnnualReviewEvent
  | TransitionEvent
  | RedressEvent

type Budget = { on: DayNumber; taken: boolean }
type Issued = Extract<FinalPlanEvent, { type: 'FinalPlanIssued' }>

/** What the life of the national return leaves out. Most records have little of it, so that each part is made when needed. */
export type Beside = {
  how?: Map<string, 'screen' | 'paper'>
  grounds?: Map<string, Set<ExceptionGround>>
  advice?: Map<string, Advice>
  mediations?: Map<string, MediationStory>
  appeals?: AppealStory[]
  amended?: Map<string, DayNumber>
  phases?: Map<string, string>
  budgets?: Map<string, Budget[]>
  issued?: Map<string, Issued[]>
  drafts?: Map<string, string>
  /** Sections about which somebody said something, by comment, and the plan; and the comments that were answered. */
  comments?: { planId: string; commentId: string; section: string }[]
  answered?: Set<string>
}

export function tellBeside(events: readonly ToldEvent[]): Beside {
  const beside: Beside = {}
  let request = ''
  for (const event of events) {
    if (event.type === 'AssessmentRequested') {
      request = event.data.requestId
      const { how } = event.data
      if (!how) continue
      beside.how ??= new Map()
      beside.how.set(request, how === 'online' || how === 'email' ? 'screen' : 'paper')
    } else if (event.type === 'BecameResponsible' || event.type === 'EarlierRequestCarriedOver')
      request = event.data.requestId
    else tellOther(beside, event, request)
  }
  return beside
}

/** @param request the one that is under way */
function tellOther(beside: Beside, event: ToldEvent, request: string): void {
  switch (event.type) {
    case 'TimeLimitExceptionRecorded':
      beside.grounds ??= new Map()
      addTo(beside.grounds, request, () => new Set()).add(event.data.ground)
      return
    case 'AdviceRequested':
      beside.advice ??= new Map()
      beside.advice.set(event.data.adviceRequestId, { from: event.data.from, asked: dayNumber(event.occurredOn) })
      return
    case 'AdviceGiven': {
      const asked = beside.advice?.get(event.data.adviceRequestId)
      if (!asked) return
      asked.given ??= dayNumber(event.occurredOn)
      if (event.data.notKnown) asked.notKnown ??= event.data.notKnown.contact
      return
    }
    case 'RequestWithdrawn':
    case 'MovedAwayDuringAssessment':
    case 'DecidedToIssue':
    case 'DecidedNotToIssue':
      endAdvice(beside, dayNumber(event.occurredOn))
      return
    case 'PersonalBudgetRecorded':
      beside.budgets ??= new Map()
      addTo(beside.budgets, event.data.planId, () => []).push({
        on: dayNumber(event.occurredOn),
        taken: event.data.takenUp,
      })
      return
    case 'FinalPlanIssued':
      tellIssued(beside, event)
      return
    case 'AmendedPlanIssued':
      beside.amended ??= new Map()
      if (event.data.reviewId) beside.amended.set(event.data.reviewId, dayNumber(event.occurredOn))
      return
    case 'PhaseTransferExpected':
      beside.phases ??= new Map()
      beside.phases.set(event.data.transferId, event.data.kind)
      return
    case 'DraftServed':
      beside.drafts ??= new Map()
      beside.drafts.set(event.data.draftId, event.data.planId)
      return
    case 'DraftCommented': {
      const { draftId, commentId, section } = event.data
      beside.comments ??= []
      beside.comments.push({ commentId, section, planId: beside.drafts?.get(draftId) ?? '' })
      return
    }
    case 'DraftCommentAnswered':
      beside.answered ??= new Set()
      beside.answered.add(event.data.commentId)
      return
    default:
      tellRedress(beside, event)
  }
}

function tellRedress(beside: Beside, event: ToldEvent): void {
  if (event.type === 'MediationWanted') {
    beside.mediations ??= new Map()
    beside.mediations.set(event.data.mediationId, { wanted: dayNumber(event.occurredOn) })
  } else if (event.type === 'MediationEnded') {
    const wanted = beside.mediations?.get(event.data.mediationId)
    if (wanted) wanted.held ??= dayNumber(event.occurredOn)
  } else if (event.type === 'AppealEnded') {
    const { against, outcome } = event.data
    const overturned = outcome === 'order' || outcome === 'not-opposed'
    beside.appeals ??= []
    beside.appeals.push({ on: dayNumber(event.occurredOn), against, overturned })
  }
}

function tellIssued(beside: Beside, event: Issued): void {
  const on = dayNumber(event.occurredOn)
  const { planId, content } = event.data
  endAdvice(beside, on)
  beside.issued ??= new Map()
  addTo(beside.issued, planId, () => []).push(event)
  beside.budgets ??= new Map()
  const budgets = addTo(beside.budgets, planId, () => [])
  if (budgets.length === 0) budgets.push({ on, taken: content.sectionJ.length > 0 })
}

/** What was not given by then was no longer needed. */
function endAdvice({ advice }: Beside, on: DayNumber): void {
  if (advice) for (const one of advice.values()) if (one.given === undefined) one.over ??= on
}

function addTo<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
