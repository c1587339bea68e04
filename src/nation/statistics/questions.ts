export { isNumber, readCell, SIGNS, type Sign } from './read/cell.ts'
export { type PublishedPeriod, readPeriod } from './read/period.ts'
export { ENGLAND, type Level } from './read/place.ts'
