import type { Rule } from '../rule.ts'
import { acrossRequestsRules } from './across-requests.ts'
import { activeRules } from './active.ts'
import { assessmentRules } from './assessment.ts'
import { duplicateRules } from './duplicates.ts'
import { headerRules } from './header.ts'
import { needRules } from './need.ts'
import { numberRules } from './numbers.ts'
import { personRules } from './person.ts'
import { placeRules } from './place.ts'
import { placementRules } from './placement.ts'
import { planRules } from './plan.ts'
import { requestRules } from './requests.ts'
import { structureRules } from './structure.ts'
import { wholeReturnRules } from './whole-return.ts'
import { yearsRules } from './years.ts'

/** Every rule, in the order of the list. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...headerRules,
  ...personRules,
  ...numberRules,
  ...duplicateRules,
  ...requestRules,
  ...assessmentRules,
  ...planRules,
  ...placeRules,
  ...activeRules,
  ...placementRules,
  ...needRules,
  ...acrossRequestsRules,
  ...wholeReturnRules,
  ...yearsRules,
].sort((one, other) => rank(one) - rank(other))

/** H file and header, P person, R requests, A assessment, N plan, D place, V active plans, E placement, T need, X the whole. */
function rank({ id }: Rule): number {
  return 'HPRANDVETX'.indexOf(id.charAt(0)) * 100 + Number(id.slice(2))
}
