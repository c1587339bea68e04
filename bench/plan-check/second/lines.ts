import type { Labelled } from '../labelled.ts'
import type { Voice } from '../line.ts'
import { boroughTable } from './borough-table.ts'
import { careAndClinic } from './care-and-clinic.ts'
import { collegePlan } from './college-plan.ts'
import { independentPsychologist } from './independent-psychologist.ts'
import { oldCountyPlan } from './old-county-plan.ts'
import { reviewAmendments } from './review-amendments.ts'
import { therapyReports } from './therapy-reports.ts'
import { workingDocument } from './working-document.ts'

/**
 * Lines by a second author, who had read no rule and none of the first author’s lines, in the manner of eight kinds of
 * real papers. Every third line (`heldOut`) was not looked at until the others had mended the rules. What the rules made
 * of them the first time stands in the plan check’s README; since then rules know these lines, and they keep the floor.
 */
export const secondVoices: readonly Voice[] = [
  oldCountyPlan,
  boroughTable,
  independentPsychologist,
  workingDocument,
  therapyReports,
  reviewAmendments,
  collegePlan,
  careAndClinic,
]

export const secondLines: readonly Labelled[] = secondVoices
  .flatMap((voice) => voice.lines.map((line) => ({ ...line, voice })))
  .map((line, at) => ({ ...line, heldOut: at % 3 === 1 }))
