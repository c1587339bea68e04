export { ageOn, anniversary, type DayNumber, dayNumber, dayNumberOf, isoDay } from './days.ts'
export type { Episode, Life, PlacementFacts, Plan, ReviewFacts } from './life.ts'
export { lifeOfRecord } from './make/life-of-record.ts'
export { censusDays } from './years.ts'
