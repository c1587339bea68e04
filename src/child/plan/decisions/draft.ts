import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import type { Service } from '../../needs-assessment/events.ts'
import type { EhcPlanContent } from '../content/plan.ts'
import { type Missing, missingFromDraft } from '../content/readiness.ts'
import { DraftServed } from '../events.ts'
import type { Plan } from '../state.ts'
import { type Answer, openPlan } from './while-open.ts'

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
