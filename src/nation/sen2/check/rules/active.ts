import { ageOn, dayNumberOf, isoDay } from '../../days.ts'
import { abolishedAuthorities } from '../../local-authorities.ts'
import type { NamedPlan } from '../../model.ts'
import { at, type Context, daysBetween, isAfter, isBefore, isWithin, type Rule } from '../rule.ts'
import { isActiveOn, isNoDay, monthsBefore } from './values/lives.ts'
import { noDate, quoted } from './values/quoted.ts'

const facts = { section: 'Active plans', severity: 'error', basis: 'S', since: 2023 } as const

const EVENTS = ['ReviewMeeting', 'ReviewDraft', 'PhaseTransferFinalDate', 'LastReview'] as const
const FOUR_WEEKS = 28

/** Module 5a: transfer, reviews and phase transfer of a plan that was active in the year. */
export const activeRules: readonly Rule[] = [
  {
    ...facts,
    id: 'V-01',
    basis: 'D',
    says: 'NamedPlan has no CeaseDate and there are no ActivePlans',
    message: 'The plan is active, and its placements and needs are missing.',
    mends: 'Give ActivePlans; or CeaseDate and CeaseReason if the plan has ceased.',
    of: 'plan',
    check: (plan, _, { active }) => plan.CeaseDate === undefined && active === undefined && at(plan),
  },
  {
    ...facts,
    id: 'V-02',
    severity: 'query',
    basis: 'V, D',
    says: 'NamedPlan ceased in the collection year and there are no ActivePlans',
    message: 'The placements of the year are missing.',
    mends: 'Give ActivePlans with the placements until the plan ceased.',
    of: 'plan',
    check: (plan, { collection, census }, { active }) =>
      active === undefined && isWithin(plan.CeaseDate, collection.from, census) && at(plan),
  },
  {
    ...facts,
    id: 'V-03',
    basis: 'D',
    says: 'There are ActivePlans and the same request has no NamedPlan',
    message: 'There is no plan for these placements.',
    mends: 'Give NamedPlan in the assessment of the same request, or take out ActivePlans.',
    of: 'active',
    check: (active, _, { plan }) => plan === undefined && at(active),
  },
  {
    ...facts,
    id: 'V-04',
    says: 'TransferLA is not a local authority of England, present or abolished, or is the authority that sends the return',
    message: 'The authority that the plan came from is not another local authority.',
    mends: 'Give the three-digit number of the other authority in TransferLA.',
    of: 'active',
    check({ TransferLA: from }, { authority, isAuthority }) {
      if (from === undefined) return
      if (from.value === authority)
        return at(from, { message: 'The authority that the plan came from is the one that sends the return.' })
      if (isAuthority(from.value) || abolishedAuthorities.has(from.value)) return
      return at(from, { message: `${quoted(from.value)} in TransferLA is not a local authority.` })
    },
  },
  {
    ...facts,
    id: 'V-05',
    basis: 'D',
    says: 'TransferLA is given and AssessmentOutcome is not H',
    message: 'The plan came from another authority, so its assessment is historical.',
    mends: 'Give H in AssessmentOutcome, or take out TransferLA.',
    of: 'active',
    check: ({ TransferLA }, _, { assessment }) =>
      TransferLA !== undefined &&
      assessment?.AssessmentOutcome !== undefined &&
      assessment.AssessmentOutcome.value !== 'H' &&
      at(TransferLA),
  },
  {
    ...facts,
    id: 'V-06',
    says: 'ReviewMeeting, ReviewDraft, LastReview or PhaseTransferFinalDate is after the census day; or a date of ActivePlans is not a date',
    message: 'A date is after the census day, or is no day that exists.',
    mends: 'Give what had happened by the census day, and leave out what came later.',
    of: 'active',
    check(active, { census }) {
      for (const name of EVENTS) {
        const date = active[name]
        if (date === undefined) continue
        if (isNoDay(date)) return at(date, noDate(name, date))
        if (date.day > census) return at(date, { message: `${name} is after the census day.` })
      }
      const due = active.PhaseTransferDueDate
      return isNoDay(due) && at(due, noDate('PhaseTransferDueDate', due))
    },
  },
  {
    ...facts,
    id: 'V-07',
    says: 'ReviewMeeting or LastReview is before StartDate',
    message: 'The review is before the plan started.',
    mends: 'Correct the date of the review, or StartDate.',
    of: 'active',
    check({ ReviewMeeting, LastReview }, _, { plan }) {
      if (isBefore(ReviewMeeting, plan?.StartDate)) return at(ReviewMeeting)
      return isBefore(LastReview, plan?.StartDate) && at(LastReview)
    },
  },
  {
    ...facts,
    id: 'V-08',
    says: 'ReviewOutcome is not A, C or M',
    message: 'The decision of the review is not valid.',
    mends: 'Give A (amend), C (cease) or M (maintain).',
    of: 'active',
    check: ({ ReviewOutcome: outcome }, { codes }) =>
      outcome !== undefined &&
      !codes('reviewOutcome')?.has(outcome.value) &&
      at(outcome, { message: `${quoted(outcome.value)} is not a decision of a review.` }),
  },
  {
    ...facts,
    id: 'V-09',
    says: 'LastReview is before ReviewMeeting',
    message: 'The decision is before the meeting.',
    mends:
      'See whether the two dates are swapped: ReviewMeeting is the meeting, LastReview the letter with the decision.',
    of: 'active',
    check: ({ ReviewMeeting, LastReview }) => isBefore(LastReview, ReviewMeeting) && at(LastReview),
  },
  {
    ...facts,
    id: 'V-10',
    severity: 'query',
    basis: 'D',
    says: 'ReviewOutcome is given without LastReview or without ReviewMeeting',
    message: 'The review is not complete.',
    mends: 'Give ReviewMeeting and LastReview, or take out ReviewOutcome.',
    of: 'active',
    check: ({ ReviewMeeting, ReviewOutcome, LastReview }) =>
      ReviewOutcome !== undefined &&
      (LastReview === undefined || ReviewMeeting === undefined) &&
      at(ReviewOutcome, { message: `${LastReview ? 'ReviewMeeting' : 'LastReview'} is missing beside ReviewOutcome.` }),
  },
  {
    ...facts,
    id: 'V-11',
    severity: 'query',
    basis: 'D',
    says: 'LastReview is on or after ReviewMeeting and ReviewOutcome is missing (in 2024 it was voluntary; in later years that is not public)',
    message: 'The review was decided, and the decision is missing.',
    mends: 'Give A (amend), C (cease) or M (maintain) in ReviewOutcome.',
    of: 'active',
    check: ({ ReviewMeeting, ReviewOutcome, LastReview }) =>
      ReviewOutcome === undefined && daysBetween(ReviewMeeting, LastReview) >= 0 && at(LastReview),
  },
  {
    ...facts,
    id: 'V-12',
    severity: 'query',
    basis: 'D',
    since: 2024,
    says: 'The plan is active, started more than 12 months before the census day, and LastReview is missing',
    message: 'The plan is over a year old, and no review was decided.',
    mends: 'Give the day of the letter with the decision of the last review, in LastReview.',
    of: 'active',
    check: (active, context, { plan }) =>
      active.LastReview === undefined && isOverAYearOld(plan, context) && at(active),
  },
  {
    ...facts,
    id: 'V-13',
    severity: 'query',
    basis: 'L',
    says: 'From 2024: the plan is active, started more than 12 months before the census day, and ReviewMeeting is missing or more than 12 months before it',
    message: 'No review meeting was held in the 12 months before the census day.',
    mends: 'Give the last meeting in ReviewMeeting. If none was held, a review is overdue.',
    of: 'active',
    check(active, context, { plan }) {
      if (context.year < 2024 || isNoDay(active.ReviewMeeting) || !isOverAYearOld(plan, context)) return
      const meeting = active.ReviewMeeting
      return (meeting === undefined || meeting.day < monthsBefore(12, context)) && at(meeting ?? active)
    },
  },
  {
    ...facts,
    id: 'V-14',
    severity: 'information',
    basis: 'L',
    says: 'LastReview is more than 28 days after ReviewMeeting; or the meeting was more than 28 days before the census day and nothing was decided',
    message: 'The limit of four weeks after the meeting was passed.',
    mends: 'Nothing, if the dates are right. The published figures count it.',
    of: 'active',
    check({ ReviewMeeting, LastReview }, { census }) {
      if (ReviewMeeting === undefined) return
      return daysBetween(ReviewMeeting, LastReview ?? census) > FOUR_WEEKS && at(LastReview ?? ReviewMeeting)
    },
  },
  {
    ...facts,
    id: 'V-15',
    severity: 'query',
    basis: 'D',
    says: 'ReviewDraft is given and ReviewOutcome is not A',
    message: 'There is a draft of an amended plan without a decision to amend.',
    mends: 'Give A in ReviewOutcome, or take out ReviewDraft.',
    of: 'active',
    check: ({ ReviewDraft, ReviewOutcome }) =>
      ReviewDraft !== undefined && ReviewOutcome?.value !== 'A' && at(ReviewDraft),
  },
  {
    ...facts,
    id: 'V-16',
    says: 'ReviewDraft is before ReviewMeeting',
    message: 'The draft of the amended plan is before the meeting.',
    mends: 'Correct ReviewDraft or ReviewMeeting.',
    of: 'active',
    check: ({ ReviewDraft, ReviewMeeting }) => isBefore(ReviewDraft, ReviewMeeting) && at(ReviewDraft),
  },
  {
    ...facts,
    id: 'V-17',
    severity: 'query',
    basis: 'J',
    says: 'From 2025: ReviewOutcome is A, decided more than 28 days before the census day, and ReviewDraft is missing',
    message: 'The amended plan was decided on, and its draft is missing.',
    mends: 'Give ReviewDraft, or send the draft.',
    of: 'active',
    check: (active, { year, census }) =>
      year >= 2025 &&
      active.ReviewOutcome?.value === 'A' &&
      active.ReviewDraft === undefined &&
      isBefore(active.LastReview, census - FOUR_WEEKS) &&
      at(active.LastReview),
  },
  {
    ...facts,
    id: 'V-18',
    severity: 'query',
    basis: 'J',
    says: 'ReviewOutcome is C, decided more than six months before the census day, and the plan has not ceased',
    message: 'It was decided to cease the plan, and six months later it has not ceased.',
    mends: 'Give CeaseDate and CeaseReason, or correct ReviewOutcome.',
    of: 'active',
    check: (active, context, { plan }) =>
      active.ReviewOutcome?.value === 'C' &&
      plan?.CeaseDate === undefined &&
      isBefore(active.LastReview, monthsBefore(6, context)) &&
      at(active.LastReview),
  },
  {
    ...facts,
    id: 'V-19',
    says: 'PhaseTransferFinalDate is given without PhaseTransferDueDate',
    message: 'The phase transfer has a final date and no due date.',
    mends: 'Give PhaseTransferDueDate.',
    of: 'active',
    check: ({ PhaseTransferDueDate, PhaseTransferFinalDate }) =>
      PhaseTransferFinalDate !== undefined && PhaseTransferDueDate === undefined && at(PhaseTransferFinalDate),
  },
  {
    ...facts,
    id: 'V-20',
    severity: 'query',
    basis: 'L',
    says: 'PhaseTransferDueDate is neither 15 February nor 31 March, and the person is under 16 then (later moves may have other dates)',
    message: 'Phase transfers are due by 15 February, or by 31 March for a move to post-16.',
    mends: 'Check PhaseTransferDueDate.',
    of: 'active',
    check({ PhaseTransferDueDate: due }, _, { person }) {
      if (due === undefined || isNoDay(due)) return
      const date = due.value.length === 10 ? due.value.slice(5) : isoDay(due.day).slice(5)
      if (date === '02-15' || date === '03-31') return
      const born = person.PersonBirthDate
      return !(born !== undefined && ageOn(born.day, due.day) >= 16) && at(due)
    },
  },
  {
    ...facts,
    id: 'V-21',
    severity: 'query',
    basis: 'J',
    says: 'PhaseTransferDueDate is before the collection year or after the end of the return year',
    message: 'This due date belongs to another return.',
    mends: 'Check PhaseTransferDueDate.',
    of: 'active',
    check: ({ PhaseTransferDueDate: due }, { collection, year }) =>
      (isBefore(due, collection.from) || isAfter(due, dayNumberOf(year, 12, 31))) && at(due),
  },
  {
    ...facts,
    id: 'V-22',
    severity: 'information',
    basis: 'L',
    says: 'PhaseTransferDueDate had come by the census day without PhaseTransferFinalDate, or PhaseTransferFinalDate is after it',
    message: 'The phase transfer was late.',
    mends: 'Nothing, if the dates are right. The published figures count it.',
    of: 'active',
    check({ PhaseTransferDueDate: due, PhaseTransferFinalDate: final }, { census }) {
      if (due === undefined) return
      if (final === undefined) return due.day <= census && at(due)
      return isAfter(final, due) && at(final)
    },
  },
  {
    ...facts,
    id: 'V-23',
    basis: 'D',
    since: 2024,
    says: 'Res or WBP stands in ActivePlans, where it was in 2023 alone',
    message: 'Res and WBP belong to the placement.',
    mends: 'Move them to PlacementDetail.',
    of: 'active',
    check: ({ Res, WBP }) => (Res !== undefined || WBP !== undefined) && at(Res ?? WBP),
  },
]

/** Active on census day, and begun more than 12 months before it. */
function isOverAYearOld(plan: NamedPlan | undefined, context: Context): boolean {
  return plan !== undefined && isBefore(plan.StartDate, monthsBefore(12, context)) && isActiveOn(context.census, plan)
}
