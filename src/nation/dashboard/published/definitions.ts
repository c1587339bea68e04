import type { PublishedDefinition } from './definition.ts'

const REASONS: Readonly<Record<string, string>> = {
  max_age: 'Reached the greatest age',
  needs_met: 'Needs met without a plan',
  he: 'Went on to higher education',
  employ: 'Found work',
  transfer: 'Moved to another authority',
  no_engage: 'Wished for no more',
  moved_outside_eng: 'Left England',
  deceased: 'Died',
  not_rec: 'Not recorded',
  other: 'Another reason',
}

const PLACEMENTS: Readonly<Record<string, string>> = {
  mainstream_total: 'Mainstream school',
  special_total: 'Special school',
  ap_pru_total: 'Alternative provision',
  fe_total: 'Further education and after 16',
  ed_elsewhere: 'Educated elsewhere',
  nm_early_years: 'Early years setting',
  placement_unknown: 'Not recorded',
}

const requests = { dataset: 'requests' } as const
const timeliness = { dataset: 'timeliness_20_week' } as const
const caseload = { dataset: 'caseload', denominator: ['ehcplans'], countedIn: 'January' } as const

/** What is worked out from DfE's release of education, health and care plans. */
const plansRelease: readonly PublishedDefinition[] = [
  { measure: 'M07', ...requests, numerator: ['requests_received_in_year'], denominator: null },
  {
    measure: 'M09',
    ...requests,
    numerator: ['requests_decided_not_to_assess'],
    denominator: ['requests_received_in_year'],
    printed: 'request_not_assess_pc',
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
    measure: 'M15',
    ...timeliness,
    numerator: ['plans_issued_within_20_weeks'],
    denominator: ['plans_issued_den'],
    printed: 'pc_plans_issued_within_20_weeks',
  },
  {
    measure: 'M17',
    ...timeliness,
    numerator: ['plans_issued_gt_1_year'],
    denominator: ['plans_issued_den'],
    printed: 'pc_plans_issued_gt_1_year',
  },
  { measure: 'M05', dataset: 'caseload', numerator: ['ehcplans'], denominator: null, countedIn: 'January' },
  { measure: 'M03', ...caseload, numerator: ['special_total'], printed: 'special_total_pc' },
  {
    measure: 'M67',
    ...caseload,
    numerator: ['neet'],
  },
  {
    measure: 'M69',
    ...caseload,
    numerator: ['elective_home_education'],
    part: { topic: 'Kind', is: 'Home educated' },
  },
  {
    measure: 'M69',
    ...caseload,
    numerator: ['other_arrangements_la'],
    part: { topic: 'Kind', is: 'Arranged elsewhere by the authority' },
  },
  ...Object.entries(PLACEMENTS).map(
    ([column, is]): PublishedDefinition => ({
      measure: 'M03',
      ...caseload,
      numerator: [column],
      printed: `${column === 'ap_pru_total' ? 'AP_PRU_total' : column}_pc`,
      part: { topic: 'Type of placement', is },
    }),
  ),
  { measure: 'M35', dataset: 'ceased_plans', numerator: ['needs_met'], denominator: ['total_ceased'] },
  ...Object.entries(REASONS).map(
    ([column, is]): PublishedDefinition => ({
      measure: 'M36',
      dataset: 'ceased_plans',
      numerator: [column],
      denominator: ['total_ceased'],
      part: { topic: 'Reason', is },
    }),
  ),
  {
    measure: 'M38',
    dataset: 'personal_budgets',
    numerator: ['personal_budget'],
    denominator: null,
    countedIn: 'January',
  },
  {
    measure: 'M94',
    dataset: 'residential_settings',
    numerator: ['Res_3851'],
    denominator: null,
    countedIn: 'January',
    part: { topic: 'Weeks', is: '38 to 51 weeks' },
  },
  {
    measure: 'M94',
    dataset: 'residential_settings',
    numerator: ['Res_52'],
    denominator: null,
    countedIn: 'January',
    part: { topic: 'Weeks', is: '52 weeks' },
  },
  {
    measure: 'M40',
    ...requests,
    numerator: ['mediation_related_request'],
    denominator: ['requests_decided_not_to_assess'],
  },
  {
    measure: 'M43',
    ...requests,
    numerator: ['tribunal_after_mediation_request'],
    denominator: ['mediation_related_request'],
  },
]

/** What is worked out from the tables of other publishers, as the statistics feature reads them. */
const otherTables: readonly PublishedDefinition[] = [
  {
    measure: 'M39',
    dataset: 'tribunal-appeals',
    numerator: ['appeals_registered'],
    denominator: ['total_appealable_decisions'],
    printed: 'appeal_rate_pc',
  },
  {
    measure: 'M39',
    dataset: 'tribunal-appeals',
    numerator: ['appeals_registered'],
    denominator: ['in_development_total_appealable_decisions'],
    printed: 'in_development_appeal_rate_pc',
    part: { topic: 'Base', is: 'On the base that is being developed' },
  },
]

/** Every place in which a published figure of a measure is looked for. */
export const publishedDefinitions: readonly PublishedDefinition[] = [...plansRelease, ...otherTables]
