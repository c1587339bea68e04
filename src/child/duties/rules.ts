import { giveAdvice } from '../advice/rules/give-advice.ts'
import { giveFamilyAdvice } from '../advice/rules/give-family-advice.ts'
import { answerAmendments } from '../annual-review/rules/answer-amendments.ts'
import { decideWhetherToReAssess } from '../annual-review/rules/decide-whether-to-re-assess.ts'
import { issueAmendedPlan } from '../annual-review/rules/issue-amended-plan.ts'
import { issuePlanAfterReAssessment } from '../annual-review/rules/issue-plan-after-re-assessment.ts'
import { notifyReviewDecision } from '../annual-review/rules/notify-review-decision.ts'
import { reviewPlan } from '../annual-review/rules/review-plan.ts'
import { sendReviewReport } from '../annual-review/rules/send-review-report.ts'
import { decideWhetherToAssess } from '../needs-assessment/rules/decide-whether-to-assess.ts'
import { answerConsultation } from '../placement/rules/answer-consultation.ts'
import { answerDraft } from '../plan/rules/answer-draft.ts'
import { issueFinalPlan } from '../plan/rules/issue-final-plan.ts'
import { notifyDecisionNotToIssue } from '../plan/rules/notify-decision-not-to-issue.ts'
import { answerAppeal } from '../redress/rules/answer-appeal.ts'
import { answerHealthRecommendation, answerSocialCareRecommendation } from '../redress/rules/answer-recommendations.ts'
import { appeal } from '../redress/rules/appeal.ts'
import { arrangeMediation } from '../redress/rules/arrange-mediation.ts'
import {
  complyWithMediationAsOrdered,
  complyWithMediationOnAppealableMatters,
  complyWithMediationOnHealth,
  complyWithMediationOnOtherMatters,
} from '../redress/rules/comply-with-mediation.ts'
import {
  complyWithOrderThatConfirmsCeasing,
  complyWithOrderToAmendContents,
  complyWithOrderToAmendPlacement,
  complyWithOrderToAssess,
  complyWithOrderToContinue,
  complyWithOrderToContinueAmended,
  complyWithOrderToMakePlanDraft,
  complyWithOrderToMakePlanFinal,
  complyWithOrderToReassess,
  complyWithOrderToReconsider,
  complyWithOtherOrder,
  complyWithUnopposedAppeal,
} from '../redress/rules/comply-with-order.ts'
import { contactMediationAdviser } from '../redress/rules/contact-mediation-adviser.ts'
import { finishAssessmentAfterConcession, makePlanAfterConcession } from '../redress/rules/finish-after-concession.ts'
import { issueMediationCertificate } from '../redress/rules/issue-mediation-certificate.ts'
import { tellHealthOfMediation } from '../redress/rules/tell-health-of-mediation.ts'
import { finishMoveBetweenPost16, finishPhaseTransfer } from '../transition/rules/finish-phase-transfer.ts'
import { reviewAfterTransfer } from '../transition/rules/review-after-transfer.ts'
import { tellFamilyAfterTransfer } from '../transition/rules/tell-family-after-transfer.ts'
import { transferPlan } from '../transition/rules/transfer-plan.ts'
import type { Rule } from './facts.ts'

/** Every duty that is computed, in the order in which a case meets them. */
export const rules: Rule[] = [
  decideWhetherToAssess,
  giveFamilyAdvice,
  giveAdvice,
  notifyDecisionNotToIssue,
  answerDraft,
  answerConsultation,
  issueFinalPlan,
  reviewPlan,
  sendReviewReport,
  notifyReviewDecision,
  answerAmendments,
  issueAmendedPlan,
  finishPhaseTransfer,
  finishMoveBetweenPost16,
  decideWhetherToReAssess,
  issuePlanAfterReAssessment,
  transferPlan,
  tellFamilyAfterTransfer,
  reviewAfterTransfer,
  contactMediationAdviser,
  issueMediationCertificate,
  arrangeMediation,
  tellHealthOfMediation,
  appeal,
  answerAppeal,
  complyWithOrderToAssess,
  ...complyWithOrderToReassess,
  complyWithOrderToMakePlanDraft,
  complyWithOrderToMakePlanFinal,
  complyWithOrderToReconsider,
  complyWithOrderToAmendContents,
  complyWithOrderToAmendPlacement,
  complyWithOrderThatConfirmsCeasing,
  complyWithOrderToContinue,
  complyWithOrderToContinueAmended,
  complyWithOtherOrder,
  ...complyWithUnopposedAppeal,
  answerHealthRecommendation,
  answerSocialCareRecommendation,
  complyWithMediationOnAppealableMatters,
  ...complyWithMediationAsOrdered,
  ...finishAssessmentAfterConcession,
  ...makePlanAfterConcession,
  complyWithMediationOnOtherMatters,
  complyWithMediationOnHealth,
]
