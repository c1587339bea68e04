import { day, longDay } from '../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import type { Service } from '../needs-assessment/events.ts'
import { placementIn, sectionIOf, unansweredRequests } from '../placement/questions.ts'
import type { EhcPlanContent } from '../plan/content/plan.ts'
import { missingFromFinal } from '../plan/content/readiness.ts'
import { type Plan, planIn } from '../plan/questions.ts'
import { FamilySaidEverything, FinalPlanIssued } from './events.ts'
import { type Finality, finalityIn } from './state.ts'

export type Facts = {
  childId: string
  plan: Plan | undefined
  finality: Finality
  placementStage: string
  sectionI: EhcPlanContent['sectionI']
  /** Schools that the family asked for and that the decision leaves without an answer. */
  unanswered: string[]
}

export function factsIn(childId: string, events: readonly RecordedEvent[]): Facts {
  const placement = placementIn(events)
  return {
    childId,
    plan: planIn(events),
    finality: finalityIn(events),
    placementStage: placement.stage,
    sectionI: sectionIOf(events),
    unanswered: unansweredRequests(placement).map((one) => one.institution.name),
  }
}

export type Officer = { name: string; role: string }

/** Something that must be done before the final plan may go, and where. */
export type Blocker = Refusal & { href: string }

/** Everything that stands in the way on a day, in the order in which to put it right. Empty when the plan may go. */
export function whatIsMissing(facts: Facts, officer: Officer, on: string): Blocker[] {
  const { plan, finality, childId, unanswered, sectionI } = facts
  const at = (href: string, blocked: Refusal): Blocker => ({ ...blocked, href })
  if (finality.issued.length > 0) {
    return [
      at(
        `/final-plan/${childId}`,
        refusal(
          'already-issued',
          'The final plan was issued. It can be changed only by a review, an amendment or an order.',
          'Children and Families Act 2014, s 44',
        ),
      ),
    ]
  }
  const draft = plan?.drafts.at(-1)
  if (!plan || plan.stage === 'stopped' || !draft) {
    return [
      at(
        `/plan/${childId}/serve-draft`,
        refusal('no-draft', 'Send a draft to the family first.', 'Children and Families Act 2014, s 38'),
      ),
    ]
  }
  const blockers: Blocker[] = []
  const content = contentOf(facts, plan, officer, on)
  if (on <= draft.answerBy && finality.saidEverything?.draftId !== draft.draftId) {
    blockers.push(
      at(
        `/final-plan/${childId}/nothing-more-to-say`,
        refusal(
          'draft-time-running',
          `The family has until ${inWords(draft.answerBy)} to answer the draft. Wait, or record that they have said everything they want to say.`,
          'SEND Regulations 2014, reg 13(1)(a)',
        ),
      ),
    )
  }
  const open = plan.comments.filter((one) => !one.answer).length
  if (open > 0) {
    const what =
      open === 1 ? 'One thing that was said about the draft has' : `${open} things that were said about the draft have`
    blockers.push(
      at(
        `/plan/${childId}/comments`,
        refusal(
          'comments-unanswered',
          `${what} no answer yet. Say what you changed, or why not.`,
          'SEND Regulations 2014, regs 7 and 13(1)',
        ),
      ),
    )
  }
  if (unanswered.length > 0 && sectionI) {
    blockers.push(
      at(
        `/placement/${childId}/decide`,
        refusal(
          'request-not-decided',
          `The family asks for ${unanswered.join(', ')}, and section I was decided without it.`,
          'Children and Families Act 2014, s 39',
        ),
      ),
    )
  }
  for (const missing of missingFromFinal(content, plan.answers)) {
    if (missing.section === 'I')
      blockers.push(at(`/placement/${childId}/decide`, refusal('placement-undecided', missing.says, missing.provision)))
    else if (missing.section === 'G' && missing.item === undefined) {
      blockers.push(
        at(`/plan/${childId}/write#thread`, refusal('section-g-not-agreed', missing.says, missing.provision)),
      )
    } else {
      const href = missing.item ? `/plan/${childId}/write#item-${missing.item}` : `/plan/${childId}/write`
      blockers.push(at(href, refusal('plan-incomplete', missing.says, missing.provision)))
    }
  }
  return blockers
}

/** What the final plan will say: what is written now, with section I and the officer who signs it. */
export const contentOf = ({ sectionI }: Facts, plan: Plan, officer: Officer, on: string): EhcPlanContent => ({
  ...plan.content,
  sectionI,
  officer: { name: officer.name, role: officer.role, date: on },
})

export type Issuing = {
  officer: Officer
  pdf: DocumentRef
  docx: DocumentRef
  service: Service
  template: { slug: string; version: number }
  copiesTo: { name: string; organisationId: string | null }[]
}

/** SEND Regulations 2014, reg 13(2). Nothing goes while anything that the law wants first is missing. */
export function issueFinalPlan(facts: Facts, { officer, ...issuing }: Issuing, today: string): NewEvent[] | Refusal {
  const { sentOn, servedOn } = issuing.service
  if (sentOn > today) return refusal('in-the-future', 'The day on which the plan was sent cannot be later than today.')
  const [first] = whatIsMissing(facts, officer, sentOn)
  if (first) return first
  const plan = facts.plan as Plan
  const data = { planId: plan.planId, version: 1, content: contentOf(facts, plan, officer, sentOn), ...issuing }
  return [FinalPlanIssued(data, { occurredOn: servedOn })]
}

export type SayingEverything = { by: string; how: 'online' | 'email' | 'post' | 'phone' | 'in-person'; on: string }

/** A right and no duty: the family may use fewer days than the fifteen, and may still change its mind until the plan goes. */
export function sayEverything(facts: Facts, { by, how, on }: SayingEverything, today: string): NewEvent[] | Refusal {
  const { plan, finality } = facts
  const draft = plan?.drafts.at(-1)
  if (finality.issued.length > 0)
    return refusal(
      'already-issued',
      phrase('The final plan was issued. Its letter says what you can do if you do not agree.'),
      'Children and Families Act 2014, s 51',
    )
  if (!draft || plan?.stage === 'stopped')
    return refusal('no-draft', phrase('There is no draft to answer yet.'), 'Children and Families Act 2014, s 38')
  if (on > today) return refusal('in-the-future', 'The day cannot be later than today.')
  if (on < draft.sentOn) return refusal('before-the-draft', 'The day cannot be before the draft was sent.')
  if (finality.saidEverything?.draftId === draft.draftId) return []
  return [FamilySaidEverything({ draftId: draft.draftId, by, how }, { occurredOn: on })]
}

const inWords = (on: string) => longDay(day(on))
