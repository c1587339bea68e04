/** What may be decided about the record of a child. Each file holds the decisions about one thing. */
export { type Capacity, DECISIONS, type Decision, recordCapacity } from './decisions/capacity.ts'
export { addCarer, changeCarer, recordReach, removeCarer } from './decisions/carers.ts'
export { attendSetting, changeDetails, recordOrder } from './decisions/details.ts'
export {
  changeShare,
  lastShareDay,
  SHARED_PARTS,
  type Sharing,
  sharesIn,
  shareWith,
  stopSharing,
} from './decisions/sharing.ts'
export { decideParentAccess, joinAsYoungPerson } from './decisions/young-person.ts'
