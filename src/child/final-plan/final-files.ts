import type { Role } from '../../platform/access/permission.ts'
import type { ChildContext } from '../../platform/http/page.ts'
import { type DocumentRef, keepDocument } from '../../record/documents/documents.ts'
import type { EhcPlanContent } from '../plan/content/plan.ts'
import { ehcPlanDocx, ehcPlanPdf, findCouncil, planMeta } from '../plan/questions.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const councilOn = ({ trx, area }: ChildContext) => findCouncil(trx, area)

/** The family and the case team have the plan as soon as it goes; everyone else once it counts as served. */
export const maySeeBefore = (capacity: Role) =>
  ['parent', 'young-person', 'caseworker', 'team-manager'].includes(capacity)

/** The final plan as tagged PDF and as Word, kept in the record. */
export async function keepFinalPlan(
  context: ChildContext,
  content: EhcPlanContent,
  on: string,
): Promise<{ pdf: DocumentRef; docx: DocumentRef }> {
  const { trx, area, childId, clock } = context
  const meta = planMeta(content, {
    council: await councilOn(context),
    status: 'FINAL',
    version: 1,
    date: on,
    madeUp: area.madeUp,
  })
  const keeping = { laCode: area.laCode, childId, keptAt: clock.now() }
  const name = `final-plan-1-${on}`
  return {
    pdf: await keepDocument(trx, {
      ...keeping,
      name: `${name}.pdf`,
      mediaType: 'application/pdf',
      bytes: ehcPlanPdf(content, meta),
    }),
    docx: await keepDocument(trx, {
      ...keeping,
      name: `${name}.docx`,
      mediaType: DOCX,
      bytes: await ehcPlanDocx(content, meta),
    }),
  }
}
