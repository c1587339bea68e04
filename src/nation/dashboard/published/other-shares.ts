import type { PublishedDefinition } from './definition.ts'

type Share = Required<Pick<PublishedDefinition, 'dataset' | 'numerator' | 'printed'>> & {
  denominator: readonly string[]
}

const assessments = { dataset: 'assessments', denominator: ['assess_in_year'] } as const

/** Shares that DfE prints in its release of plans and that no measure shows. They are held against its counts too. */
export const otherShares: readonly Share[] = [
  {
    dataset: 'requests',
    numerator: ['request_outcome_over_6_weeks'],
    denominator: ['request_outcome_six_weeks', 'request_outcome_over_6_weeks'],
    printed: 'request_outcome_over_6_weeks_pc',
  },
  { ...assessments, numerator: ['assess_issued'], printed: 'assess_issued_pc' },
  { ...assessments, numerator: ['assess_not_issued'], printed: 'assess_not_issued_pc' },
  { ...assessments, numerator: ['assess_not_made'], printed: 'assess_not_made_pc' },
  { ...assessments, numerator: ['assess_withdrawn'], printed: 'assess_withdrawn_pc' },
  {
    dataset: 'assessments',
    numerator: ['outcome_decision_over_time'],
    denominator: ['outcome_decision_within_time', 'outcome_decision_over_time'],
    printed: 'outcome_decision_over_time_pc',
  },
]
