import { advice } from './child/advice/index.ts'
import { documents } from './child/documents/index.ts'
import { finalPlanEvents } from './child/final-plan/events.ts'
import { issueDecision } from './child/issue-decision/index.ts'
import { needsAssessment } from './child/needs-assessment/index.ts'
import { duties } from './child/duties/index.ts'
import { notices } from './child/notices/index.ts'
import { placementEvents } from './child/placement/events.ts'
import { plan } from './child/plan/index.ts'
import type { Feature } from './platform/feature.ts'
import { platform } from './platform/index.ts'
import { publications } from './platform/publications/index.ts'
import { record } from './record/index.ts'

/** The table of contents: everything openSEND does, in the order in which knowledge flows. */
export const features: readonly Feature[] = [platform, publications, record, notices, needsAssessment, advice, issueDecision, documents, plan, duties]
void [placementEvents, finalPlanEvents]
