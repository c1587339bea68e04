export { breakGlassCapacities } from './access.ts'
export { visibleGrants } from './visible-grants.ts'
export { type BreakGlassRequest, breakGlassIn, grantsIn, isLive, liveGrant, type RecordedGrant } from './state.ts'
