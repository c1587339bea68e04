export { type AreaAct, writeAreaLog } from './area-log.ts'
export { INVITATION_DAYS, type Inviting, invite, NO_CHILD } from './invitations.ts'
export { countCaseload, endAll, findStaff, listStaff, type Staff, withAreaSight } from './staff.ts'
