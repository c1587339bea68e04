import { day, twelveMonthsBeginningWith } from '../../platform/calendar/index.ts'
import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { issuePermission, readFinalPlan, saidEverythingPermission } from './access.ts'
import { factsIn, whatIsMissing } from './decisions.ts'
import { type FinalPlan, finalityIn } from './state.ts'

export { type Copies, type CopyWords, findCopies, grantsForCopies, tellReaders } from './copies.ts'
export type { FinalPlan } from './state.ts'
export { finalityIn } from './state.ts'
export { adoptPlanTemplate } from './template.ts'

/** The plan that is in force, if one was issued. */
export const finalPlanOf = (record: Pick<ChildRecord, 'events'>): FinalPlan | undefined =>
  finalityIn(record.events).issued.at(-1)

/** SEND Regulations 2014, regs 18 to 20; Children and Families Act 2014, s 44(1): the last day of the 12 months that begin with the plan. */
export const firstReviewBy = ({ servedOn }: Pick<FinalPlan, 'servedOn'>): string =>
  twelveMonthsBeginningWith(day(servedOn)).toString()

export function availableSteps(record: ChildRecord, today: string): AvailableStep[] {
  const facts = factsIn(record.childId, record.events)
  const at = `/final-plan/${record.childId}`
  if (facts.finality.issued.length > 0) {
    return [{ code: 'read-final-plan', text: 'Read the final plan', href: at, permission: readFinalPlan, main: true }]
  }
  const draft = facts.plan?.drafts.at(-1)
  if (!draft || facts.plan?.stage === 'stopped') return []
  // Whoever issues it signs it, so the officer is never what is missing here.
  const missing = whatIsMissing(facts, { name: 'x', role: 'x' }, today)
  const why =
    missing.length === 0
      ? 'Nothing is missing.'
      : missing.length === 1
        ? missing[0]?.says
        : `${missing.length} things must be done first.`
  const steps: AvailableStep[] = [
    {
      code: 'issue-final-plan',
      text: 'Issue the final plan',
      href: `${at}/issue`,
      permission: issuePermission,
      duty: 'issue-final-plan',
      main: missing.length === 0,
      ...(why && { why }),
    },
  ]
  if (today <= draft.answerBy && facts.finality.saidEverything?.draftId !== draft.draftId) {
    steps.push({
      code: 'nothing-more-to-say',
      text: 'Say that there is nothing more to say about the draft',
      href: `${at}/nothing-more-to-say`,
      permission: saidEverythingPermission,
      main: false,
      why: 'Only if the whole 15 days are not needed. Nobody has to.',
    })
  }
  return steps
}
