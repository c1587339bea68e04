import type { Day } from '../../platform/calendar/day.ts'
import type { Exception as AnyException, Deadline } from '../../platform/rules/deadline.ts'

/** What can have happened, as far as the duties care. Events of the record are translated into these. */
export type Fact = On<
  | { what: 'request-received'; by?: Requester }
  | { what: 'became-responsible'; by?: Requester }
  /** The family took its request back. Known to the record alone: the public calculator does not take it. */
  | { what: 'request-withdrawn' }
  | { what: 'decision-to-assess-notified' }
  | { what: 'decision-not-to-assess-notified' }
  /** `on` is the day the body received the request. */
  | { what: 'advice-requested'; from: AdviceFrom }
  | { what: 'advice-received'; from: AdviceFrom }
  | { what: 'decision-not-to-issue-notified' }
  | { what: 'draft-served' }
  | { what: 'final-plan-issued' }
  | { what: 'institution-consulted'; institution: string }
  | { what: 'institution-replied'; institution: string }
  /** `reportUnknown`: another system told of the meeting, and does not keep whether its report went out. */
  | { what: 'review-meeting-held'; reportUnknown?: true }
  | { what: 'review-report-sent' }
  | { what: 'review-completed' }
  | { what: 'review-decision-notified'; outcome: ReviewOutcome }
  | { what: 'amendment-notice-served' }
  | { what: 'amended-plan-issued' }
  | { what: 'decision-not-to-amend-notified' }
  /** `on` is the first day in the new institution, so it may lie ahead. */
  | { what: 'phase-transfer'; kind: PhaseTransferKind }
  | { what: 're-assessment-requested' }
  | { what: 're-assessment-agreed-notified' }
  | { what: 're-assessment-refused-notified' }
  /** `on` is the day of the move, which may lie ahead when the old authority already knows. */
  | { what: 'moved-to-new-authority'; oldAuthorityKnewOn: Day }
  | { what: 'plan-transferred' }
  /** The authority no longer maintains the plan. Known to the record alone. */
  | { what: 'plan-ceased' }
  /** A refusal was taken back; `after` says what bound the authority to it and has times of its own. Known to the record alone. */
  | { what: 'refusal-conceded'; timesRunFrom: Day; to: 'assess' | 'issue'; after: ConcessionAfter | null }
  /** The answer went to the Tribunal. Known to the record alone. */
  | { what: 'appeal-answered'; of?: string }
  /** An appeal ended without an order. Known to the record alone. */
  | { what: 'appeal-ended'; of?: string }
  /** The Tribunal was told that the appeal is not opposed, which stands for this order. Known to the record alone. */
  | { what: 'appeal-not-opposed'; order: Order; of?: string; ownDay?: Day }
  | { what: 'family-told-after-transfer' }
  /**
   * Written notice of a decision that may be appealed. In this and what follows, `of` names what it is of, where the record knows:
   * the decision, or one thing that was ordered, agreed or recommended. `ownDay` is a day that the Tribunal or the parties set.
   */
  | { what: 'decision-notice-sent'; of?: string }
  | { what: 'mediation-declined'; of?: string }
  | { what: 'mediation-wanted'; of?: string; health?: true }
  /** Known to the record alone. */
  | { what: 'health-told-of-mediation'; of?: string }
  | { what: 'mediation-certificate-issued'; of?: string }
  | { what: 'mediation-held'; of?: string }
  /** `order` says which order an agreement about an appealable matter stands for, where that is known. */
  | { what: 'mediation-agreed'; about: AgreementAbout; order?: Order; of?: string; ownDay?: Day }
  | { what: 'appeal-sent-to-authority'; of?: string }
  | { what: 'order-made'; order: Order; of?: string; ownDay?: Day }
  | { what: 'order-complied'; of?: string }
  /** What the Tribunal recommends about health or social care, and the answer in writing. Known to the record alone. */
  | { what: 'recommendation-made'; to: 'health' | 'social-care'; of: string }
  | { what: 'recommendation-answered'; of: string }
  | ExceptionFact
>

/** `on` is its first day and `until` its last. */
export type ExceptionFact =
  | { what: 'exception'; ground: 'school-closed'; until: Day; adviceRequestedOn: Day }
  | { what: 'exception'; ground: 'early-years-closed'; until: Day; adviceRequestedOn?: Day }
  | { what: 'exception'; ground: 'exceptional-circumstances'; until: Day }
  | { what: 'exception'; ground: 'absent-from-area'; until: Day }
  /** `from` is the body whose appointment was missed; without it, any body's. */
  | { what: 'exception'; ground: 'missed-appointment'; until: Day; from?: AdviceFrom }

type On<F> = F extends unknown ? F & { on: Day } : never

export type Rule = Deadline<Fact, OwedBy>
export type Exception = AnyException<Fact>

export type ConcessionAfter = 'order' | 'appeal-not-opposed' | 'agreement'

export type OwedBy =
  | 'local-authority'
  | 'old-local-authority'
  | 'new-local-authority'
  | 'family'
  | 'body-asked-for-advice'
  | 'institution'
  | 'institution-or-local-authority'
  | 'mediation-adviser'
  | 'local-authority-or-commissioning-body'
  | 'commissioning-body'

export const requesters = ['parent', 'young-person', 'setting', 'other'] as const
export type Requester = (typeof requesters)[number]

export const adviceBodies = [
  'parent-or-young-person',
  'education',
  'health',
  'educational-psychologist',
  'social-care',
  'preparing-for-adulthood',
] as const
export type AdviceFrom = (typeof adviceBodies)[number] | `other:${string}`

export const reviewOutcomes = ['maintain', 'amend', 'cease'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

export const phaseTransferKinds = [
  'early-years-to-school',
  'infant-to-junior',
  'primary-to-middle',
  'primary-to-secondary',
  'middle-to-secondary',
  'secondary-to-post-16',
  'between-post-16',
] as const
export type PhaseTransferKind = (typeof phaseTransferKinds)[number]

export const agreementsAbout = ['appealable', 'other', 'health-only'] as const
export type AgreementAbout = (typeof agreementsAbout)[number]

export const orders = [
  'assess',
  'make-plan',
  'amend-contents',
  'amend-placement',
  'cease-confirmed',
  're-assess',
  'reconsider',
  'continue',
  'continue-amended',
  'other',
] as const
export type Order = (typeof orders)[number]

export const exceptionGrounds = [
  'school-closed',
  'early-years-closed',
  'exceptional-circumstances',
  'absent-from-area',
  'missed-appointment',
] as const
export type ExceptionGround = (typeof exceptionGrounds)[number]
