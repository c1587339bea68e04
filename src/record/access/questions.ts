export { breakGlassCapacities } from './access.ts'
export { type BreakGlassRequest, breakGlassIn, grantsIn, isLive, liveGrant, type RecordedGrant } from './state.ts'
export { visibleGrants } from './visible-grants.ts'
