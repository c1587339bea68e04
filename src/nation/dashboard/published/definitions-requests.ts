import type { PublishedDefinition } from './definition.ts'

const requests = { dataset: 'requests' } as const
const timeliness = { dataset: 'timeliness_20_week' } as const
const before = {
  dataset: 'sen2_management_info',
  until: '2018-12-31',
  note: 'From the return as it was before 2023, which counted children and not each person’s plan.',
} as const

const OUTCOMES = {
  requests_decided_to_assess: ['request_assess_pc', 'Assessed'],
  requests_decided_not_to_assess: ['request_not_assess_pc', 'Refused'],
  requests_decision_not_made: ['request_outstanding_pc', 'Not decided at the end of the year'],
  requests_withdrawn: ['request_withdrawn_pc', 'Withdrawn'],
} as const

const HOW_LONG = {
  plans_issued_within_20_weeks: ['pc_plans_issued_within_20_weeks', 'Within 20 weeks'],
  plans_issued_gt20weeks_ltYear: ['pc_plans_issued_gt20weeks_ltYear', 'After 20 weeks, within a year'],
  plans_issued_gt_1_year: ['pc_plans_issued_gt_1_year', 'After a year'],
} as const
const HOW_LONG_WITHOUT_EXCEPTIONS = {
  plans_issued_20_weeks_ex: ['PC_plans_issued_20_weeks_ex', 'Within 20 weeks'],
  plans_issued_gt20weeks_ltYear_ex: ['PC_plans_issued_gt20weeks_ltYear_ex', 'After 20 weeks, within a year'],
  plans_issued_gt_1_year_ex: ['PC_plans_issued_gt_1_year_ex', 'After a year'],
} as const

/** The parts of a whole that stand in columns of their own, each with its printed share. */
const parts = (
  about: { measure: string; dataset: string; denominator: readonly string[]; topic: string },
  columns: Readonly<Record<string, readonly [string, string]>>,
): PublishedDefinition[] =>
  Object.entries(columns).map(([column, [printed, is]]) => {
    const { topic, ...rest } = about
    return { ...rest, numerator: [column], printed, part: { topic, is } }
  })

/** M07 to M17: requests, decisions and time, from DfE's release of plans and from its return of earlier years. */
export const definitionsOfRequests: readonly PublishedDefinition[] = [
  {
    measure: 'M07',
    ...requests,
    numerator: ['requests_received_in_year'],
    denominator: null,
    rows: 'everybody',
    scale: 10_000,
    joined: {
      dataset: 'population-by-age',
      denominator: Array.from({ length: 26 }, (_, age) => `age_${age}`),
      period: { nearestWithinYears: 5 },
      part: 'everybody',
    },
  },
  { measure: 'M07', ...requests, numerator: ['requests_received_in_year'], denominator: null, rows: 'parts' },
  {
    measure: 'M07',
    ...requests,
    numerator: ['requests_received_in_year'],
    denominator: null,
    part: { topic: 'How many', is: 'Requests received' },
  },
  {
    measure: 'M07',
    ...before,
    numerator: ['inreq_ehc'],
    denominator: null,
    part: { topic: 'How many', is: 'Requests received' },
  },
  {
    measure: 'M09',
    ...requests,
    numerator: ['requests_decided_not_to_assess'],
    denominator: ['requests_received_in_year'],
    printed: 'request_not_assess_pc',
  },
  {
    measure: 'M09',
    ...before,
    numerator: ['ass_refused_ehc'],
    denominator: ['inreq_ehc'],
    printed: 'ass_refused_ehc_pc',
  },
  {
    measure: 'M10',
    ...requests,
    numerator: ['request_outcome_six_weeks'],
    denominator: ['request_outcome_six_weeks', 'request_outcome_over_6_weeks'],
    printed: 'request_outcome_six_weeks_pc',
  },
  {
    measure: 'M11',
    dataset: 'assessments',
    numerator: ['outcome_decision_within_time'],
    denominator: ['outcome_decision_within_time', 'outcome_decision_over_time'],
    printed: 'outcome_decision_within_time_pc',
  },
  {
    measure: 'M14',
    ...timeliness,
    numerator: ['plans_issued_20_weeks_ex'],
    denominator: ['plans_issued_den_ex'],
    printed: 'PC_plans_issued_20_weeks_ex',
  },
  {
    measure: 'M14',
    ...before,
    numerator: ['no_exc_20week_ehc'],
    denominator: ['tot_no_exc_ehc'],
    printed: 'no_exc_20week_rate',
  },
  {
    measure: 'M15',
    ...timeliness,
    numerator: ['plans_issued_within_20_weeks'],
    denominator: ['plans_issued_den'],
    printed: 'pc_plans_issued_within_20_weeks',
  },
  {
    measure: 'M15',
    ...before,
    numerator: ['inc_exc_20week_ehc'],
    denominator: ['tot_inc_exc_ehc'],
    printed: 'inc_exc_20week_rate',
  },
  {
    measure: 'M16',
    ...timeliness,
    numerator: ['plans_issued_den'],
    less: ['plans_issued_den_ex'],
    denominator: ['plans_issued_den'],
  },
  {
    measure: 'M16',
    ...before,
    numerator: ['tot_inc_exc_ehc'],
    less: ['tot_no_exc_ehc'],
    denominator: ['tot_inc_exc_ehc'],
  },
  {
    measure: 'M17',
    ...timeliness,
    numerator: ['plans_issued_gt_1_year'],
    denominator: ['plans_issued_den'],
    printed: 'pc_plans_issued_gt_1_year',
  },
  ...parts(
    {
      measure: 'M09',
      ...requests,
      denominator: ['requests_received_in_year'],
      topic: 'What became of the requests',
    },
    OUTCOMES,
  ),
  ...parts({ measure: 'M15', ...timeliness, denominator: ['plans_issued_den'], topic: 'How long it took' }, HOW_LONG),
  ...parts(
    { measure: 'M14', ...timeliness, denominator: ['plans_issued_den_ex'], topic: 'How long it took' },
    HOW_LONG_WITHOUT_EXCEPTIONS,
  ),
]
