import { isDeepStrictEqual } from 'node:util'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import { findChildIn } from '../../record/children/state.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import { adviceIn } from '../advice/questions.ts'
import type { NeedsAssessmentEvent, Service } from '../needs-assessment/events.ts'
import { type Answers, answersIn } from './check/answers.ts'
import {
  type EhcPlanContent,
  emptyPlan,
  type HealthAgreement,
  type PersonalDetails,
  type PlanServices,
} from './content/plan.ts'
import type { COMMENT_SECTIONS, PlanEvent, Recording } from './events.ts'
import { contactsFrom, personalFrom, sectionKFrom, servicesFrom } from './from-record.ts'
import { contentAfter } from './written.ts'

/** A draft as it was served. Each stays as it was, whatever is written afterwards. */
export type Draft = {
  draftId: string
  number: number
  content: EhcPlanContent
  pdf: DocumentRef
  docx: DocumentRef
  service: Service
  sentOn: string
  /** The day it counts as served: day one of the family's fifteen. */
  servedOn: string
  answerBy: string
}

export type CommentSection = (typeof COMMENT_SECTIONS)[number]

/** Something said about a draft, and what was done about it. */
export type DraftComment = {
  commentId: string
  draftId: string
  number: number
  section: CommentSection
  from: string
  how: string
  says: string
  on: string
  /** Who typed it, and in what capacity: a caseworker takes down what comes by telephone or letter. */
  by: string | null
  capacity: string
  onBehalfOf: string | null
  recording: Recording | null
  /** What was typed up under a recording, and when. */
  typedUp: { words: string; on: string } | null
  answer: { changed: boolean; answer: string; on: string } | null
}

/** A final plan as it was served, as far as a comparison needs it. */
export type Final = { version: number; content: EhcPlanContent; sentOn: string; servedOn: string }

/** A line of advice that is not in the plan, and why. */
export type SetAside = { adviceId: string; line: number; why: string; on: string }

/** An author says that the plan does not say what they wrote. */
export type Contest = {
  contestId: string
  adviceId: string
  line: number
  landed: { itemId: string; label: string; words: string } | null
  from: string
  says: string
  on: string
  by: string | null
  capacity: string
  answer: { changed: boolean; answer: string; on: string } | null
}

export type Plan = {
  planId: string
  startedOn: string
  /** `writing` until a draft is served; `final` and `stopped` take no more changes. */
  stage: 'writing' | 'with-family' | 'final' | 'stopped'
  content: EhcPlanContent
  drafts: Draft[]
  comments: DraftComment[]
  /** What health agreed. It lapses when section G changes afterwards, because other words were agreed. */
  agreedG: (HealthAgreement & { stands: boolean }) | null
  /** Who was asked to agree section G, and what they said instead of agreeing. Over once it is agreed. */
  askedG: { name: string; on: string; answerBy: string | null } | null
  notAgreedG: { body: string; by: string; answer: 'changes' | 'refused'; why: string; on: string } | null
  /** Why words that the plan check marked stay as they are. */
  answers: Answers
  finals: Final[]
  setAside: SetAside[]
  contests: Contest[]
}

/** The plan of a record: what is written, what was served, what was said. Undefined before writing began. */
export function planIn(events: readonly RecordedEvent[]): Plan | undefined {
  const written = fold<Written | undefined, PlanEvent | Ending>(events, undefined, evolve)
  if (!written) return undefined
  const { typed, ...folded } = written
  const plan = { ...folded, answers: answersIn(events) }
  const child = findChildIn(events)
  if (!child) return plan
  return {
    ...plan,
    content: {
      ...plan.content,
      personal: personalFrom(child, typed.personal, plan.startedOn),
      contacts: contactsFrom(child, plan.content.contacts),
      services: servicesFrom(child, typed.services),
      healthAgreement: plan.agreedG?.stands ? agreementIn(plan.agreedG) : null,
      sectionK: sectionKFrom(adviceIn(events).held),
    },
  }
}

/** Whether it has been decided that a plan is necessary, and nothing later took that back. */
export const isPlanOwed = (events: readonly RecordedEvent[]): boolean =>
  fold<boolean, NeedsAssessmentEvent>(events, false, (owed, { type, data }) => {
    if (type === 'DecidedToIssue') return true
    if (type === 'DecisionCarriedOver') return data.decision === 'issue'
    return type === 'DecidedNotToIssue' || type === 'RequestWithdrawn' || type === 'AssessmentRequested' ? false : owed
  })

/** Written by a feature that is built on this one, so it is known here by name alone. */
const FINAL_PLAN_ISSUED = 'FinalPlanIssued'
type Ending =
  | RecordedEvent<
      typeof FINAL_PLAN_ISSUED,
      { version: number; content: EhcPlanContent; service: { sentOn: string } } | undefined
    >
  | RecordedEvent<'DecidedNotToIssue'>
  | RecordedEvent<'RequestWithdrawn'>

type Written = Omit<Plan, 'answers'> & { typed: { personal?: PersonalDetails; services?: PlanServices } }

function evolve(plan: Written | undefined, event: PlanEvent | Ending): Written | undefined {
  if (event.type === 'PlanStarted') {
    const nothing = { drafts: [], comments: [], agreedG: null, askedG: null, notAgreedG: null, typed: {} }
    const none = { finals: [], setAside: [], contests: [] }
    return {
      ...nothing,
      ...none,
      planId: event.data.planId,
      startedOn: event.occurredOn,
      stage: 'writing',
      content: emptyPlan(),
    }
  }
  if (!plan) return plan
  if (event.type === FINAL_PLAN_ISSUED) return { ...plan, stage: 'final', finals: [...plan.finals, ...finalIn(event)] }
  if (event.type === 'DecidedNotToIssue' || event.type === 'RequestWithdrawn')
    return plan.stage === 'final' ? plan : { ...plan, stage: 'stopped' }
  const content = contentAfter(plan.content, event)
  switch (event.type) {
    case 'DetailsWritten': {
      const { personal, services } = event.data
      return { ...plan, content, typed: { personal, services } }
    }
    case 'ProvisionWritten':
    case 'ProvisionRemoved':
      return lapse({ ...plan, content }, !isDeepStrictEqual(sectionG(plan.content), sectionG(content)))
    case 'SectionGAgreed':
      return { ...plan, agreedG: { ...event.data.agreement, stands: true }, notAgreedG: null }
    case 'SectionGAgreementAsked': {
      const { of, answerBy } = event.data
      return { ...plan, askedG: { name: of.name, on: event.occurredOn, answerBy }, notAgreedG: null }
    }
    case 'SectionGNotAgreed': {
      const { planId: _, ...said } = event.data
      return { ...plan, notAgreedG: { ...said, on: event.occurredOn } }
    }
    case 'AdviceLineSetAside': {
      const { adviceId, line, why } = event.data
      const others = plan.setAside.filter((one) => !isLine(one, event.data))
      return { ...plan, setAside: [...others, { adviceId, line, why, on: event.occurredOn }] }
    }
    case 'AdviceLineTakenUpAgain':
      return { ...plan, setAside: plan.setAside.filter((one) => !isLine(one, event.data)) }
    case 'MisquotationContested': {
      const { planId: _, ...said } = event.data
      const { occurredOn: on, by, capacity } = event
      return { ...plan, contests: [...plan.contests, { ...said, on, by, capacity, answer: null }] }
    }
    case 'MisquotationAnswered': {
      const { contestId, ...answer } = event.data
      const answered = { ...answer, on: event.occurredOn }
      return {
        ...plan,
        contests: plan.contests.map((one) => (one.contestId === contestId ? { ...one, answer: answered } : one)),
      }
    }
    case 'DraftServed': {
      const { planId, ...draft } = event.data
      const served = { ...draft, sentOn: draft.service.sentOn, servedOn: event.occurredOn }
      return { ...plan, stage: 'with-family', drafts: [...plan.drafts, served] }
    }
    case 'DraftCommented': {
      const number = plan.drafts.find((one) => one.draftId === event.data.draftId)?.number ?? 0
      const { occurredOn: on, by, capacity } = event
      const { onBehalfOf = null, recording = null } = event.data
      const said = { ...event.data, onBehalfOf, recording, number, on, by, capacity, typedUp: null, answer: null }
      return { ...plan, comments: [...plan.comments, said] }
    }
    case 'CommentTypedUp': {
      const { commentId, words } = event.data
      const typedUp = { words, on: event.occurredOn }
      return {
        ...plan,
        comments: plan.comments.map((one) => (one.commentId === commentId ? { ...one, typedUp } : one)),
      }
    }
    case 'DraftCommentAnswered': {
      const { commentId, changed, answer } = event.data
      const answered = { changed, answer, on: event.occurredOn }
      return {
        ...plan,
        comments: plan.comments.map((one) => (one.commentId === commentId ? { ...one, answer: answered } : one)),
      }
    }
    default:
      return { ...plan, content }
  }
}

const sectionG = ({ provisions }: EhcPlanContent) => provisions.filter((one) => one.section === 'G')

const lapse = (plan: Written, lapses: boolean): Written =>
  lapses && plan.agreedG ? { ...plan, agreedG: { ...plan.agreedG, stands: false } } : plan

function finalIn(event: Extract<Ending, { type: typeof FINAL_PLAN_ISSUED }>): Final[] {
  if (!event.data?.content) return []
  const { version, content, service } = event.data
  return [{ version, content, sentOn: service.sentOn, servedOn: event.occurredOn }]
}

const isLine = (one: { adviceId: string; line: number }, other: { adviceId: string; line: number }) =>
  one.adviceId === other.adviceId && one.line === other.line

const agreementIn = ({ stands, ...agreement }: HealthAgreement & { stands: boolean }): HealthAgreement => agreement
