export { type GivingParent, parentGrant } from './parent-grant.ts'
export {
  isYoungPersonOn,
  lastDayOfCompulsorySchoolAge,
  type RightsHolder,
  rightsHolderIn,
  rightsHolderOn,
} from './rights-holder.ts'
export { type Child, childIn, findChildIn, fullNameOf, nameOf } from './state.ts'
export { availableSteps } from './steps.ts'
