export { askWithLetter } from './ask.ts'
export { openAsks } from './box.ts'
export { POINTS, type Point } from './points.ts'
export { type PulseResult, pulseResults } from './results.ts'
