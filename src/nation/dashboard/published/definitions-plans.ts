import type { PublishedDefinition } from './definition.ts'
import { KIND_OF_PLACEMENT } from './parts.ts'

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

/** Columns of placements, in the words that the parts of other tables have too. */
export const PLACEMENTS: Readonly<Record<string, string>> = {
  mainstream_total: 'Mainstream school',
  special_total: 'Special school',
  ap_pru_total: 'Alternative provision',
  fe_total: 'Further education and after 16',
  ed_elsewhere: 'Educated elsewhere',
  nm_early_years: 'Early years setting',
  placement_unknown: 'Not recorded',
}
export const printedShareOf = (column: string) => `${column === 'ap_pru_total' ? 'AP_PRU_total' : column}_pc`

const caseload = { dataset: 'caseload', denominator: ['ehcplans'], countedIn: 'January' } as const
const ofAllPlans = {
  dataset: 'caseload',
  denominator: ['ehcplans'],
  period: 'same',
  part: 'everybody',
} as const
const statements = {
  numerator: ['statements_and_ehc_plans'],
  denominator: null,
  countedIn: 'January',
  until: '2018-12-31',
  note: 'Statements of special educational needs and EHC plans together.',
} as const
const establishment = {
  ...statements,
  dataset: 'ehcp_caseload_establishment',
  joined: {
    dataset: 'ehcp_caseload_establishment',
    denominator: ['statements_and_ehc_plans'],
    only: { establishment_group: 'Total', establishment_type: 'Total' },
    period: 'same',
    part: 'everybody',
  },
} as const

const where: readonly PublishedDefinition[] = [
  { measure: 'M03', ...caseload, numerator: ['special_total'], printed: 'special_total_pc' },
  {
    measure: 'M03',
    ...establishment,
    only: { establishment_group: 'Total', establishment_type: 'Special school' },
  },
  ...Object.entries(PLACEMENTS).map(
    ([column, is]): PublishedDefinition => ({
      measure: 'M03',
      ...caseload,
      numerator: [column],
      printed: printedShareOf(column),
      part: { topic: KIND_OF_PLACEMENT, is },
    }),
  ),
  {
    measure: 'M03',
    ...establishment,
    only: { establishment_group: 'Total' },
    by: {
      column: 'establishment_type',
      topic: KIND_OF_PLACEMENT,
      words: {
        'Mainstream school': 'Mainstream school',
        'Special school': 'Special school',
        'Alternative provision/Pupil referral unit': 'Alternative provision',
        'Further education': 'Further education and after 16',
        'Educated elsewhere': 'Educated elsewhere',
        'Non-maintained early years': 'Early years setting',
        Unknown: 'Not recorded',
      },
    },
  },
]

const howMany: readonly PublishedDefinition[] = [
  {
    measure: 'M05',
    dataset: 'caseload',
    numerator: ['ehcplans'],
    denominator: null,
    countedIn: 'January',
    rows: 'everybody',
  },
  { measure: 'M05', ...statements, dataset: 'ehcp_caseload_total' },
  {
    measure: 'M05',
    dataset: 'caseload',
    numerator: ['ehcplans'],
    denominator: null,
    countedIn: 'January',
    rows: 'parts',
    joined: ofAllPlans,
  },
  {
    measure: 'M05',
    dataset: 'ehcp_caseload_age_band',
    numerator: ['statements_and_ehc_plans'],
    denominator: null,
    countedIn: 'January',
    note: 'Statements and plans together until 2018. Ages are counted in another way than from 2024 on.',
    by: {
      column: 'age_band',
      topic: 'Age band, until 2022',
      words: {
        'Under 5': 'Under 5',
        'Age 5 to 10': '5 to 10',
        'Age 11 to 15': '11 to 15',
        'Age 16 to 19': '16 to 19',
        'Age 20 to 25': '20 to 25',
      },
    },
    joined: {
      dataset: 'ehcp_caseload_age_band',
      denominator: ['statements_and_ehc_plans'],
      only: { age_band: 'Total' },
      period: 'same',
      part: 'everybody',
    },
  },
  {
    measure: 'M06',
    dataset: 'caseload',
    numerator: ['ehcplans'],
    denominator: null,
    countedIn: 'January',
    rows: 'everybody',
    scale: 10_000,
    joined: {
      dataset: 'population-by-age',
      denominator: Array.from({ length: 26 }, (_, age) => `age_${age}`),
      period: { nearestWithinYears: 5 },
      part: 'everybody',
    },
  },
]

const reviewed: readonly PublishedDefinition[] = [
  {
    measure: 'M26',
    dataset: 'local-authority-interactive-tool',
    numerator: ['value'],
    denominator: null,
    only: { measure_short: 'SEN_AN_REVIEW_MEET_REC' },
    joined: {
      dataset: 'local-authority-interactive-tool',
      denominator: ['value'],
      only: { measure_short: 'SEN_AN_REVIEW_EXPECTED' },
      period: 'same',
      part: 'everybody',
    },
  },
  {
    measure: 'M27',
    dataset: 'local-authority-interactive-tool',
    numerator: [],
    denominator: null,
    printed: 'value',
    only: { measure_short: 'SEN_PEC_OUTCOME_COM_4WKS' },
  },
]

const ended: readonly PublishedDefinition[] = [
  { measure: 'M35', dataset: 'ceased_plans', numerator: ['needs_met'], denominator: ['total_ceased'] },
  { measure: 'M36', dataset: 'ceased_plans', numerator: ['total_ceased'], denominator: null },
  ...Object.entries(REASONS).map(
    ([column, is]): PublishedDefinition => ({
      measure: 'M36',
      dataset: 'ceased_plans',
      numerator: [column],
      denominator: ['total_ceased'],
      part: { topic: 'Reason', is },
    }),
  ),
]

const budgets: readonly PublishedDefinition[] = [
  {
    measure: 'M38',
    dataset: 'personal_budgets',
    numerator: ['personal_budget'],
    denominator: null,
    countedIn: 'January',
    joined: { ...ofAllPlans, part: 'same' },
  },
  ...Object.entries({
    pb_education: 'Education',
    pb_health: 'Health',
    pb_social: 'Social care',
    pb_integrated: 'More than one of them',
  }).map(
    ([column, is]): PublishedDefinition => ({
      measure: 'M38',
      dataset: 'personal_budgets',
      numerator: [column],
      denominator: ['personal_budget'],
      countedIn: 'January',
      part: { topic: 'What it pays for', is },
      note: 'Of all personal budgets.',
    }),
  ),
]

const elsewhere: readonly PublishedDefinition[] = [
  { measure: 'M67', ...caseload, numerator: ['neet'] },
  {
    measure: 'M68',
    dataset: 'sen2_workbased_residential',
    numerator: ['MSuppIntEHC'],
    denominator: null,
    countedIn: 'January',
    part: { topic: 'How many', is: 'On a supported internship' },
  },
  { measure: 'M69', ...caseload, numerator: ['elective_home_education', 'other_arrangements_la'] },
  { measure: 'M69', ...caseload, numerator: ['elective_home_education'], part: { topic: 'Kind', is: 'Home educated' } },
  {
    measure: 'M69',
    ...caseload,
    numerator: ['other_arrangements_la'],
    part: { topic: 'Kind', is: 'Arranged elsewhere by the authority' },
  },
  {
    measure: 'M94',
    dataset: 'residential_settings',
    numerator: ['Res_3851', 'Res_52'],
    denominator: null,
    countedIn: 'January',
  },
  ...Object.entries({ Res_3851: '38 to 51 weeks', Res_52: '52 weeks' }).map(
    ([column, is]): PublishedDefinition => ({
      measure: 'M94',
      dataset: 'residential_settings',
      numerator: [column],
      denominator: null,
      countedIn: 'January',
      part: { topic: 'Weeks', is },
    }),
  ),
  {
    measure: 'M99',
    dataset: 'send_designated_officers',
    numerator: ['des_med_off', 'des_clin_off'],
    denominator: null,
    yes: { words: ['Yes'], no: ['No', 'Recruiting'] },
  },
  ...Object.entries({ des_med_off: 'Medical', des_clin_off: 'Clinical' }).map(
    ([column, is]): PublishedDefinition => ({
      measure: 'M99',
      dataset: 'send_designated_officers',
      numerator: [column],
      denominator: null,
      yes: { words: ['Yes'], no: ['No', 'Recruiting'] },
      part: { topic: 'Officer', is },
    }),
  ),
]

/** Plans that there are, where their children are, and how plans end: M03, M05, M06, M26 to M38, M67 to M69, M94, M99. */
export const definitionsOfPlans: readonly PublishedDefinition[] = [
  ...where,
  ...howMany,
  ...reviewed,
  ...ended,
  ...budgets,
  ...elsewhere,
]
