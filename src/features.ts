import { needsAssessmentEvents } from './child/needs-assessment/events.ts'
import { advice } from './child/advice/index.ts'
import { documents } from './child/documents/index.ts'
import { planEvents } from './child/plan/events.ts'
import { placementEvents } from './child/placement/events.ts'
import { finalPlanEvents } from './child/final-plan/events.ts'
import { notices } from './child/notices/index.ts'
import type { Feature } from './platform/feature.ts'
import { platform } from './platform/index.ts'
import { publications } from './platform/publications/index.ts'
import { record } from './record/index.ts'

/** The table of contents: everything openSEND does, in the order in which knowledge flows. */
export const features: readonly Feature[] = [platform, publications, record, notices, advice, documents]
void [needsAssessmentEvents, planEvents, placementEvents, finalPlanEvents]
