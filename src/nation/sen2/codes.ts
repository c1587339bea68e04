import { ETHNICITY_CODES } from '../../record/children/ethnicities.ts'

/**
 * The codes an item may hold. `code` is undefined where the category is known and its letter is not established: such
 * letters come from the settings (settings.ts) and are never guessed.
 */
export type Code = {
  code: string | undefined
  /** Names the category in the settings. */
  key?: string
  says: string
  /** The first return year. */
  since?: number
  onlyIn?: 'PlacementDetail'
  /** DfE asks for a description beside it. */
  described?: true
  /** The code of the main group, for an extended ethnicity code. */
  mainCode?: string
}

export const codeSets = {
  requestSource: [
    { code: '1', says: 'Young person or parent' },
    { code: '2', says: 'School or other education setting' },
    { code: '3', says: 'Health care professionals' },
    { code: '4', says: 'Social care professionals' },
    { code: '5', says: 'Other' },
  ],
  requestOutcome: [
    { code: 'Y', says: 'LA proceeded with an assessment' },
    { code: 'N', says: 'LA decided not to proceed with an assessment' },
    { code: 'A', says: 'Decision yet to be made' },
    { code: 'W', says: 'Request withdrawn or ceased before the decision whether to assess' },
    { code: 'H', says: 'Historical - decision to assess made before the latest collection period' },
  ],
  assessmentOutcome: [
    { code: 'Y', says: 'Decided that a plan would be issued' },
    { code: 'N', says: 'Decided that a plan would not be issued' },
    { code: 'A', says: 'Decision not yet made' },
    { code: 'W', says: 'Withdrawn or ceased before the decision whether to issue' },
    {
      code: 'H',
      says: 'Historical - decision to issue made before the latest collection period (also used for plans transferred in)',
    },
  ],
  planRes: [
    { code: 'A', says: 'Residential, 38 to 51 weeks' },
    { code: 'B', says: 'Residential, 52 weeks' },
  ],
  workBasedLearning: [
    { code: undefined, key: 'apprenticeship', says: 'Apprenticeship' },
    { code: undefined, key: 'supportedInternship', says: 'Supported internship' },
    { code: undefined, key: 'traineeship', says: 'Traineeship' },
  ],
  directPayments: [
    { code: undefined, key: 'education', says: 'Education only' },
    { code: undefined, key: 'health', says: 'Health only' },
    { code: undefined, key: 'socialCare', says: 'Social care only' },
    { code: undefined, key: 'integrated', says: 'Integrated (any combination)' },
  ],
  designatedOfficer: [
    { code: undefined, key: 'yes', says: 'Yes' },
    { code: undefined, key: 'no', says: 'No' },
    { code: undefined, key: 'recruiting', says: 'Recruiting' },
  ],
  ceaseReason: [
    {
      code: '1',
      says: 'Reached maximum age (end of the academic year in which 25 is attained; or turned 19 and entered the adult estate)',
    },
    {
      code: '2',
      says: 'Ongoing educational/training needs met without a plan (only where education/training continues)',
    },
    { code: '3', says: 'Moved on to higher education' },
    { code: '4', says: 'Moved on to paid employment, excluding apprenticeships' },
    { code: '5', says: 'Transferred to another LA in England' },
    { code: '6', says: 'Young person no longer wishes to engage in education or training' },
    { code: '7', says: 'Moved outside England' },
    { code: '8', says: 'Deceased' },
    { code: '9', says: 'Other (DfE prompts for explanation where many)' },
  ],
  reviewOutcome: [
    { code: 'A', says: 'Amend the plan' },
    { code: 'C', says: 'Cease the plan' },
    { code: 'M', says: 'Maintain the plan unchanged' },
  ],
  senSetting: [
    { code: 'OLA', says: 'Other arrangements made by the LA under s.61 Children and Families Act 2014 (EOTAS)' },
    { code: 'OPA', says: 'Other arrangements made by parents/young person under s.42(5), not elective home education' },
    { code: 'EHE', says: 'Elective home education arranged by parents/young person under s.42(5)' },
    {
      code: 'EYP',
      says: 'Early years provider that has no GIAS URN (private nursery, independent EY provider, childminder)',
    },
    {
      code: 'OTH',
      says: 'Other, including a plan that names only a type of setting; free text prompted',
      described: true,
    },
    { code: 'NEET', says: 'Not in education, employment or training, aged 16-25', onlyIn: 'PlacementDetail' },
    { code: 'NIEC', says: 'Not in education or training - notice to cease issued', onlyIn: 'PlacementDetail' },
    {
      code: 'NIEO',
      says: 'Not in education or training - other; free text prompted',
      onlyIn: 'PlacementDetail',
      described: true,
    },
  ],
  senType: [
    { code: 'SPLD', says: 'Specific learning difficulty' },
    { code: 'MLD', says: 'Moderate learning difficulty' },
    { code: 'SLD', says: 'Severe learning difficulty' },
    { code: 'PMLD', says: 'Profound and multiple learning difficulty' },
    { code: 'SEMH', says: 'Social, emotional and mental health' },
    { code: 'SLCN', says: 'Speech, language and communication needs' },
    { code: 'HI', says: 'Hearing impairment' },
    { code: 'VI', says: 'Vision impairment' },
    { code: 'MSI', says: 'Multi-sensory impairment' },
    { code: 'PD', says: 'Physical disability' },
    { code: 'ASD', says: 'Autistic spectrum disorder' },
    { code: 'DS', says: 'Down syndrome', since: 2025 },
    { code: 'OTH', says: 'Other difficulty' },
  ],
  senTypeRank: [
    { code: '1', says: 'Primary need' },
    { code: '2', says: 'Secondary need' },
  ],
  placementRank: [
    { code: '1', says: 'Primary placement' },
    { code: '2', says: 'Secondary placement' },
  ],
  sex: [
    { code: 'M', says: 'Male' },
    { code: 'F', says: 'Female' },
  ],
  gender2023: [
    { code: '0', says: 'Not known / not stated' },
    { code: '1', says: 'Male' },
    { code: '2', says: 'Female' },
    { code: '9', says: 'Not specified / neither' },
  ],
  upnUnknown: [
    { code: 'UN1', says: 'Child under 6 and not yet assigned a UPN' },
    { code: 'UN2', says: 'Child has never attended a state-funded school in England and has no UPN' },
    { code: 'UN3', says: 'Child educated outside England and has no UPN' },
    { code: 'UN5', says: 'Sources disagree on name/date of birth so no reliable match (e.g. duplicate UPN)' },
    { code: 'UN8', says: 'Person is new to the LA; UPN or ULN not yet known' },
    {
      code: 'UN9',
      says: 'Young person has never attended a state-funded school or FE setting in England; no UPN or ULN',
    },
    { code: 'UN10', says: 'Request led to no further action before a UPN or ULN was known' },
  ],
  /** 2023 alone. Neither its letters nor its categories are public. */
  attendancePattern: [],
  ethnicity: ETHNICITY_CODES,
} as const satisfies Readonly<Record<string, readonly Code[]>>

export type CodeSetName = keyof typeof codeSets
