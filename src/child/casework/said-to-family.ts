import { phrase } from '../../platform/languages/index.ts'

/** Duties as they are said to a family. The rules themselves speak to whoever owes them. */
export const SAID_TO_FAMILY = {
  'decide-whether-to-assess': phrase('The council must tell you whether it will assess.'),
  'notify-decision-not-to-issue': phrase('If the council thinks no plan is needed, it must say so.'),
  'issue-final-plan': phrase('The final plan must be with you.'),
  'review-plan': phrase('The plan must be reviewed.'),
  'send-review-report': phrase('The report of the review meeting must be sent.'),
  'notify-review-decision': phrase('The council must say what it decides after the review.'),
} as const
