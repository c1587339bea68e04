import type { PublishedDefinition } from './definition.ts'

export const TYPE_OF_PROVISION = 'Type of provision'
const PROVISION = {
  'EHC plan': 'EHC plan',
  'EHC plan or Statement': 'EHC plan',
  'EHCP or Statement': 'EHC plan',
  'SEN support': 'SEN Support',
  'No SEN': 'No SEN',
  'No identified SEN': 'No SEN',
} as const

const tool = {
  dataset: 'local-authority-interactive-tool',
  numerator: [],
  denominator: null,
  printed: 'value',
  yearsEnd: 'Academic year',
} as const
const column = 'measure_short'
const toolBy = (words: Readonly<Record<string, string>>, topic: string = TYPE_OF_PROVISION) =>
  ({ ...tool, by: { column, topic, words } }) as const

const pupils: readonly PublishedDefinition[] = [
  { measure: 'M01', ...tool, only: { measure_short: ['SEN_TotStat', 'SEN_TotSENSuP'] }, together: 2 },
  { measure: 'M01', ...toolBy({ SEN_TotStat: 'EHC plan', SEN_TotSENSuP: 'SEN Support' }) },
  {
    measure: 'M01',
    ...toolBy(
      {
        PrimStatements: 'Primary: EHC plan',
        PrimNoStatements: 'Primary: SEN Support',
        SecStatements: 'Secondary: EHC plan',
        SecNoStatements: 'Secondary: SEN Support',
      },
      'Phase',
    ),
  },
  {
    measure: 'M02',
    dataset: 'pupils-with-sen-mainstream',
    numerator: [],
    denominator: ['total_pupils'],
    printed: 'pct_of_pupils',
    only: { sen_provision: 'All SEN' },
  },
  {
    measure: 'M02',
    dataset: 'pupils-with-sen-mainstream',
    numerator: [],
    denominator: ['total_pupils'],
    printed: 'pct_of_pupils',
    by: { column: 'sen_provision', topic: TYPE_OF_PROVISION, words: PROVISION },
  },
  ...Object.entries({
    'pupils with EHC plans': 'Where pupils with an EHC plan go to school',
    'pupils on SEN support': 'Where pupils with SEN Support go to school',
  }).map(
    ([provision, topic]): PublishedDefinition => ({
      measure: 'M03',
      dataset: 'pupils-with-sen-by-phase',
      numerator: [],
      denominator: null,
      printed: 'pct_of_pupils_with_provision_type',
      only: { provision_type: provision },
      by: {
        column: 'phase_type_grouping',
        topic,
        words: {
          'State-funded nursery': 'Nursery school',
          'State-funded primary': 'Primary school',
          'State-funded secondary': 'Secondary school',
          'State-funded special school': 'Special school',
          'Non-maintained special school': 'Non-maintained special school',
          'State-funded AP school': 'Alternative provision',
          'Independent school': 'Independent school',
        },
      },
      note: 'From the school census: those who are not at a school are not in it.',
    }),
  ),
  ...Object.entries({
    'All SEN': 'Social care group',
    'EHC plan': 'Social care group, with an EHC plan',
    'SEN support': 'Social care group, with SEN Support',
  }).map(
    ([provision, topic]): PublishedDefinition => ({
      measure: 'M04',
      dataset: 'social-care-by-sen',
      numerator: [],
      denominator: null,
      printed: 'pct_of_children',
      only: { sen_provision: provision },
      by: {
        column: 'social_care_group',
        topic,
        words: {
          'CINO at 31 March': 'Children in need',
          'CPPO at 31 March': 'On a protection plan',
          'CLA 12 months at 31 March': 'Looked after for a year or more',
        },
      },
    }),
  ),
]

const attainment: readonly PublishedDefinition[] = [
  ...counted('M56', {
    dataset: 'early-years-by-sen',
    numerator: ['gld_number'],
    denominator: ['children_number'],
    printed: 'gld_percentage',
    filter: 'characteristic_type',
  }),
  ...around('M56', '2021-09-01', '2022-08-31', {
    FSP_Gooddev_With_SENSTATE: 'EHC plan',
    FSP_Gooddev_Without_SENSTATE: 'SEN Support',
  }),
  ...counted('M57', {
    dataset: 'phonics-by-sen',
    numerator: ['t_phonics_y1_met_expected_standard'],
    denominator: ['t_phonics_y1_eligible_pupils'],
    printed: 'pct_met_expected',
    filter: 'characteristic',
    until: '2022-08-31',
  }),
  {
    measure: 'M57',
    ...toolBy({ KS1P_EHCP: 'EHC plan', KS1P_SEND: 'SEN Support', KS1P_NonSEND: 'No SEN' }),
    from: '2022-09-01',
  },
  ...counted('M58', {
    dataset: 'key-stage-2-by-sen',
    numerator: ['t_rwm_met_expected_standard'],
    denominator: ['t_rwm_eligible_pupils'],
    printed: 'pct_met_expected',
    filter: 'characteristic',
  }),
  ...around('M58', '2018-09-01', '2023-08-31', {
    NEW_KS2_RWM_Sen_Withsta: 'EHC plan',
    'NEW_KS2_RWM_Sen_W/Osta': 'SEN Support',
    NoID_SEN_NEW_KS2_RWM: 'No SEN',
  }),
  ...keyStage4(),
  { measure: 'M60', ...tool, only: { measure_short: 'KS4_SEN_Des_incSpec' } },
  {
    measure: 'M60',
    ...toolBy({
      SusEdOverall_SEN_Stat_incSpec: 'EHC plan',
      SusEdOverall_SEN_NoStat_incSpec: 'SEN Support',
      SusEdOverall_NoSEN_incSpec: 'No SEN',
    }),
  },
  {
    measure: 'M60',
    ...destinations('destinations-at-16-by-sen', { characteristic: 'Identified SEN', version: 'Revised' }),
    note: 'From another table than the figure for everybody: its group of pupils is not quite the same.',
  },
  {
    measure: 'M61',
    dataset: 'destinations-at-18-by-sen',
    numerator: [],
    denominator: ['cohort'],
    printed: 'pct_of_pupils',
    only: { characteristic: 'Identified SEN (mainstream)', destination: 'Overall sustained' },
  },
  {
    measure: 'M61',
    dataset: 'destinations-at-18-by-sen',
    numerator: [],
    denominator: ['cohort'],
    printed: 'pct_of_pupils',
    only: { destination: 'Overall sustained' },
    by: {
      column: 'characteristic',
      topic: 'Group',
      words: {
        'Identified SEN (mainstream)': 'At school, with SEN',
        'No identified SEN': 'At school, without SEN',
        'Identified LLDD (mainstream)': 'At college, with a learning difficulty or disability',
        'No identified LLDD': 'At college, without one',
      },
    },
  },
  { measure: 'M61', ...destinations('destinations-at-18-by-sen', { characteristic: 'Identified SEN (mainstream)' }) },
  {
    measure: 'M62',
    ...toolBy({ 'Age19_SEN-S_L2EM': 'EHC plan', Age19_SENwoS_L2EM: 'SEN Support', Age19_NoNSEN_L2EM: 'No SEN' }),
  },
  {
    measure: 'M62',
    ...toolBy(
      { 'Age19_SEN-S_L3': 'EHC plan', Age19_SENwoS_L3: 'SEN Support', Age19_NoNSEN_L3: 'No SEN' },
      'Level 3, by type of provision',
    ),
  },
]

type Counted = Pick<PublishedDefinition, 'dataset' | 'numerator' | 'denominator' | 'printed' | 'until'> & {
  filter: string
}

/** All with SEN, and each type of provision, from a table with counts. */
function counted(measure: string, { filter, ...rest }: Counted): PublishedDefinition[] {
  return [
    { measure, ...rest, only: { [filter]: 'All SEN' } },
    { measure, ...rest, by: { column: filter, topic: TYPE_OF_PROVISION, words: PROVISION } },
  ]
}

/** Years before and after those of a table with counts, from the tool. */
function around(
  measure: string,
  from: string,
  to: string,
  words: Readonly<Record<string, string>>,
): PublishedDefinition[] {
  const day = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString()
  return [
    { measure, ...toolBy(words), until: day(from, -1) },
    { measure, ...toolBy(words), from: day(to, 1) },
  ]
}

function keyStage4(): PublishedDefinition[] {
  const table = { dataset: 'key-stage-4-by-sen', numerator: [], denominator: ['t_pupils'] } as const
  const withSen = { characteristic_sen_description: 'Any SEN' } as const
  return [
    { measure: 'M59', ...table, printed: 'avg_att8', only: withSen },
    {
      measure: 'M59',
      ...table,
      printed: 'avg_p8score',
      only: withSen,
      part: { topic: 'Progress 8', is: 'All pupils with SEN' },
    },
    {
      measure: 'M59',
      ...toolBy({
        SEN_Stat_AVG_Attain8_Score: 'EHC plan',
        SEN_WoStat_AVG_Attain8_Score: 'SEN Support',
        SEN_NoID_AVG_Attain8_Score: 'No SEN',
      }),
    },
  ]
}

function destinations(dataset: string, only: NonNullable<PublishedDefinition['only']>) {
  return {
    dataset,
    numerator: [],
    denominator: ['cohort'],
    printed: 'pct_of_pupils',
    only,
    by: {
      column: 'destination',
      topic: 'Destination',
      words: {
        'School sixth form': 'School sixth form',
        'Sixth form college': 'Sixth form college',
        'Further education': 'Further education',
        'Higher education': 'Higher education',
        'Education (other)': 'Other education',
        Apprenticeship: 'Apprenticeship',
        Employment: 'Work',
        'Not sustained': 'Did not stay',
        Unknown: 'Not known',
      },
    },
  } as const
}

/** What is known of pupils in schools, by DfE's tables of schools: M01, M02, M03, M04 and M56 to M62. */
export const definitionsOfSchools: readonly PublishedDefinition[] = [...pupils, ...attainment]
