export { calculateDuties, type DutyRow } from './calculate.ts'
export { dutiesIn, dutyStatus } from './duty-list.ts'
