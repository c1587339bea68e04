import type { Definition } from '../definition.ts'
import { lengthOfBreach, silence } from './lateness.ts'
import {
  ceasedByReason,
  ceasedNeedsMet,
  educatedOtherwise,
  notInEducationOrWork,
  personalBudgets,
  plansInForce,
  residential,
  underFivesReviewed,
  waitingForAPlace,
} from './plans.ts'
import {
  adviceInSixWeeks,
  audited,
  contributionsAnswered,
  goldenThread,
  noNeedsKnown,
  provisionInNumbers,
  readingEase,
} from './quality.ts'
import { agreementsCarriedOut, decisionsOverturned, mediationInThirtyDays, ordersCarriedOut } from './redress.ts'
import {
  appealsAfterMediation,
  decidedInSixWeeks,
  mediations,
  requestsReceived,
  requestsRefused,
  toldOfNoPlan,
  whoAsks,
} from './requests.ts'
import { amendedInTwelveWeeks, decidedInFourWeeks, phaseTransfers, reviewOutcomes, reviewsHeld } from './reviews.ts'
import { afterAYear, exceptions, inTwentyWeeks, inTwentyWeeksWithoutExceptions, onPaperAsFast } from './timeliness.ts'

/** Every measure that is counted live from the record, in the order of the catalogue. */
export const liveDefinitions: readonly Definition[] = [
  plansInForce,
  requestsReceived,
  whoAsks,
  requestsRefused,
  decidedInSixWeeks,
  toldOfNoPlan,
  inTwentyWeeksWithoutExceptions,
  inTwentyWeeks,
  exceptions,
  afterAYear,
  lengthOfBreach,
  adviceInSixWeeks,
  noNeedsKnown,
  audited,
  provisionInNumbers,
  goldenThread,
  contributionsAnswered,
  readingEase,
  reviewsHeld,
  decidedInFourWeeks,
  amendedInTwelveWeeks,
  reviewOutcomes,
  phaseTransfers,
  underFivesReviewed,
  waitingForAPlace,
  ceasedNeedsMet,
  ceasedByReason,
  personalBudgets,
  mediations,
  mediationInThirtyDays,
  agreementsCarriedOut,
  appealsAfterMediation,
  decisionsOverturned,
  ordersCarriedOut,
  silence,
  onPaperAsFast,
  notInEducationOrWork,
  educatedOtherwise,
  residential,
]

/**
 * Raised by one whenever a definition, or the story that it reads, comes to count something else: figures that were
 * counted before are then counted anew, from nothing, the next time.
 */
export const EDITION = 4
