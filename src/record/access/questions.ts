export { breakGlassCapacities } from './access.ts'
export { caseAddress } from './case-address.ts'
export { type BreakGlassRequest, grantsIn, isLive, liveGrant, type RecordedGrant } from './state.ts'
export { visibleGrants } from './visible-grants.ts'
