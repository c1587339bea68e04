import type { PublishedDefinition } from './definition.ts'

const disagreement: readonly PublishedDefinition[] = [
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
  {
    measure: 'M39',
    dataset: 'local-authority-interactive-tool',
    numerator: [],
    denominator: null,
    printed: 'value',
    only: { measure_short: 'SEN_AppealableDec' },
    part: { topic: 'Base', is: 'On the base of earlier years, as DfE’s tool prints it' },
  },
  {
    measure: 'M39',
    dataset: 'tribunal-appeals',
    numerator: ['appeals_registered'],
    denominator: null,
    part: { topic: 'How many', is: 'Appeals registered' },
  },
  {
    measure: 'M40',
    dataset: 'requests',
    numerator: ['mediation_related_request'],
    denominator: ['requests_decided_not_to_assess'],
    joined: {
      dataset: 'assessments',
      numerator: ['number_assess_mediation'],
      denominator: ['assess_not_issued'],
      period: 'same',
      part: 'same',
    },
  },
  {
    measure: 'M40',
    dataset: 'requests',
    numerator: ['mediation_related_request'],
    denominator: ['requests_decided_not_to_assess'],
    part: { topic: 'Stage', is: 'About a request' },
  },
  {
    measure: 'M40',
    dataset: 'assessments',
    numerator: ['number_assess_mediation'],
    denominator: ['assess_not_issued'],
    part: { topic: 'Stage', is: 'About an assessment' },
  },
  {
    measure: 'M43',
    dataset: 'requests',
    numerator: ['tribunal_after_mediation_request'],
    denominator: ['mediation_related_request'],
    from: '2022-01-01',
    joined: {
      dataset: 'assessments',
      numerator: ['number_asssess_mediation_tribunal'],
      denominator: ['number_assess_mediation'],
      period: 'same',
      part: 'same',
    },
  },
  {
    measure: 'M43',
    dataset: 'sen2_management_info',
    numerator: ['total_tribunal_followed_mediation'],
    denominator: ['total_mediation'],
    printed: 'total_tribunal_pc',
    until: '2021-12-31',
    note: 'Of all mediations, whatever they were about.',
  },
  {
    measure: 'M43',
    dataset: 'requests',
    numerator: ['tribunal_after_mediation_request'],
    denominator: ['mediation_related_request'],
    part: { topic: 'Stage', is: 'About a request' },
  },
  {
    measure: 'M43',
    dataset: 'assessments',
    numerator: ['number_asssess_mediation_tribunal'],
    denominator: ['number_assess_mediation'],
    part: { topic: 'Stage', is: 'About an assessment' },
  },
]

const waits: readonly PublishedDefinition[] = [
  {
    measure: 'M73',
    dataset: 'autism-waits',
    numerator: [],
    denominator: null,
    printed: 'pct_first_appointment_after_13_weeks',
    by: {
      column: 'age_group',
      topic: 'Age',
      words: { 'Age: Under 10': 'Under 10', 'Age: 10 to 17': '10 to 17', 'Age: 18 to 24': '18 to 24' },
    },
    note: 'Of those who were seen, how many were first seen after more than 13 weeks.',
  },
  {
    measure: 'M72',
    dataset: 'mental-health-contacts',
    numerator: ['children_and_young_people'],
    denominator: null,
    together: 106,
    note: 'The sum of all 106 health areas: who was seen in two is counted in both. Some providers are missing from August 2022.',
  },
  {
    measure: 'M74',
    dataset: 'community-waits',
    numerator: ['Waiting >18-52 weeks', 'Waiting >52 weeks'],
    denominator: ['Total waiting list'],
    printed: 'Percentage waiting more than 18 weeks',
    by: {
      column: 'Therapy',
      topic: 'Service',
      words: {
        'Speech And Language': 'Speech and language therapy',
        'Occupational Therapy': 'Occupational therapy',
        'Community Paediatric Service': 'Community paediatricians',
        Audiology: 'Audiology',
      },
    },
  },
]

const PAID_FOR: Readonly<Record<string, string>> = {
  outturn_2021_22_place_funding: 'Places',
  outturn_2021_22_topup_maintained: 'Top-up in state schools and colleges',
  outturn_2021_22_topup_independent: 'Top-up in independent and non-maintained schools',
  outturn_2021_22_sen_support_inclusion: 'SEN Support and inclusion services',
  outturn_2021_22_alternative_provision: 'Alternative provision services',
  outturn_2021_22_hospital_education: 'Education in hospital',
  outturn_2021_22_therapies_health: 'Therapies',
}
const topUp = {
  dataset: 'specialist-top-up-spend',
  numerator: [],
  denominator: ['population_2_18'],
  printed: 'spend_per_head_2_18',
} as const

const money: readonly PublishedDefinition[] = [
  {
    measure: 'M85',
    dataset: 'dedicated-schools-grant-balance',
    numerator: [],
    denominator: null,
    printed: 'dsg_cumulative_balance_pc_of_income',
  },
  { measure: 'M86', ...topUp, only: { category: 'Total' } },
  {
    measure: 'M86',
    ...topUp,
    by: {
      column: 'category',
      topic: 'State or independent',
      words: { State: 'State', 'Independent or non-maintained': 'Independent or non-maintained' },
    },
  },
  {
    measure: 'M87',
    dataset: 'section-251-high-needs',
    numerator: ['s251_high_needs_1_2_net'],
    denominator: null,
    scale: 1,
    joined: {
      dataset: 'population-by-age',
      denominator: Array.from({ length: 17 }, (_, index) => `age_${index + 2}`),
      period: { nearestWithinYears: 5 },
      part: 'everybody',
    },
    note: 'Place funding is not in it.',
  },
  ...Object.entries(PAID_FOR).map(
    ([column, is]): PublishedDefinition => ({
      measure: 'M87',
      dataset: 'high-needs-benchmark',
      numerator: [column],
      denominator: ['population_2_18_mid2021_projection'],
      scale: 1,
      part: { topic: 'What it pays for', is },
    }),
  ),
]

const inspected: readonly PublishedDefinition[] = [
  {
    measure: 'M101',
    dataset: 'area-inspections-2023',
    numerator: ['outcome_grade'],
    denominator: null,
    standing: true,
    note: '1: typically positive experiences and outcomes. 2: inconsistent. 3: widespread or systemic failings.',
  },
]

/** Disagreement, health, money and inspection of an area: M39 to M43, M72 to M74, M85 to M87 and M101. */
export const definitionsOfAreas: readonly PublishedDefinition[] = [...disagreement, ...waits, ...money, ...inspected]
