import { advice } from './child/advice/index.ts'
import { annualReview } from './child/annual-review/index.ts'
import { casework } from './child/casework/index.ts'
import { contact } from './child/contact/index.ts'
import { documents } from './child/documents/index.ts'
import { duties } from './child/duties/index.ts'
import { finalPlan } from './child/final-plan/index.ts'
import { issueDecision } from './child/issue-decision/index.ts'
import { maintainedPlan } from './child/maintained-plan/index.ts'
import { needsAssessment } from './child/needs-assessment/index.ts'
import { notices } from './child/notices/index.ts'
import { ownPage } from './child/own-page/index.ts'
import { pace } from './child/pace/index.ts'
import { placement } from './child/placement/index.ts'
import { plan } from './child/plan/index.ts'
import { pulse } from './child/pulse/index.ts'
import { qualityAudit } from './child/quality-audit/index.ts'
import { redress } from './child/redress/index.ts'
import { school } from './child/school/index.ts'
import { statusLink } from './child/status-link/index.ts'
import { transition } from './child/transition/index.ts'
import { areaReport } from './nation/area-report/index.ts'
import { dashboard } from './nation/dashboard/index.ts'
import { geography } from './nation/geography/index.ts'
import { openData } from './nation/open-data/index.ts'
import { sen2 } from './nation/sen2/index.ts'
import { statistics } from './nation/statistics/index.ts'
import type { Feature } from './platform/feature.ts'
import { platform } from './platform/index.ts'
import { measures } from './platform/measures/index.ts'
import { publications } from './platform/publications/index.ts'
import { site } from './platform/site/index.ts'
import { unsent } from './platform/unsent/index.ts'
import { record } from './record/index.ts'

/** The table of contents: everything openSEND does, in the order in which knowledge flows. */
export const features: readonly Feature[] = [
  platform,
  unsent,
  site,
  measures,
  publications,
  record,
  statusLink,
  pulse,
  notices,
  needsAssessment,
  advice,
  issueDecision,
  plan,
  placement,
  finalPlan,
  maintainedPlan,
  annualReview,
  transition,
  redress,
  ownPage,
  documents,
  duties,
  pace,
  contact,
  qualityAudit,
  casework,
  school,
  geography,
  statistics,
  dashboard,
  openData,
  areaReport,
  sen2,
]
