export type { Decision } from './decisions.ts'
export { type GivingParent, parentGrant } from './parent-grant.ts'
export { type Child, childIn, findChildIn, fullNameOf, nameOf } from './state.ts'
export { availableSteps } from './steps.ts'
