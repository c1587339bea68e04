import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import {
  agreePermission,
  answerPermission,
  commentPermission,
  ownWordsPermission,
  previewPermission,
  readDraftPermission,
  servePermission,
  writePermission,
} from './access.ts'
import { missingFromDraft } from './content/readiness.ts'
import { isPlanOwed, type Plan, planIn } from './state.ts'

export { passagesOf } from './check/passages.ts'
export { saysQuantity } from './check/quantity.ts'
export { easeOf } from './check/reading-age.ts'
export { ehcPlanDocx } from './documents/docx.ts'
export { currentPlanTemplate, ehcPlanPdf } from './documents/pdf.ts'
export { type PlanMeta, planDocument } from './documents/plan-document.ts'
export { areaNames, type PlanSection, planSections } from './documents/sections.ts'
export { findCouncil, planMeta } from './plan-files.ts'
export { type PlanPart, planParts } from './plan-parts.ts'
export { contentFor, draftsFor, partsFor, sectionsFor, seesAll } from './sight.ts'
export type { CommentSection, Draft, DraftComment, Plan } from './state.ts'
export { isPlanOwed, planIn } from './state.ts'
export { threadPicture } from './thread/picture.ts'

/** Whether section G holds provision that the responsible body has not agreed in these words. */
export const awaitsHealth = (plan: Plan | undefined): boolean =>
  plan !== undefined && !plan.agreedG?.stands && plan.content.provisions.some((one) => one.section === 'G')

export function availableSteps(record: ChildRecord, today: string): AvailableStep[] {
  const plan = planIn(record.events)
  const at = `/plan/${record.childId}`
  if (!plan || plan.stage === 'stopped') {
    if (!isPlanOwed(record.events)) return plan ? readingSteps(plan, at, today) : []
    return [
      {
        code: 'start-plan',
        text: 'Start the plan',
        href: `${at}/write`,
        permission: writePermission,
        duty: 'issue-final-plan',
        main: true,
      },
    ]
  }
  if (plan.stage === 'final') return readingSteps(plan, at, today)
  return [...writingSteps(plan, at), ...readingSteps(plan, at, today)]
}

function writingSteps(plan: Plan, at: string): AvailableStep[] {
  const missing = missingFromDraft(plan.content, plan.answers).length
  const first = plan.drafts.length === 0
  const steps: AvailableStep[] = [
    {
      code: 'write-plan',
      text: first ? 'Write the plan' : 'Change the plan',
      href: `${at}/write`,
      permission: writePermission,
      duty: 'issue-final-plan',
      main: first && missing > 0,
      ...(missing > 0 && {
        why: missing === 1 ? 'One thing is missing from the draft.' : `${missing} things are missing from the draft.`,
      }),
    },
    {
      code: 'preview-plan',
      text: 'Read the plan as it stands',
      href: `${at}/preview`,
      permission: previewPermission,
      main: false,
    },
    {
      code: 'serve-draft',
      text: first ? 'Send the draft to the family' : 'Send a new draft to the family',
      href: `${at}/serve-draft`,
      permission: servePermission,
      duty: 'issue-final-plan',
      main: first && missing === 0,
      why: 'They have 15 days from the day they get it.',
    },
  ]
  const contested = plan.contests.filter((one) => !one.answer)
  if (contested.length > 0) {
    steps.push({
      code: 'answer-misquotation',
      text: contested.length === 1 ? 'Answer an author' : `Answer ${contested.length} authors`,
      href: `${at}/misquotation/${contested[0]?.contestId}`,
      permission: answerPermission,
      main: true,
      why: 'They say that the plan does not say what they wrote.',
    })
  }
  if (awaitsHealth(plan)) {
    steps.push({
      code: 'ask-health-to-agree',
      text: plan.askedG ? 'Remind health to agree section G' : 'Ask health to agree section G',
      href: `${at}/ask-health-to-agree`,
      permission: writePermission,
      main: false,
      ...(plan.notAgreedG && { why: `${plan.notAgreedG.by} did not agree it as it stands.` }),
    })
    steps.push({
      code: 'agree-section-g',
      text: 'Agree the health provision in section G',
      href: `${at}/agree-section-g`,
      permission: agreePermission,
      main: true,
      why: 'The body that arranges the health care must agree it before the plan is final.',
    })
  }
  return steps
}

function readingSteps(plan: Plan, at: string, today: string): AvailableStep[] {
  const draft = plan.drafts.at(-1)
  if (!draft) return []
  const answering = plan.stage === 'with-family' && today <= draft.answerBy
  const waiting = plan.comments.filter((one) => !one.answer).length
  const steps: AvailableStep[] = [
    {
      code: 'read-draft',
      text: 'Read the draft plan',
      href: `${at}/draft`,
      permission: readDraftPermission,
      main: false,
    },
    {
      code: 'plan-versions',
      text: 'See every draft',
      href: `${at}/versions`,
      permission: readDraftPermission,
      main: false,
    },
  ]
  steps.push({
    code: 'where-your-words-went',
    text: 'See where your words went in the plan',
    href: `${at}/where-your-words-went`,
    permission: ownWordsPermission,
    main: false,
  })
  if (plan.stage === 'with-family')
    steps.push({
      code: 'comment-on-draft',
      text: answering ? 'Read the draft plan, and say what you think' : 'Say what you think of the draft',
      href: `${at}/draft`,
      permission: commentPermission,
      ...(answering && { duty: 'answer-draft' }),
      main: answering,
    })
  steps.push({
    code: 'answer-comments',
    text: waiting > 0 ? `Answer what was said about the draft (${waiting})` : 'Comments on the draft',
    href: `${at}/comments`,
    permission: answerPermission,
    main: waiting > 0,
  })
  return steps
}
