import { phrase } from '../../platform/languages/index.ts'
import type { DutyRow } from '../duties/questions.ts'
import type { Case } from './state.ts'

type Where = { says: string; next: string; by: string | null }

/** Where a case stands, in words that tell of no child and of no person. */
export function whereIn(now: Case, duties: readonly DutyRow[], today: string): Where {
  const dueOn = (duty: string) => duties.findLast((row) => row.duty === duty && row.metOn === null)?.dueOn ?? null
  switch (now.stage) {
    case 'none':
      return {
        says: phrase('Nobody has asked for an assessment.'),
        next: phrase('An assessment can be asked for at any time.'),
        by: null,
      }
    case 'asked':
      return {
        says: phrase('The council has the request and decides whether to assess.'),
        next: phrase('The council says yes or no, and why.'),
        by: dueOn('decide-whether-to-assess'),
      }
    case 'refused':
      return {
        says: phrase('The council decided not to assess.'),
        next: phrase('The letter says how to challenge that.'),
        by: null,
      }
    case 'withdrawn':
      return {
        says: phrase('The request was taken back.'),
        next: phrase('It can be made again at any time.'),
        by: null,
      }
    case 'assessing':
      return {
        says: phrase('The council is assessing, and asks for advice.'),
        next: phrase('When the advice is there, the council decides whether a plan is needed.'),
        by: dueOn('notify-decision-not-to-issue'),
      }
    case 'no-plan':
      return {
        says: phrase('The council decided that no plan is needed.'),
        next: phrase('The letter says how to challenge that.'),
        by: null,
      }
    case 'writing':
      return {
        says: phrase('There will be a plan. It is being written.'),
        next: phrase('The family gets a draft, and then the final plan.'),
        by: dueOn('issue-final-plan'),
      }
    case 'draft':
      return now.answerBy !== null && now.answerBy >= today
        ? {
            says: phrase('The draft plan is with the family.'),
            next: phrase('The family says what it thinks.'),
            by: now.answerBy,
          }
        : {
            says: phrase('The plan is being finished.'),
            next: phrase('The family gets the final plan.'),
            by: dueOn('issue-final-plan'),
          }
    case 'final':
      return {
        says: phrase('There is a final plan.'),
        next: phrase('The plan is looked at again at least once a year.'),
        by: dueOn('review-plan'),
      }
    case 'ceased':
      return { says: phrase('The plan has ended.'), next: phrase('The letter says what can be done.'), by: null }
  }
}
