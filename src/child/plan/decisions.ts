import { isDeepStrictEqual } from 'node:util'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import type { Service } from '../needs-assessment/events.ts'
import type {
  DirectPayment,
  EhcPlanContent,
  HealthAgreement,
  Need,
  Outcome,
  PersonalDetails,
  PlanContact,
  PlanItemId,
  PlanServices,
  Provision,
  SectionA,
  Strengths,
} from './content/plan.ts'
import { type Missing, missingFromDraft } from './content/readiness.ts'
import {
  CommentTypedUp,
  DetailsWritten,
  DirectPaymentsWritten,
  DraftCommentAnswered,
  DraftCommented,
  DraftServed,
  NeedRemoved,
  NeedWritten,
  OutcomeRemoved,
  OutcomeWritten,
  PlanStarted,
  ProvisionRemoved,
  ProvisionWritten,
  type Recording,
  SectionAWritten,
  SectionGAgreed,
  SectionGAgreementAsked,
  SectionGNotAgreed,
  StrengthsWritten,
  TargetsWritten,
} from './events.ts'
import type { CommentSection, DraftComment, Plan } from './state.ts'

export type Answer = NewEvent[] | Refusal

/** Children and Families Act 2014, s 37(1): a plan is prepared once it is decided that one is necessary. */
export function startPlan(
  facts: { owed: boolean; plan: Plan | undefined },
  { planId }: { planId: string },
  today: string,
): Answer {
  if (facts.plan && facts.plan.stage !== 'stopped') return []
  if (!facts.owed) {
    return refusal(
      'not-decided-to-issue',
      'A plan is written after it is decided that one is necessary. Decide that first.',
      'Children and Families Act 2014, s37(1)',
    )
  }
  return [PlanStarted({ planId }, { occurredOn: today })]
}

/** Why the plan cannot be changed now, or the plan. */
export function openPlan(plan: Plan | undefined): Plan | Refusal {
  if (!plan) return refusal('no-plan', 'No plan has been started for this child yet. Start one first.')
  if (plan.stage === 'final') {
    return refusal(
      'plan-is-final',
      'This plan is final. It changes only through a review, an amendment with notice to the family, or an order of the Tribunal.',
      'SEND Regulations 2014, reg 22 and reg 28',
    )
  }
  if (plan.stage === 'stopped')
    return refusal(
      'plan-stopped',
      'This plan was stopped: it was decided not to issue one, or the request was taken back.',
    )
  return plan
}

type Details = { personal: PersonalDetails; contacts: PlanContact[]; services: PlanServices }

export const writeDetails = (plan: Plan | undefined, details: Details, today: string): Answer =>
  whenOpen(plan, ({ planId }) => [DetailsWritten({ planId, ...details }, { occurredOn: today })])

export const writeSectionA = (plan: Plan | undefined, sectionA: SectionA, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) =>
    isSame(content.sectionA, sectionA) ? [] : [SectionAWritten({ planId, sectionA }, { occurredOn: today })],
  )

export const writeStrengths = (plan: Plan | undefined, strengths: Strengths, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) =>
    isSame(content.strengths, strengths) ? [] : [StrengthsWritten({ planId, strengths }, { occurredOn: today })],
  )

export const writeTargets = (plan: Plan | undefined, shorterTermTargets: string, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) =>
    content.shorterTermTargets === shorterTermTargets
      ? []
      : [TargetsWritten({ planId, shorterTermTargets }, { occurredOn: today })],
  )

export const writeDirectPayments = (plan: Plan | undefined, sectionJ: DirectPayment[], today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    const needs = sectionJ.flatMap((one) => one.needs)
    const outcomes = sectionJ.flatMap((one) => one.outcomes)
    if (isSame(content.sectionJ, sectionJ)) return []
    return (
      missingLink(content, { needs, outcomes }) ?? [DirectPaymentsWritten({ planId, sectionJ }, { occurredOn: today })]
    )
  })

export const writeNeed = (plan: Plan | undefined, need: Need, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) =>
    content.needs.some((one) => isSame(one, need)) ? [] : [NeedWritten({ planId, need }, { occurredOn: today })],
  )

export const writeProvision = (plan: Plan | undefined, provision: Provision, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (content.provisions.some((one) => isSame(one, provision))) return []
    return (
      missingLink(content, { needs: provision.meets }) ?? [
        ProvisionWritten({ planId, provision }, { occurredOn: today }),
      ]
    )
  })

export const writeOutcome = (plan: Plan | undefined, outcome: Outcome, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (content.outcomes.some((one) => isSame(one, outcome))) return []
    return missingLink(content, outcome) ?? [OutcomeWritten({ planId, outcome }, { occurredOn: today })]
  })

type Removing = { id: PlanItemId; unlink: boolean }

/** What is linked is taken out only on purpose: whoever reads the plan must not find help that is for nothing. */
export const removeNeed = (plan: Plan | undefined, { id, unlink }: Removing, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (!content.needs.some((one) => one.id === id)) return []
    const meeting = content.provisions.filter((one) => one.meets.includes(id)).length
    const named =
      content.outcomes.filter((one) => one.needs.includes(id)).length +
      content.sectionJ.filter((one) => one.needs.includes(id)).length
    if (meeting + named > 0 && !unlink) return stillLinked('need', 'provision or outcomes', 'need-still-met')
    return [NeedRemoved({ planId, needId: id }, { occurredOn: today })]
  })

export const removeProvision = (plan: Plan | undefined, { id, unlink }: Removing, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (!content.provisions.some((one) => one.id === id)) return []
    if (content.outcomes.some((one) => one.provisions.includes(id)) && !unlink)
      return stillLinked('provision', 'outcomes', 'provision-still-named')
    return [ProvisionRemoved({ planId, provisionId: id }, { occurredOn: today })]
  })

export const removeOutcome = (plan: Plan | undefined, { id, unlink }: Removing, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (!content.outcomes.some((one) => one.id === id)) return []
    if (content.sectionJ.some((one) => one.outcomes.includes(id)) && !unlink)
      return stillLinked('outcome', 'direct payments', 'outcome-still-named')
    return [OutcomeRemoved({ planId, outcomeId: id }, { occurredOn: today })]
  })

/** SEND Regulations 2014, reg 12(2): section G must be agreed by the responsible commissioning body. */
export const agreeSectionG = (plan: Plan | undefined, agreement: HealthAgreement, today: string): Answer =>
  whenOpen(plan, ({ planId, content, agreedG }) => {
    const provision = 'SEND Regulations 2014, reg 12(2)'
    if (!content.provisions.some((one) => one.section === 'G')) {
      return refusal(
        'nothing-to-agree',
        'Section G has no health provision yet, so there is nothing to agree.',
        provision,
      )
    }
    if (agreement.agreedOn > today)
      return refusal('agreed-in-the-future', 'The day of the agreement cannot be later than today.', provision)
    if (agreedG?.stands) return []
    return [SectionGAgreed({ planId, agreement }, { occurredOn: agreement.agreedOn })]
  })

type AskingG = { of: { personId: string | null; name: string }; answerBy: string | null }

/** Asks the body that must arrange the care. Asking again is a reminder; no clock of the family waits for the answer. */
export const askToAgreeG = (plan: Plan | undefined, asking: AskingG, today: string): Answer =>
  whenOpen(plan, ({ planId, content, agreedG }) => {
    if (!content.provisions.some((one) => one.section === 'G')) {
      return refusal('nothing-to-agree', 'Section G has no health provision yet, so there is nothing to agree.')
    }
    if (agreedG?.stands) return refusal('agreed-already', 'Section G is agreed in these words already.')
    if (asking.answerBy && asking.answerBy < today)
      return refusal('answer-in-the-past', 'The day by which they answer cannot be in the past.')
    return [SectionGAgreementAsked({ planId, ...asking }, { occurredOn: today })]
  })

type NotAgreeing = { body: string; by: string; answer: 'changes' | 'refused'; why: string }

/** A no is kept with its reason. The plan may not be final until section G is agreed. */
export const doNotAgreeG = (plan: Plan | undefined, saying: NotAgreeing, today: string): Answer =>
  whenOpen(plan, ({ planId, content, notAgreedG }) => {
    if (!content.provisions.some((one) => one.section === 'G')) {
      return refusal('nothing-to-agree', 'Section G has no health provision yet, so there is nothing to agree.')
    }
    if (!saying.why.trim())
      return refusal('no-reason', 'Say what should change, or why the body does not agree. The caseworker reads it.')
    const { on: _, ...before } = notAgreedG ?? { on: '' }
    if (isSame(before, saying)) return []
    return [SectionGNotAgreed({ planId, ...saying }, { occurredOn: today })]
  })

export type DraftRefusal = Refusal & { missing?: Missing[] }

/** The draft as it would be served now, or why it cannot be yet. */
export function draftToServe(
  plan: Plan | undefined,
  officer: { name: string; role: string },
): { number: number; content: EhcPlanContent } | DraftRefusal {
  const open = openPlan(plan)
  if ('refused' in open) return open
  const missing = missingFromDraft(open.content, open.answers)
  if (missing.length > 0) {
    const first = missing[0]
    const more =
      missing.length > 1
        ? ` ${missing.length - 1} more ${missing.length === 2 ? 'thing is' : 'things are'} missing too.`
        : ''
    return { ...refusal('draft-not-ready', `${first?.says ?? ''}${more}`, first?.provision), missing }
  }
  return { number: open.drafts.length + 1, content: { ...open.content, officer: { ...officer, date: null } } }
}

type Serving = {
  draftId: string
  officer: { name: string; role: string }
  pdf: DocumentRef
  docx: DocumentRef
  service: Service
  answerBy: string
}

/** CFA 2014, s 38 and reg 13(1): the family has at least 15 days, and the day of service is the first. */
export function serveDraft(plan: Plan | undefined, { officer, ...serving }: Serving, today: string): Answer {
  const draft = draftToServe(plan, officer)
  if ('refused' in draft) return draft
  if (serving.service.sentOn > today)
    return refusal('sent-in-the-future', 'The day on which the draft was sent cannot be later than today.')
  const planId = plan?.planId ?? ''
  return [DraftServed({ planId, ...draft, ...serving }, { occurredOn: serving.service.servedOn })]
}

type Commenting = {
  said: { commentId: string; section: CommentSection; says: string; recording?: Recording | null }[]
  from: string
  /** The family member who let somebody speak for them. */
  onBehalfOf?: string | null
  how: DraftComment['how']
  /** When it was said: today, or the day of the letter or call. */
  on: string
}

export function commentOnDraft(plan: Plan | undefined, commenting: Commenting, today: string): Answer {
  const { said, from, how, on, onBehalfOf = null } = commenting
  const open = openPlan(plan)
  if ('refused' in open) {
    return open.code === 'plan-is-final'
      ? refusal(
          'plan-is-final',
          phrase(
            'The plan is final now, so this draft can no longer change. The letter that came with the final plan says how to appeal, and your caseworker can tell you more.',
          ),
          'Children and Families Act 2014, s51',
        )
      : open
  }
  const draft = open.drafts.at(-1)
  if (!draft) return refusal('no-draft', phrase('There is no draft to comment on yet.'))
  if (on > today) return refusal('said-in-the-future', 'The day on which this was said cannot be later than today.')
  if (on < draft.sentOn)
    return refusal('said-before-the-draft', 'This was said before the draft was sent. Record it as evidence instead.')
  const filled = said.filter(({ says, recording }) => says.trim() || recording)
  if (filled.length === 0) return refusal('nothing-said', 'Write what you think of at least one part of the draft.')
  const { draftId } = draft
  return filled.map((one) =>
    DraftCommented({ draftId, from, how: how as 'online', onBehalfOf, ...one }, { occurredOn: on }),
  )
}

/** What was said aloud, typed up under the recording, which stays. Corrected by typing it up again. */
export function typeUpComment(
  plan: Plan | undefined,
  { commentId, words }: { commentId: string; words: string },
  today: string,
): Answer {
  const comment = plan?.comments.find((one) => one.commentId === commentId)
  if (!comment?.recording) return refusal('no-such-recording', 'That recording is not in this record.')
  if (!words.trim()) return refusal('nothing-typed', 'Type what was said, in their words.')
  if (comment.typedUp?.words === words) return []
  return [CommentTypedUp({ commentId, words }, { occurredOn: today })]
}

type Answering = { commentId: string; changed: boolean; answer: string }

export function answerComment(plan: Plan | undefined, answering: Answering, today: string): Answer {
  const comment = plan?.comments.find((one) => one.commentId === answering.commentId)
  if (!comment) return refusal('no-such-comment', 'That comment is not in this record.')
  if (!answering.answer.trim())
    return refusal('no-reason', 'Say what you changed, or why you did not. The family reads it.')
  const { answer } = comment
  if (answer?.changed === answering.changed && answer.answer === answering.answer) return []
  return [DraftCommentAnswered(answering, { occurredOn: today })]
}

export function whenOpen(plan: Plan | undefined, decide: (plan: Plan) => Answer): Answer {
  const open = openPlan(plan)
  return 'refused' in open ? open : decide(open)
}

type Links = { needs?: PlanItemId[]; provisions?: PlanItemId[]; outcomes?: PlanItemId[] }

export function missingLink(
  content: EhcPlanContent,
  { needs = [], provisions = [], outcomes = [] }: Links,
): Refusal | undefined {
  const gone = (ids: PlanItemId[], items: { id: PlanItemId }[]) => ids.some((id) => !items.some((one) => one.id === id))
  if (!gone(needs, content.needs) && !gone(provisions, content.provisions) && !gone(outcomes, content.outcomes))
    return undefined
  return refusal(
    'link-leads-nowhere',
    'One of the parts that you linked is no longer in the plan. Look at the plan again and choose another.',
  )
}

const stillLinked = (what: string, others: string, code: string): Refusal =>
  refusal(
    code,
    `This ${what} is still linked to ${others}. Change those first, or tick the box that says to take it out all the same.`,
  )

const isSame = (a: unknown, b: unknown) => isDeepStrictEqual(a, b)
