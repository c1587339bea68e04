import { type Context, type Episode, isBefore, isWithin } from '../rule.ts'
import { isActiveOn } from './values/lives.ts'

/** Why a request and what followed it belong in the return. In words of the guidance for 2023, whose list is by headings alone. */
export type Group =
  | 'active plan'
  | 'plan ceased in the year'
  | 'decided not to issue a plan in the year'
  | 'decided not to assess in the year'
  | 'plan being issued'
  | 'being assessed'
  | 'request not yet decided'
  | 'withdrawn in the year'

/** The group of an episode, or undefined when it fits none. A date that is missing is taken to be in the year: its own rule tells of it. */
export function groupOf({ request, assessment, plan }: Episode, { collection, census }: Context): Group | undefined {
  const inYear = { from: collection.from, to: census }
  if (plan !== undefined) {
    if (plan.CeaseDate === undefined || plan.CeaseDate.day > census)
      return isActiveOn(census, plan) ? 'active plan' : undefined
    return isWithin(plan.CeaseDate, inYear.from, inYear.to) ? 'plan ceased in the year' : undefined
  }
  if (assessment !== undefined) {
    const before = isBefore(assessment.AssessmentOutcomeDate, inYear.from)
    switch (assessment.AssessmentOutcome?.value) {
      case 'N':
        return before ? undefined : 'decided not to issue a plan in the year'
      case 'Y':
        return assessment.AssessmentOutcomeDate === undefined ? 'plan being issued' : undefined
      case 'A':
        return 'being assessed'
      case 'W':
        return before ? undefined : 'withdrawn in the year'
      default:
        return undefined
    }
  }
  const before = isBefore(request.RequestOutcomeDate, inYear.from)
  switch (request.RequestOutcome?.value) {
    case 'N':
      return before ? undefined : 'decided not to assess in the year'
    case 'A':
      return 'request not yet decided'
    case 'W':
      return before ? undefined : 'withdrawn in the year'
    default:
      return undefined
  }
}
