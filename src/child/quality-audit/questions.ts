export { RATED, type Rated } from './rubric.ts'
export { type Audit, auditsIn, pairsIn } from './state.ts'
