export { addPerson } from './add-person.ts'
export { type AreaAct, listAreaLog, writeAreaLog } from './area-log.ts'
export { type Inviting, invite, NO_CHILD } from './invitations.ts'
export { membersOn } from './members.ts'
export {
  type Colleague,
  countCaseload,
  countCaseloads,
  countOthersInRole,
  endAll,
  findStaff,
  holdingInWords,
  listColleagues,
  listHoldings,
  type Staff,
  withAreaSight,
} from './staff.ts'
