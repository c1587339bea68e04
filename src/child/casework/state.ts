import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { MaintainedPlanEvent } from '../maintained-plan/events.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { PlanEvent } from '../plan/events.ts'
import type { CaseworkEvent } from './events.ts'

/** Where a case is, in the order in which a case gets there. */
export const STAGES = {
  none: 'No assessment has been asked for',
  asked: 'Deciding whether to assess',
  refused: 'The answer was no assessment',
  withdrawn: 'The request was taken back',
  assessing: 'Advice is being gathered',
  'no-plan': 'The answer was no plan',
  writing: 'The plan is being written',
  draft: 'The draft is with the family',
  final: 'There is a final plan',
  ceased: 'The plan has ceased',
} as const
export type Stage = keyof typeof STAGES

/** The story of a case in its dates: the latest request and what came of it. */
export type Case = {
  stage: Stage
  since: string | null
  askedOn: string | null
  askedBy: string | null
  decidedOn: string | null
  decidedToAssess: boolean | null
  issueDecidedOn: string | null
  draftOn: string | null
  draftNumber: number
  answerBy: string | null
  finalOn: string | null
  /** Lawful reasons for being late that were recorded, with their last day. */
  exceptions: { ground: string; until: string }[]
}

const nothing: Case = {
  stage: 'none',
  since: null,
  askedOn: null,
  askedBy: null,
  decidedOn: null,
  decidedToAssess: null,
  issueDecidedOn: null,
  draftOn: null,
  draftNumber: 0,
  answerBy: null,
  finalOn: null,
  exceptions: [],
}

type CaseEvent = NeedsAssessmentEvent | PlanEvent | FinalPlanEvent | MaintainedPlanEvent

export const caseIn = (events: readonly RecordedEvent[]): Case => fold<Case, CaseEvent>(events, nothing, evolve)

function evolve(now: Case, event: CaseEvent): Case {
  const since = event.occurredOn
  switch (event.type) {
    case 'AssessmentRequested':
      return { ...nothing, stage: 'asked', since, askedOn: since, askedBy: event.data.askedBy.name }
    case 'BecameResponsible':
      return { ...nothing, stage: 'asked', since, askedOn: since }
    case 'RequestWithdrawn':
      return { ...now, stage: 'withdrawn', since }
    case 'DecidedToAssess':
      return { ...now, stage: 'assessing', since, decidedOn: since, decidedToAssess: true }
    case 'DecidedNotToAssess':
      return { ...now, stage: 'refused', since, decidedOn: since, decidedToAssess: false }
    case 'TimeLimitExceptionRecorded':
      return { ...now, exceptions: [...now.exceptions, { ground: event.data.ground, until: event.data.until }] }
    case 'DecidedToIssue':
      return { ...now, stage: 'writing', since, issueDecidedOn: since }
    case 'DecidedNotToIssue':
      return { ...now, stage: 'no-plan', since, issueDecidedOn: since }
    case 'DraftServed': {
      const { number: draftNumber, answerBy } = event.data
      return { ...now, stage: 'draft', since, draftOn: since, draftNumber, answerBy }
    }
    case 'FinalPlanIssued':
      return { ...now, stage: 'final', since, finalOn: since }
    case 'EarlierRequestCarriedOver':
      return { ...nothing, stage: 'assessing', since, decidedToAssess: true }
    case 'DecisionCarriedOver': {
      const { decision, dateKnown } = event.data
      const on = dateKnown ? since : null
      if (decision === 'assess') return { ...now, stage: 'assessing', since, decidedOn: on, decidedToAssess: true }
      if (decision === 'not-assess') return { ...now, stage: 'refused', since, decidedOn: on, decidedToAssess: false }
      return { ...now, stage: decision === 'issue' ? 'writing' : 'no-plan', since, issueDecidedOn: on }
    }
    case 'MovedAwayDuringAssessment':
      return { ...now, stage: 'withdrawn', since }
    case 'PlanCarriedOver':
      return { ...now, stage: 'final', since, finalOn: since }
    case 'PlanCeased':
      return { ...now, stage: 'ceased', since }
    default:
      return now
  }
}

export type Question = {
  questionId: string
  personId: string
  from: string
  says: string
  on: string
  answer: { by: string; says: string; on: string } | null
}

/** What the family asked, and what was answered; as far as the reader may see. */
export function questionsIn(events: readonly RecordedEvent[]): Question[] {
  return fold<Question[], CaseworkEvent>(events, [], (questions, event) => {
    switch (event.type) {
      case 'QuestionAsked':
        return [...questions, { ...event.data, on: event.occurredOn, answer: null }]
      case 'QuestionAnswered': {
        const { by, says } = event.data
        const answer = { by, says, on: event.occurredOn }
        return questions.map((one) => (one.questionId === event.data.questionId ? { ...one, answer } : one))
      }
      default:
        return questions
    }
  })
}
