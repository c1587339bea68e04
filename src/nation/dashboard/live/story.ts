import type { AdviceFrom } from '../../../child/advice/events.ts'
import type { ExceptionGround } from '../../../child/duties/facts.ts'
import type { CeaseReason, SenType } from '../../../child/maintained-plan/events.ts'
import type { RequestSource } from '../../../child/needs-assessment/events.ts'
import type { Arrangement } from '../../../child/placement/events.ts'
import type { Disputed } from '../../../child/redress/events.ts'
import type { DayNumber } from '../../sen2/questions.ts'

/**
 * What the measures need of one child’s record, and nothing else: days and codes, no name and no word that somebody
 * wrote. The record is told into it when it grows; the measures read it. Days are numbers since 1 January 1970.
 */
export type Story = {
  /** From when on the record tells what happened. What lies before it was brought over, and may not be all. */
  from: DayNumber
  born?: DayNumber
  sex?: 'F' | 'M'
  /** DfE’s main code of the ethnic group. */
  group?: string
  asks?: Ask[]
  advice?: Advice[]
  late?: Late[]
  mediations?: MediationStory[]
  /** Each agreement made in mediation: by when it is to be carried out, and when it was. */
  agreements?: Kept[]
  /** Each order of the Tribunal; and with its kind, each kind of thing that one orders. */
  orders?: OrderStory[]
  appeals?: AppealStory[]
  audits?: AuditStory[]
  /** Something is being decided or written, and the family last heard from the council on this day. */
  waitsSince?: DayNumber
}

/** A request, and what followed. */
export type Ask = {
  received?: DayNumber
  source?: RequestSource
  how?: 'screen' | 'paper'
  /** Agreed before the years that are known, or a plan that came from another authority: it is not counted as a request. */
  historical?: true
  toAssess?: Decided
  toIssue?: Decided
  disputes?: { [K in 'RequestMediation' | 'RequestTribunal' | 'AssessmentMediation']?: DayNumber }
  /** Grounds of exceptions that were recorded while the plan was made. */
  grounds?: ExceptionGround[]
  plan?: PlanStory
}

/** `on` is left out where only that it was decided is known. */
export type Decided = { yes: boolean; on?: DayNumber }

export type PlanStory = {
  started: DayNumber
  issued?: DayNumber
  excepted?: boolean
  ceased?: { on: DayNumber; why: CeaseReason | null }
  cameOn?: DayNumber
  need?: SenType
  /** Whether a personal budget is taken up, since each day. */
  budget?: { on: DayNumber; taken: boolean }[]
  weeks?: { on: DayNumber; in: Weeks }
  /** Left out where every place is a school or a college, of which nothing is counted. */
  places?: PlaceStory[]
  reviews?: ReviewStory[]
  phases?: { due: DayNumber; final?: DayNumber; kind?: string }[]
  /** Plans as they were issued, and what is in them. */
  issues?: IssueStory[]
}

export type Weeks = '38-to-51-weeks' | '52-weeks'

/** `kind` is left out for a school or college. `until` is the last day. */
export type PlaceStory = { from?: DayNumber; until?: DayNumber; rank?: number; kind?: Arrangement; weeks?: Weeks }

export type ReviewStory = {
  met?: DayNumber
  decided?: DayNumber
  draft?: DayNumber
  amended?: DayNumber
  outcome?: 'amend' | 'maintain' | 'cease'
}

/** A plan on the day it was issued, in numbers. */
export type IssueStory = {
  on: DayNumber
  /** Lines of section F, and those that say who, what, how often and how long. */
  lines: number
  counted: number
  /** Needs of section B by area, and those with provision and an outcome. */
  needs: { [area: string]: [whole: number, threaded: number] }
  /** Sections about which the family or the child said something that was answered. */
  answered: number
  readingAge: number
}

export type Advice = {
  from: AdviceFrom
  asked: DayNumber
  given?: DayNumber
  /** The assessment ended, so that it was no longer needed. */
  over?: DayNumber
  /** A service that does not know the child, and whether it made contact before it said so. */
  notKnown?: 'met' | 'spoke' | 'tried' | 'none'
}

/** A step that the authority owes the family, past its day from the day after `due` until `until`. */
export type Late = { step: string; due: DayNumber; until?: DayNumber; excepted?: true }

export type MediationStory = { wanted: DayNumber; held?: DayNumber }

/** What binds the authority: by when it is to be done, and when it was. */
export type Kept = { due: DayNumber; done?: DayNumber }
export type OrderStory = Kept & { kind?: OrderKind }
export type OrderKind = 'assess' | 'make-plan' | 'decide-again' | 'amend' | 'place' | 'continue' | 'other'

/** An appeal on the day on which it ended, and whether the family got what it was refused. */
export type AppealStory = { on: DayNumber; against: Disputed; overturned: boolean }

/** A plan that two people have read, on the day on which both were done; for each part, whether it meets the standard. */
export type AuditStory = { on: DayNumber; parts: { [part: string]: boolean } }
