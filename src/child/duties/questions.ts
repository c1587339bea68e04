export { calculateDuties, type DutyRow } from './calculate.ts'
export { dutiesIn, dutyStatus } from './duty-list.ts'
export { checkInput, InputRefused, largestInput, parseInput } from './input.ts'
export { asStepsOfTheJourney } from './times-anew.ts'
