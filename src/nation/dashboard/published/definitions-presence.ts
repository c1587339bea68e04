import type { PublishedDefinition } from './definition.ts'
import { TYPE_OF_PROVISION } from './definitions-schools.ts'

const allPupils = 'Of all pupils: the tool does not tell those with SEN apart.'
const tool = (topic: string, words: Readonly<Record<string, string>>) =>
  ({
    dataset: 'local-authority-interactive-tool',
    numerator: [],
    denominator: null,
    printed: 'value',
    yearsEnd: 'Academic year',
    by: { column: 'measure_short', topic, words },
    note: allPupils,
  }) as const

const absence = { dataset: 'absence-by-sen', numerator: [], denominator: null, printed: 'pct' } as const
const attendance = (metric: string, topic: string) =>
  ({
    dataset: 'attendance-by-sen',
    numerator: [],
    denominator: null,
    printed: 'value_pc',
    only: { metric, education_phase: 'Total' },
    by: {
      column: 'send_category',
      topic,
      words: { 'EHC plan': 'EHC plan', 'SEN support': 'SEN Support', 'No SEN': 'No SEN' },
    },
  }) as const

const presence: readonly PublishedDefinition[] = [
  { measure: 'M63', ...absence, only: { characteristic: 'All SEN', absence_measure: 'Overall' } },
  {
    measure: 'M63',
    ...absence,
    only: { absence_measure: 'Overall' },
    by: {
      column: 'characteristic',
      topic: TYPE_OF_PROVISION,
      words: { 'EHCP or Statement': 'EHC plan', 'SEN support': 'SEN Support', 'No SEN': 'No SEN' },
    },
  },
  {
    measure: 'M63',
    ...absence,
    only: { characteristic: 'All SEN' },
    by: {
      column: 'absence_measure',
      topic: 'With leave or without',
      words: { Authorised: 'With leave', Unauthorised: 'Without leave' },
    },
  },
  { measure: 'M63', ...attendance('overall_absence_perc', 'Type of provision, each term') },
  {
    measure: 'M64',
    ...tool('Type of school', {
      TotSevPerAbNew: 'All schools',
      SFPriSevPerAbNew: 'Primary schools',
      SFSecSevPerAbNew: 'Secondary schools',
      SpecSevPerAbNew: 'Special schools',
    }),
  },
  {
    measure: 'M65',
    ...tool('Suspensions, by type of school', {
      TotFixedEx: 'All schools',
      PriFixedEx: 'Primary schools',
      SecFixedEx: 'Secondary schools',
      SpecFixedEx: 'Special schools',
    }),
  },
  {
    measure: 'M65',
    ...tool('Permanent exclusions, by type of school', {
      TotPermEx: 'All schools',
      PriPermEx: 'Primary schools',
      SecPermEx: 'Secondary schools',
      SpecPermEx: 'Special schools',
    }),
  },
  {
    measure: 'M65',
    ...attendance('auth_excluded_perc', 'Sessions missed while suspended'),
    note: 'Sessions missed, and not the number of suspensions.',
  },
  {
    measure: 'M70',
    ...attendance('auth_part_time_perc', 'Sessions missed on a part-time timetable'),
    note: 'Sessions missed, and not the number of pupils on such a timetable.',
  },
]

const UNREGISTERED = {
  'Non-maintained further education college': 'Non-maintained further education college',
  'One on one tuition': 'One-to-one tuition',
  'Other unregistered provider': 'Another unregistered provider',
  'Registered provider with UKPRN': 'A provider of training that is registered as one',
  'Work based placement': 'A workplace',
  Unknown: 'Not recorded',
} as const

const elsewhere: readonly PublishedDefinition[] = [
  {
    measure: 'M76',
    dataset: 'alternative-provision-pupils',
    numerator: ['total'],
    denominator: null,
    by: {
      column: 'prov_type',
      topic: 'Kind of provision',
      words: {
        'State-funded AP school': 'Pupils in state alternative provision',
        'School arranged AP': 'Pupils placed by their school',
        'LA funded AP placements': 'Placements paid for by the authority',
      },
    },
  },
  {
    measure: 'M77',
    dataset: 'alternative-provision-sen',
    numerator: [],
    denominator: null,
    printed: 'Outcome',
    only: { metric: '% SEN in state-funded AP' },
    by: {
      column: 'Characteristic',
      topic: TYPE_OF_PROVISION,
      words: { 'EHC plan': 'EHC plan', 'SEN support': 'SEN Support' },
    },
    countedIn: 'January',
    note: 'Of pupils in state-funded alternative provision. Authorities alone: the table has no row for England.',
  },
  {
    measure: 'M76',
    dataset: 'alternative-provision-school-arranged',
    numerator: ['pupils'],
    denominator: null,
    only: { characteristic_grouping: 'Placement Reason', setting_type: 'Total' },
    by: {
      column: 'pupil_characteristic',
      topic: 'Why their school placed them',
      words: {
        'Off-site placement for behavioural support': 'Help with behaviour',
        'Medical condition (mental health need)': 'Mental health',
        'Medical condition (physical health need)': 'Physical health',
        Suspension: 'Suspended',
        'Permanent exclusion (where still going through the review process)': 'Excluded, and under review',
        Other: 'Another reason',
      },
    },
  },
  {
    measure: 'M78',
    dataset: 'alternative-provision-absence',
    numerator: [],
    denominator: null,
    printed: 'pct',
    only: { absence_measure: 'Overall absence %' },
  },
  {
    measure: 'M78',
    dataset: 'alternative-provision-absence',
    numerator: [],
    denominator: null,
    printed: 'pct',
    by: {
      column: 'absence_measure',
      topic: 'How much is missed',
      words: {
        'Authorised absence %': 'Sessions missed with leave',
        'Unauthorised absence %': 'Sessions missed without leave',
        '% of persistent absentees - 10% or more sessions missed': 'Pupils who miss a tenth or more',
        '% of persistent absentees - 50% or more sessions missed': 'Pupils who miss half or more',
      },
    },
  },
  ...Object.entries({
    'State-funded AP school': 'Alternative provision',
    'State-funded special school': 'Special schools',
    'Non-maintained special school': 'Non-maintained special schools',
    'State-funded mainstream school': 'Mainstream schools',
  }).map(
    ([school, topic]): PublishedDefinition => ({
      measure: 'M79',
      dataset: 'inspection-of-schools',
      numerator: ['Value'],
      denominator: ['grand_total_schools'],
      only: { school_type: school, Measure: 'Overall effectiveness (number of schools)' },
      by: {
        column: 'Overall effectiveness',
        topic,
        words: {
          Outstanding: 'Outstanding',
          Good: 'Good',
          'Requires improvement': 'Requires improvement',
          Inadequate: 'Inadequate',
        },
      },
    }),
  ),
  {
    measure: 'M80',
    dataset: 'alternative-provision-pupils-unregistered',
    numerator: ['total'],
    denominator: null,
    only: { setting_type: 'Grand total unregistered AP (all setting types)' },
    by: {
      column: 'prov_type',
      topic: 'Kind of placement',
      words: {
        'School arranged unregistered AP pupils': 'Pupils placed by their school',
        'LA funded unregistered AP placements': 'Placements paid for by the authority',
      },
    },
  },
  ...Object.entries({
    'School arranged unregistered AP pupils': 'Setting, of pupils placed by their school',
    'LA funded unregistered AP placements': 'Setting, of placements paid for by the authority',
  }).map(
    ([placed, topic]): PublishedDefinition => ({
      measure: 'M80',
      dataset: 'alternative-provision-pupils-unregistered',
      numerator: ['total'],
      denominator: null,
      only: { prov_type: placed },
      by: { column: 'setting_type', topic, words: UNREGISTERED },
    }),
  ),
]

/** Who is at school, who is not, and who is in alternative provision: M63 to M65, M70 and M76 to M80. */
export const definitionsOfPresence: readonly PublishedDefinition[] = [...presence, ...elsewhere]
