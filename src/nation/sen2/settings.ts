import { type Code, type CodeSetName, codeSets } from './codes.ts'

/** What nobody outside DfE has established. It is asked of an administrator, shown wherever it matters, never guessed. */
export type Unknown = 'officers' | 'workBasedLearning' | 'directPayments' | 'attendancePattern'

/** What an area knows and we do not: code letters, places in the XML, and DfE's own numbers of rules. */
export type Settings = {
  /** The letter of each category by its key, e.g. `{ workBasedLearning: { apprenticeship: 'A' } }`. */
  letters: Partial<Record<CodeSetName, Readonly<Record<string, string>>>>
  /** The element that holds DMO, DCO and DSCO in the XML: `Header`, or another name between `Header` and `Persons`. */
  officersIn?: string
  /** Codes accepted beside the list of local authorities, such as that of a made-up area. */
  alsoAuthorities: readonly string[]
  /** DfE's number, severity and words for a rule, and the years in which it is off. */
  rules: Readonly<Record<string, RuleOverride>>
  /** The fewest that the area expects to be placed at an establishment, by URN. */
  expectedPlaces?: Readonly<Record<string, ExpectedPlaces>>
}

export type ExpectedPlaces = { all?: number; senUnit?: number; resourcedProvision?: number }

export type RuleOverride = {
  dfeRule?: string
  severity?: 'error' | 'query' | 'information'
  message?: string
  offIn?: readonly number[]
}

export const noSettings: Settings = { letters: {}, alsoAuthorities: [], rules: {} }

export type Notice = { unknown: Unknown; until?: number; says: string; set: string }

/** Said wherever a return is checked, made or read, as long as it is so. */
export const notices: readonly Notice[] = [
  {
    unknown: 'officers',
    says: 'Where DMO, DCO and DSCO stand in the XML, and their code letters (yes, no, recruiting), are not public.',
    set: 'officersIn, and letters.designatedOfficer with yes, no and recruiting',
  },
  {
    unknown: 'workBasedLearning',
    says: 'The code letters of PlanWBP and WBP (apprenticeship, supported internship, traineeship) are not public.',
    set: 'letters.workBasedLearning with apprenticeship, supportedInternship and traineeship',
  },
  {
    unknown: 'directPayments',
    says: 'The code letters of DP (education, health, social care, integrated) are not public.',
    set: 'letters.directPayments with education, health, socialCare and integrated',
  },
  {
    unknown: 'attendancePattern',
    until: 2023,
    says: 'The codes of AttendancePattern, which was in the 2023 return alone, are not public.',
    set: 'letters.attendancePattern, one key for each code',
  },
]

/** Always said: it is true whatever is configured. */
export const rulesAreOurs =
  'DfE’s own validation rules are not public. These rules and their ids are ours, worked out from published guidance; COLLECT may find more, or other, things.'

/** What is still not established under these settings, for a return of that year. */
export function notEstablished(settings: Settings, year: number): Notice[] {
  return notices.filter((notice) => year <= (notice.until ?? 9999) && !isEstablished(notice.unknown, settings))
}

export function isEstablished(unknown: Unknown, settings: Settings): boolean {
  const known = (set: CodeSetName) =>
    (codeSets[set] as readonly Code[]).every(({ key }) => !key || settings.letters[set]?.[key])
  if (unknown === 'officers') return settings.officersIn !== undefined && known('designatedOfficer')
  if (unknown === 'attendancePattern') return Object.keys(settings.letters.attendancePattern ?? {}).length > 0
  return known(unknown)
}
