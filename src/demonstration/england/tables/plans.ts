import type { MadeUpArea } from '../country.ts'
import { type Course, LAST_YEAR, YEARS, type Year, yearOf } from '../course.ts'
import { AGE, ETHNICITY, SEX, type Splitting, splitting, type Topic } from '../parts.ts'
import type { Counts, MadeUpTable } from '../table.ts'

/** Requests, assessments and plans on time, in the layout of DfE's release of education, health and care plans. */
export function planTables(areas: readonly MadeUpArea[], courses: ReadonlyMap<string, Course>): MadeUpTable[] {
  const counted =
    (counts: (year: Year) => Counts, before = 2023, known: readonly string[] = []) =>
    (area: MadeUpArea, year: number): Counts | 'x' | '..' => {
      if (area.story === 'new in 2021' && year < 2021) return '..'
      if (area.story === 'no return' && year === 2023) return 'x'
      const all = counts(yearOf(courses, area, year))
      return year >= before ? all : Object.fromEntries(Object.entries(all).filter(([name]) => known.includes(name)))
    }
  return [
    table(
      areas,
      'requests',
      'All requests for EHC needs assessments',
      counted(requests, 2023, ['requests_received_in_year', 'requests_decided_not_to_assess']),
      REQUESTS,
      [
        'requests_received_in_year',
        'requests_decided_to_assess',
        'requests_decided_not_to_assess',
        'requests_decision_not_made',
        'requests_withdrawn',
        share('request_assess_pc', 'requests_decided_to_assess', 'requests_received_in_year'),
        share('request_not_assess_pc', 'requests_decided_not_to_assess', 'requests_received_in_year'),
        share('request_outstanding_pc', 'requests_decision_not_made', 'requests_received_in_year'),
        share('request_withdrawn_pc', 'requests_withdrawn', 'requests_received_in_year'),
        'request_outcome_six_weeks',
        'request_outcome_over_6_weeks',
        share('request_outcome_six_weeks_pc', 'request_outcome_six_weeks', 'decided'),
        share('request_outcome_over_6_weeks_pc', 'request_outcome_over_6_weeks', 'decided'),
        'mediation_related_request',
        'tribunal_related_request',
        'tribunal_after_mediation_request',
      ],
      'requests_received_in_year',
    ),
    table(
      areas,
      'assessments',
      'All EHC needs assessments',
      counted(assessments, 2023, ['assess_issued', 'assess_not_issued']),
      ASSESSMENTS,
      [
        'assess_in_year',
        'assess_issued',
        share('assess_issued_pc', 'assess_issued', 'assess_in_year'),
        'assess_not_issued',
        share('assess_not_issued_pc', 'assess_not_issued', 'assess_in_year'),
        'assess_not_made',
        share('assess_not_made_pc', 'assess_not_made', 'assess_in_year'),
        'outcome_decision_within_time',
        'outcome_decision_over_time',
        share('outcome_decision_within_time_pc', 'outcome_decision_within_time', 'assess_not_issued'),
        share('outcome_decision_over_time_pc', 'outcome_decision_over_time', 'assess_not_issued'),
        'number_assess_mediation',
        'number_asssess_mediation_tribunal',
      ],
    ),
    table(
      areas,
      'timeliness_20_week',
      'All EHC plans issued',
      counted(timeliness, 2021, [
        'plans_issued_den',
        'plans_issued_den_ex',
        'plans_issued_within_20_weeks',
        'plans_issued_20_weeks_ex',
      ]),
      TIMELINESS,
      [
        'plans_issued_den',
        'plans_issued_den_ex',
        'plans_issued_within_20_weeks',
        'plans_issued_20_weeks_ex',
        share('pc_plans_issued_within_20_weeks', 'plans_issued_within_20_weeks', 'plans_issued_den'),
        share('PC_plans_issued_20_weeks_ex', 'plans_issued_20_weeks_ex', 'plans_issued_den_ex'),
        'plans_issued_gt20weeks_ltYear',
        share('pc_plans_issued_gt20weeks_ltYear', 'plans_issued_gt20weeks_ltYear', 'plans_issued_den'),
        'plans_issued_gt20weeks_ltYear_ex',
        'plans_issued_gt_1_year',
        'plans_issued_gt_1_year_ex',
        share('pc_plans_issued_gt_1_year', 'plans_issued_gt_1_year', 'plans_issued_den'),
        share('PC_plans_issued_gt_1_year_ex', 'plans_issued_gt_1_year_ex', 'plans_issued_den_ex'),
      ],
    ),
  ]
}

const requests = (year: Year): Counts => ({
  requests_received_in_year: year.requests,
  requests_decided_to_assess: year.assessed,
  requests_decided_not_to_assess: year.refused,
  requests_decision_not_made: year.undecided,
  requests_withdrawn: year.withdrawn,
  decided: year.decided,
  request_outcome_six_weeks: year.inSixWeeks,
  request_outcome_over_6_weeks: year.decided - year.inSixWeeks,
  mediation_related_request: year.mediated,
  tribunal_related_request: Math.min(year.refused, Math.round(year.appeals * 0.2)),
  tribunal_after_mediation_request: year.afterMediation,
})

const REQUESTS: Splitting = [
  { column: 'requests_received_in_year' },
  { column: 'decided', within: 'requests_received_in_year' },
  { column: 'requests_decision_not_made', within: 'requests_received_in_year', beside: ['decided'] },
  {
    column: 'requests_withdrawn',
    within: 'requests_received_in_year',
    beside: ['decided', 'requests_decision_not_made'],
  },
  { column: 'requests_decided_not_to_assess', within: 'decided' },
  { column: 'requests_decided_to_assess', within: 'decided', beside: ['requests_decided_not_to_assess'] },
  { column: 'request_outcome_six_weeks', within: 'decided' },
  { column: 'request_outcome_over_6_weeks', within: 'decided', beside: ['request_outcome_six_weeks'] },
  { column: 'mediation_related_request', within: 'requests_decided_not_to_assess' },
  { column: 'tribunal_related_request', within: 'requests_decided_not_to_assess' },
  { column: 'tribunal_after_mediation_request', within: 'mediation_related_request' },
]

const assessments = (year: Year): Counts => ({
  assess_in_year: year.assessed,
  assess_issued: year.issued,
  assess_not_issued: year.notIssued,
  assess_not_made: year.assessed - year.issued - year.notIssued,
  outcome_decision_within_time: year.notIssuedInTime,
  outcome_decision_over_time: year.notIssued - year.notIssuedInTime,
  number_assess_mediation: year.mediatedLater,
  number_asssess_mediation_tribunal: year.afterMediationLater,
})

const ASSESSMENTS: Splitting = [
  { column: 'assess_in_year' },
  { column: 'assess_issued', within: 'assess_in_year' },
  { column: 'assess_not_issued', within: 'assess_in_year', beside: ['assess_issued'] },
  { column: 'assess_not_made', within: 'assess_in_year', beside: ['assess_issued', 'assess_not_issued'] },
  { column: 'outcome_decision_within_time', within: 'assess_not_issued' },
  { column: 'outcome_decision_over_time', within: 'assess_not_issued', beside: ['outcome_decision_within_time'] },
  { column: 'number_assess_mediation', within: 'assess_not_issued' },
  { column: 'number_asssess_mediation_tribunal', within: 'number_assess_mediation' },
]

const timeliness = (year: Year): Counts => ({
  plans_issued_den: year.issued,
  plans_issued_den_ex: year.issued - year.exceptions,
  plans_issued_within_20_weeks: year.inTimeWith,
  plans_issued_20_weeks_ex: year.inTimeWithout,
  plans_issued_gt20weeks_ltYear: year.issued - year.inTimeWith - year.overAYear,
  plans_issued_gt20weeks_ltYear_ex: year.issued - year.exceptions - year.inTimeWithout - year.overAYearWithout,
  plans_issued_gt_1_year: year.overAYear,
  plans_issued_gt_1_year_ex: year.overAYearWithout,
})

const TIMELINESS: Splitting = [
  { column: 'plans_issued_den' },
  { column: 'plans_issued_within_20_weeks', within: 'plans_issued_den' },
  { column: 'plans_issued_gt_1_year', within: 'plans_issued_den', beside: ['plans_issued_within_20_weeks'] },
  {
    column: 'plans_issued_gt20weeks_ltYear',
    within: 'plans_issued_den',
    beside: ['plans_issued_within_20_weeks', 'plans_issued_gt_1_year'],
  },
  { column: 'plans_issued_20_weeks_ex', within: 'plans_issued_within_20_weeks' },
  { column: 'plans_issued_gt_1_year_ex', within: 'plans_issued_gt_1_year' },
  { column: 'plans_issued_gt20weeks_ltYear_ex', within: 'plans_issued_gt20weeks_ltYear' },
  {
    column: 'plans_issued_den_ex',
    sumOf: ['plans_issued_20_weeks_ex', 'plans_issued_gt20weeks_ltYear_ex', 'plans_issued_gt_1_year_ex'],
  },
]

const share = (name: string, part: string, whole: string) => ({ name, share: [part, whole] as const })

/** Everybody in every year; by sex in the last two; by age and ethnicity for regions and England, as room allows. */
function table(
  areas: readonly MadeUpArea[],
  file: string,
  everybody: string,
  of: (area: MadeUpArea, year: number) => Counts | 'x' | '..',
  rule: Splitting,
  columns: MadeUpTable['columns'],
  slip?: string,
): MadeUpTable {
  const split = splitting(rule, areas, of)
  const identifier = 'Calendar year'
  const parts = (topic: Topic, year: number, levels?: 'regions') =>
    topic.parts.map(({ is }, at) => ({
      period: String(year),
      identifier,
      filters: [topic.name, is],
      of: (area: MadeUpArea) => split(area, year, topic, at),
      ...(levels ? { levels } : {}),
    }))
  return {
    file,
    filters: ['breakdown_topic', 'breakdown'],
    columns,
    rows: [
      ...YEARS.map((year) => ({
        period: String(year),
        identifier,
        filters: [everybody, everybody],
        of: (area: MadeUpArea) => of(area, year),
        ...(year === 2024 && slip ? { slip } : {}),
      })),
      ...[LAST_YEAR - 1, LAST_YEAR].flatMap((year) => [
        ...parts(SEX, year),
        ...parts(AGE, year, 'regions'),
        ...parts(ETHNICITY, year, 'regions'),
      ]),
    ],
  }
}
