import { type DocumentTemplate, readTemplate, renderPdf } from '../../../platform/documents/typst.ts'
import type { EhcPlanContent } from '../content/plan.ts'
import { type PlanMeta, planDocument } from './plan-document.ts'

/** The plan as tagged PDF/UA-1. The same plan and meta give the same bytes, so that any past version can be made again. */
export const ehcPlanPdf = (plan: EhcPlanContent, meta: PlanMeta): Buffer =>
  renderPdf(templateFor(meta.templateVersion), planDocument(plan, meta))

/** The same words in 18 point and one column. Not served: made whenever somebody asks for it. */
export const largePrintPdf = (plan: EhcPlanContent, meta: PlanMeta): Buffer =>
  renderPdf(largePrint, planDocument(plan, meta))

/** Every template that a plan has been served from. Add the next version below; do not change an old one. */
const templates: Record<string, DocumentTemplate> = {
  '1': readTemplate('ehc-plan-1', new URL('./ehc-plan-1.typ', import.meta.url)),
  // Begins with the child on one page.
  '2': readTemplate('ehc-plan-2', new URL('./ehc-plan-2.typ', import.meta.url)),
  // The same to the eye, made in less time.
  '3': readTemplate('ehc-plan-3', new URL('./ehc-plan-3.typ', import.meta.url)),
}
const largePrint = readTemplate('ehc-plan-large', new URL('./ehc-plan-large.typ', import.meta.url))

export const currentPlanTemplate = '3'

const templateFor = (version: string): DocumentTemplate => {
  const template = templates[version]
  if (!template) throw new Error(`There is no version ${version} of the plan's template.`)
  return template
}
