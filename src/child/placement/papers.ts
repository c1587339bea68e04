import { day } from '../../platform/calendar/index.ts'
import type { ChildContext } from '../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../record/children/state.ts'
import { type DocumentRef, keepDocument } from '../../record/documents/documents.ts'
import { adviceIn, bodyName } from '../advice/questions.ts'
import { currentPlanTemplate, ehcPlanPdf } from '../plan/documents/pdf.ts'
import { contentFor } from '../plan/questions.ts'
import type { ServedDraft } from './state.ts'

/** A document of the advice that may go to schools. The family's own letters stay with the family: section A carries their views. */
export type OfferedPaper = DocumentRef & { from: string; title: string }

export function offeredPapers({ child }: Pick<ChildContext, 'child'>): OfferedPaper[] {
  const held = adviceIn(child.events).held.filter((one) => one.from !== 'parent-or-young-person')
  const all = held.flatMap((one) =>
    one.documents.map((document) => ({ ...document, from: bodyName(one.from), title: one.title })),
  )
  return all.filter((one, at) => all.findIndex((other) => other.sha256 === one.sha256) === at)
}

/** Whether an address or a way to reach somebody in this family is kept from somebody. */
export function contactIsProtected({ child: { events } }: Pick<ChildContext, 'child'>): boolean {
  const { addresses, contacts } = childIn(events)
  return [...addresses, ...contacts].some((one) => (one.hiddenFrom?.length ?? 0) > 0)
}

/**
 * The served draft as schools read it: every word on needs, help and outcomes, without the family's addresses, telephone
 * numbers and direct payments. A school that never gets the child has no use for them.
 */
export async function keepDraftForSchools(context: ChildContext, draft: ServedDraft): Promise<DocumentRef> {
  const child = childIn(context.child.events)
  const bytes = ehcPlanPdf(contentFor('head-teacher', draft.content), {
    childName: fullNameOf(child),
    dateOfBirth: Temporal.PlainDate.from(child.details.dateOfBirth),
    localAuthority: context.area.name,
    status: 'DRAFT',
    version: draft.number,
    date: day(draft.service.sentOn),
    templateVersion: currentPlanTemplate,
    madeUp: context.area.madeUp,
  })
  const { trx, area, childId, clock } = context
  const name = `Draft plan ${draft.number}, copy for schools.pdf`
  return keepDocument(trx, {
    laCode: area.laCode,
    childId,
    name,
    mediaType: 'application/pdf',
    bytes,
    keptAt: clock.now(),
  })
}
