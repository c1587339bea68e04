import type { Assessment } from '../../model.ts'
import { at, daysBetween, isAfter, isBefore, isFlag, isTrue, type Rule } from '../rule.ts'
import { isNoDay, monthsBefore } from './values/lives.ts'
import { noDate, quoted } from './values/quoted.ts'

const facts = { section: 'Assessment', severity: 'error', basis: 'S', since: 2023 } as const

const DISPUTES = ['AssessmentMediation', 'AssessmentTribunal', 'OtherMediation', 'OtherTribunal'] as const

/** Module 3: the assessment and the decision whether to issue a plan. */
export const assessmentRules: readonly Rule[] = [
  {
    ...facts,
    id: 'A-01',
    says: 'AssessmentOutcome is missing or is not Y, N, A, W or H',
    message: 'The outcome of the assessment is missing or is not one of the codes.',
    mends:
      'Give Y (plan), N (no plan), A (not decided yet), W (withdrawn) or H (decided before the year, or transferred in).',
    of: 'assessment',
    check(assessment, { codes }) {
      const outcome = assessment.AssessmentOutcome
      if (outcome === undefined) return at(assessment, { message: 'The outcome of the assessment is missing.' })
      return (
        !codes('assessmentOutcome')?.has(outcome.value) &&
        at(outcome, { message: `${quoted(outcome.value)} is not an outcome of an assessment.` })
      )
    },
  },
  {
    ...facts,
    id: 'A-02',
    basis: 'D',
    says: 'The outcome is N and AssessmentOutcomeDate is missing',
    message: 'The date of the decision not to issue a plan is missing.',
    mends: 'Give the day on which the person was told, in AssessmentOutcomeDate.',
    of: 'assessment',
    check: (assessment) => has(assessment, 'N') && assessment.AssessmentOutcomeDate === undefined && at(assessment),
  },
  {
    ...facts,
    id: 'A-03',
    basis: 'D',
    says: 'The outcome is Y, there is a NamedPlan, and AssessmentOutcomeDate is missing',
    message: 'The date on which the plan was issued is missing.',
    mends: 'Give it in AssessmentOutcomeDate.',
    of: 'assessment',
    check: (assessment) =>
      has(assessment, 'Y') &&
      assessment.plan !== undefined &&
      assessment.AssessmentOutcomeDate === undefined &&
      at(assessment),
  },
  {
    ...facts,
    id: 'A-04',
    basis: 'D',
    says: 'The outcome is Y, AssessmentOutcomeDate is given, and there is no NamedPlan',
    message: 'A plan was issued, and its details are missing.',
    mends: 'Give NamedPlan; or take out AssessmentOutcomeDate if the plan is not issued yet.',
    of: 'assessment',
    check: (assessment) =>
      has(assessment, 'Y') &&
      assessment.AssessmentOutcomeDate !== undefined &&
      assessment.plan === undefined &&
      at(assessment.AssessmentOutcomeDate),
  },
  {
    ...facts,
    id: 'A-05',
    severity: 'query',
    basis: 'D',
    says: 'The outcome is A, W or H and AssessmentOutcomeDate is given',
    message: 'This outcome has no date.',
    mends: 'Take out AssessmentOutcomeDate, or correct AssessmentOutcome.',
    of: 'assessment',
    check: (assessment) =>
      assessment.AssessmentOutcomeDate !== undefined && isUndecided(assessment) && at(assessment.AssessmentOutcomeDate),
  },
  {
    ...facts,
    id: 'A-06',
    says: 'AssessmentOutcomeDate is before RequestOutcomeDate or before ReceivedDate',
    message: 'The assessment was decided before the request was received or decided.',
    mends: 'Correct AssessmentOutcomeDate, RequestOutcomeDate or ReceivedDate.',
    of: 'assessment',
    check: ({ AssessmentOutcomeDate: decided }, _, { request }) =>
      (isBefore(decided, request.RequestOutcomeDate) || isBefore(decided, request.ReceivedDate)) && at(decided),
  },
  {
    ...facts,
    id: 'A-07',
    says: 'AssessmentOutcomeDate is after the census day, or is not a date',
    message: 'The assessment was decided after the census day, or on no day that exists.',
    mends: 'Correct AssessmentOutcomeDate; or give the outcome as it was on the census day, with no date.',
    of: 'assessment',
    check({ AssessmentOutcomeDate: decided }, { census }) {
      if (isNoDay(decided)) return at(decided, noDate('AssessmentOutcomeDate', decided))
      return isAfter(decided, census) && at(decided, { message: 'The assessment was decided after the census day.' })
    },
  },
  {
    ...facts,
    id: 'A-08',
    basis: 'D',
    says: 'The outcome is Y or N and AssessmentOutcomeDate is before the collection year',
    message: 'The assessment was decided before the collection year.',
    mends: 'Give H if a plan was issued. A refusal from before the year is not part of this return.',
    of: 'assessment',
    check: (assessment, { collection }) =>
      isDecided(assessment) &&
      isBefore(assessment.AssessmentOutcomeDate, collection.from) &&
      at(assessment.AssessmentOutcomeDate),
  },
  {
    ...facts,
    id: 'A-09',
    basis: 'D',
    says: 'The outcome is A or W and there is a NamedPlan',
    message: 'An assessment that is undecided or withdrawn has no plan.',
    mends: 'Correct AssessmentOutcome, or take out NamedPlan.',
    of: 'assessment',
    check: (assessment) =>
      (has(assessment, 'A') || has(assessment, 'W')) &&
      assessment.plan !== undefined &&
      at(assessment.AssessmentOutcome),
  },
  {
    ...facts,
    id: 'A-10',
    severity: 'query',
    basis: 'D',
    says: 'The outcome is N, there is a NamedPlan, and neither AssessmentMediation nor AssessmentTribunal is 1',
    message: 'A plan was refused, and yet there is one.',
    mends: 'Confirm that the decision was changed, and set AssessmentMediation or AssessmentTribunal if that was why.',
    of: 'assessment',
    check: (assessment) =>
      has(assessment, 'N') &&
      assessment.plan !== undefined &&
      !isTrue(assessment.AssessmentMediation) &&
      !isTrue(assessment.AssessmentTribunal) &&
      at(assessment.AssessmentOutcome),
  },
  {
    ...facts,
    id: 'A-11',
    basis: 'D',
    says: 'The outcome is H and there is no NamedPlan',
    message: 'A historical assessment needs the details of its plan.',
    mends: 'Give NamedPlan, or correct AssessmentOutcome.',
    of: 'assessment',
    check: (assessment) => has(assessment, 'H') && assessment.plan === undefined && at(assessment),
  },
  {
    ...facts,
    id: 'A-12',
    severity: 'query',
    basis: 'D',
    says: 'The outcome is H and RequestOutcome is not',
    message: 'The decision to issue is historical, and the decision to assess, which came before it, is not.',
    mends: 'Give H in RequestOutcome as well, or correct AssessmentOutcome.',
    of: 'assessment',
    check: (assessment, _, { request }) =>
      has(assessment, 'H') &&
      request.RequestOutcome !== undefined &&
      request.RequestOutcome.value !== 'H' &&
      at(assessment.AssessmentOutcome),
  },
  {
    ...facts,
    id: 'A-13',
    says: 'The outcome is Y or N, and one of the four items about mediation and appeals is missing or is not 1 or 0',
    message: 'It is not said whether there was mediation or an appeal.',
    mends: 'Give 1 or 0 in AssessmentMediation, AssessmentTribunal, OtherMediation and OtherTribunal.',
    of: 'assessment',
    check(assessment) {
      if (!isDecided(assessment)) return
      for (const name of DISPUTES) {
        if (!isFlag(assessment[name]))
          return at(assessment[name] ?? assessment, { message: `${name} is missing, or is not 1 or 0.` })
      }
    },
  },
  {
    ...facts,
    id: 'A-14',
    severity: 'query',
    basis: 'D',
    says: 'The outcome is A, W or H and one of the four items about mediation and appeals is 1',
    message: 'There was no decision in the year that mediation or an appeal could be about.',
    mends: 'Correct AssessmentOutcome, or give 0.',
    of: 'assessment',
    check(assessment) {
      if (!isUndecided(assessment)) return
      for (const name of DISPUTES) if (isTrue(assessment[name])) return at(assessment[name])
    },
  },
  {
    ...facts,
    id: 'A-15',
    says: 'The outcome is Y, the plan was issued, and Week20 is missing or is not 1 or 0',
    message: 'It is not said whether an exception to the 20 weeks applied.',
    mends: 'Give 1 or 0 in Week20.',
    of: 'assessment',
    check: (assessment) =>
      has(assessment, 'Y') &&
      assessment.plan !== undefined &&
      !isFlag(assessment.Week20) &&
      at(assessment.Week20 ?? assessment),
  },
  {
    ...facts,
    id: 'A-16',
    severity: 'information',
    basis: 'L',
    says: 'The plan started more than 140 days after the request was received, and Week20 is 0',
    message: 'The plan was issued after 20 weeks, and no exception is given.',
    mends: 'Set Week20 if an exception applied. Otherwise nothing: the published figures count it.',
    of: 'assessment',
    check: (assessment, _, { request, plan }) =>
      has(assessment, 'Y') &&
      isFlag(assessment.Week20) &&
      !isTrue(assessment.Week20) &&
      daysBetween(request.ReceivedDate, plan?.StartDate) > 140 &&
      at(plan?.StartDate),
  },
  {
    ...facts,
    id: 'A-17',
    severity: 'information',
    basis: 'L',
    says: 'The decision not to issue a plan came more than 112 days after the request was received',
    message: 'The person was told after 16 weeks that there will be no plan.',
    mends: 'Nothing, if the dates are right. The published figures count it.',
    of: 'assessment',
    check: (assessment, _, { request }) =>
      has(assessment, 'N') &&
      daysBetween(request.ReceivedDate, assessment.AssessmentOutcomeDate) > 112 &&
      at(assessment.AssessmentOutcomeDate),
  },
  {
    ...facts,
    id: 'A-18',
    severity: 'query',
    basis: 'J',
    says: 'The outcome is A and the request was received more than a year before the census day',
    message: 'The assessment has been open for more than a year.',
    mends: 'Check whether it was decided or withdrawn.',
    of: 'assessment',
    check: (assessment, context, { request }) =>
      has(assessment, 'A') && isBefore(request.ReceivedDate, monthsBefore(12, context)) && at(request.ReceivedDate),
  },
  {
    ...facts,
    id: 'A-19',
    severity: 'query',
    basis: 'D',
    says: 'The outcome is Y and AssessmentOutcomeDate is not StartDate',
    message:
      'The day of the outcome and the start of the plan differ: both should be the day on which the plan was issued.',
    mends: 'Correct AssessmentOutcomeDate or StartDate.',
    of: 'assessment',
    check(assessment, _, { plan }) {
      if (!has(assessment, 'Y') || plan?.StartDate === undefined) return
      const between = daysBetween(assessment.AssessmentOutcomeDate, plan.StartDate)
      return (between < 0 || between > 0) && at(assessment.AssessmentOutcomeDate)
    },
  },
]

function has(assessment: Assessment, outcome: string): boolean {
  return assessment.AssessmentOutcome?.value === outcome
}

function isDecided(assessment: Assessment): boolean {
  return has(assessment, 'Y') || has(assessment, 'N')
}

function isUndecided(assessment: Assessment): boolean {
  return has(assessment, 'A') || has(assessment, 'W') || has(assessment, 'H')
}
