import { isDeepStrictEqual } from 'node:util'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import type { QuotableLine } from '../advice/questions.ts'
import type { Service } from '../needs-assessment/events.ts'
import {
  type DirectPayment,
  type EhcPlanContent,
  type HealthAgreement,
  Need,
  Outcome,
  type PersonalDetails,
  type PlanContact,
  PlanItemId,
  type PlanServices,
  Provision,
  type SectionA,
  SourceLine,
  type Strengths,
} from './content/plan.ts'
import { type Missing, missingFromDraft } from './content/readiness.ts'
import {
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
  SectionAWritten,
  SectionGAgreed,
  StrengthsWritten,
  TargetsWritten,
} from './events.ts'
import type { CommentSection, DraftComment, Plan } from './state.ts'

type Answer = NewEvent[] | Refusal

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

type Placing = { line: QuotableLine; newId: string; needs: PlanItemId[] }

/** Copies one line of advice into the plan, and keeps where it came from. */
export const placeAdviceLine = (plan: Plan | undefined, placing: Placing, today: string): Answer =>
  whenOpen(plan, (open) => {
    const { line: advised, needs } = placing
    const { planId, content } = open
    if (isPlaced(content, advised)) return refusal('already-placed', 'This line of advice is in the plan already.')
    const wrong = missingLink(content, { needs })
    if (wrong) return wrong
    const id = PlanItemId.parse(placing.newId)
    const sources = [SourceLine.parse({ adviceId: advised.adviceId, line: advised.line.line, quote: advised.quote })]
    const { line } = advised
    const when = { occurredOn: today }
    switch (line.kind) {
      case 'need': {
        const area = line.section === 'B' ? line.area : null
        return [
          NeedWritten(
            { planId, need: Need.parse({ id, section: line.section, area, text: line.text, sources }) },
            when,
          ),
        ]
      }
      case 'provision': {
        const { section, what, who: whoDelivers, frequency, duration } = line
        const groupSize = line.groupSize ?? ''
        const provision = Provision.parse({
          id,
          section,
          what,
          whoDelivers,
          frequency,
          duration,
          groupSize,
          meets: needs,
          sources,
        })
        return [ProvisionWritten({ planId, provision }, when)]
      }
      case 'outcome':
        return [
          OutcomeWritten(
            { planId, outcome: Outcome.parse({ id, text: line.text, byWhen: line.by ?? '', needs, sources }) },
            when,
          ),
        ]
      case 'strength': {
        const area = strengthAreaOf(advised)
        const strengths = {
          ...content.strengths,
          [area]: [content.strengths[area], line.text].filter((text) => text.trim()).join('\n\n'),
        }
        return [StrengthsWritten({ planId, strengths }, when)]
      }
    }
  })

/** A strength that names no area belongs to whoever wrote it: health, social care, or else learning. */
export function strengthAreaOf({ line, from }: QuotableLine): keyof Strengths {
  if (line.kind === 'strength' && line.area) return line.area
  return from === 'health' ? 'HEALTH' : from === 'social-care' ? 'SOCIAL_CARE' : 'COGNITION_LEARNING'
}

export function isPlaced(content: EhcPlanContent, advised: QuotableLine): boolean {
  if (advised.line.kind === 'strength') return content.strengths[strengthAreaOf(advised)].includes(advised.line.text)
  return [...content.needs, ...content.provisions, ...content.outcomes].some((item) =>
    item.sources.some((one) => one.adviceId === advised.adviceId && one.line === advised.line.line),
  )
}

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

export type DraftRefusal = Refusal & { missing?: Missing[] }

/** The draft as it would be served now, or why it cannot be yet. */
export function draftToServe(
  plan: Plan | undefined,
  officer: { name: string; role: string },
): { number: number; content: EhcPlanContent } | DraftRefusal {
  const open = openPlan(plan)
  if ('refused' in open) return open
  const missing = missingFromDraft(open.content)
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
  said: { commentId: string; section: CommentSection; says: string }[]
  from: string
  how: DraftComment['how']
  /** When it was said: today, or the day of the letter or call. */
  on: string
}

export function commentOnDraft(plan: Plan | undefined, { said, from, how, on }: Commenting, today: string): Answer {
  const open = openPlan(plan)
  if ('refused' in open) {
    return open.code === 'plan-is-final'
      ? refusal(
          'plan-is-final',
          'The plan is final now, so this draft can no longer change. The letter that came with the final plan says how to appeal, and your caseworker can tell you more.',
          'Children and Families Act 2014, s51',
        )
      : open
  }
  const draft = open.drafts.at(-1)
  if (!draft) return refusal('no-draft', 'There is no draft to comment on yet.')
  if (on > today) return refusal('said-in-the-future', 'The day on which this was said cannot be later than today.')
  if (on < draft.sentOn)
    return refusal('said-before-the-draft', 'This was said before the draft was sent. Record it as evidence instead.')
  const filled = said.filter(({ says }) => says.trim())
  if (filled.length === 0) return refusal('nothing-said', 'Write what you think of at least one part of the draft.')
  const { draftId } = draft
  return filled.map((one) => DraftCommented({ draftId, from, how: how as 'online', ...one }, { occurredOn: on }))
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

function whenOpen(plan: Plan | undefined, decide: (plan: Plan) => Answer): Answer {
  const open = openPlan(plan)
  return 'refused' in open ? open : decide(open)
}

type Links = { needs?: PlanItemId[]; provisions?: PlanItemId[]; outcomes?: PlanItemId[] }

function missingLink(
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
