export { type Clock, countingWords, type Deadline, type Exception, isInForceOn, type Occurrence } from './deadline.ts'
export { type Duty, type DutyStatus, evaluate, inOrder } from './evaluate.ts'
