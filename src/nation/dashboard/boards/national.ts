/** What somebody beyond the area looks at measures for, as far as it is public, with where it is said. */
export type NationalUse = {
  who: string
  /** What is decided. */
  decision: string
  /** When it is looked at. */
  meeting: string
  owner: string
  /** Ids of measures; empty where none is named in public. */
  measures: readonly string[]
  source: string
  note?: string
}

/** The indicators of DfE’s prototype dashboard, as the catalogue marks them, are added where this stands. */
export const NATIONAL: readonly NationalUse[] = [
  {
    who: 'Area SEND inspection',
    decision:
      'Which of three outcomes an area has: typically positive experiences and outcomes, inconsistent, or widespread and systemic failings, which calls for a priority action plan.',
    meeting: 'At least every five years, with a meeting each year between',
    owner: 'Ofsted and the Care Quality Commission',
    measures: ['M10', 'M14', 'M15', 'M26', 'M27', 'M39', 'M60', 'M61', 'M63', 'M65', 'M101'],
    source: 'Ofsted and CQC, area SEND inspections: framework and handbook, from January 2023, updated June 2025',
    note: 'The framework asks whether needs are found and assessed in time, whether the right help comes at the right time, and whether children are ready for their next steps. It names no figure that decides. These are the measures that speak to its questions.',
  },
  {
    who: 'Support and intervention after an inspection',
    decision: 'Whether and how the department steps in, with NHS England.',
    meeting: 'After an inspection that finds systemic failings, and at the monitoring inspection',
    owner: 'Department for Education, regions group; NHS England',
    measures: ['M14', 'M17', 'M101'],
    source: 'Answers to questions in Parliament on intervention after area SEND inspections; the inspection handbook',
    note: 'Which figures count is not published. These follow from what inspections report.',
  },
  {
    who: 'Agreements on deficits',
    decision: 'Whether an area gets help with its deficit on high needs, and keeps it.',
    meeting: 'By the agreement with each area',
    owner: 'Department for Education',
    measures: ['M85', 'M86', 'M87'],
    source:
      'Delivering Better Value in SEND (55 areas) and the safety valve programme: answers to questions in Parliament',
  },
  {
    who: 'National and local inclusion dashboards',
    decision: 'Where to look closer: differences between areas, and whether reforms do what they should.',
    meeting: 'Meant to be refreshed twice a year',
    owner: 'Department for Education',
    measures: [],
    source: 'SEND and Alternative Provision Improvement Plan, March 2023; DfE’s prototype dashboard, February 2024',
    note: 'The prototype says that it is not for accountability or judgement by itself. The Public Accounts Committee wrote in January 2025 that it was unclear how these data would be used.',
  },
  {
    who: 'Evaluation of the Change Programme',
    decision: 'Whether reforms are carried out as meant, tested well, and on the way to what they are for.',
    meeting: 'Interim report January 2026',
    owner: 'ICF with RSM and BMG, for the Department for Education',
    measures: ['M02', 'M65'],
    source: 'Evaluation of the SEND and AP Change Programme, interim report, Department for Education, 29 January 2026',
    note: 'It reported early signs of fewer exclusions and of more pupils kept in mainstream schools. What else it counts is not known here.',
  },
  {
    who: 'National SEND and AP Implementation Board',
    decision: 'How the reforms are carried out across England.',
    meeting: 'First met 6 June 2023',
    owner: 'The ministers for children and for mental health, together',
    measures: [],
    source: 'SEND and Alternative Provision Improvement Plan, March 2023, and reports of its members',
    note: 'Which measures it reads is not published.',
  },
]
