export { calculateDuties, type DutyRow } from './calculate.ts'
export { dutiesIn, dutyStatus, openStatus, SOON_DAYS, soonUntil } from './duty-list.ts'
export { checkInput, InputRefused, largestInput, parseInput } from './input.ts'
export { asStepsOfTheJourney } from './times-anew.ts'
