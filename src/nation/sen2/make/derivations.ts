import { type Field, type Provenance, type RecordName, recordNames, records } from '../fields.ts'

/** One item of the return: what it is, when it exists, how it is made from the record, and how well its form is known. */
export type ItemLine = {
  record: RecordName
  name: string
  heading: string
  years: string
  derived: string
  provenance: Provenance
}

export const provenances: Readonly<Record<Provenance, string>> = {
  D: 'published by DfE',
  R: 'as code that reads real returns has it',
  V: 'as a supplier of software has it',
  S: 'from published statistics',
  C: 'as in another collection of DfE',
  I: 'inferred',
  '?': 'not established: its code letters or its place are not public, and it is left out until the settings say them',
}

/** Every item, in the order of the file. */
export function itemLines(): ItemLine[] {
  return recordNames.flatMap((record) =>
    records[record].fields.map((field) => ({
      record,
      name: field.name,
      heading: field.heading,
      years: yearsOf(field),
      derived: derivedFrom(record, field.name),
      provenance: field.provenance,
    })),
  )
}

function yearsOf({ since, until }: Field): string {
  if (until === undefined) return `${since} on`
  return since === until ? String(since) : `${since} to ${until}`
}

/** Throws for an item of which nobody has written down how it is made. */
function derivedFrom(record: RecordName, name: string): string {
  const says = derivations[record][name]
  if (!says) throw new Error(`how ${record}/${name} is made is not written down`)
  return says
}

const dispute = (stage: string, kind: string) =>
  `1 when ${kind} about ${stage} is recorded, else 0. Left out where nothing was decided`
const noOfficer =
  'Whether one is in post, as the area keeps it for the year (page “Designated officers”), in the letters of the settings. Left out until they and its place in the XML are known'
const register =
  'the number of the school or college, from the record of the place or else from the list of organisations'
const place = (which: string): Record<string, string> => ({
  URN: `For ${which}: ${register}`,
  UKPRN: `For ${which} where it has no URN, or where its UKPRN was recorded: ${register}`,
  SENsetting: `For ${which}: the arrangement, where it is no school or college. A plan that names a type of school only is OTH`,
  SENSettingOther: `The words beside OTH for ${which}`,
  PlacementRank: `1 for the main place, 2 for the second one: as recorded, else by when they began`,
  SENunitIndicator: `1 when a place in a SEN unit is recorded; 0 for a school where nobody recorded one`,
  ResourcedProvisionIndicator: `1 when resourced provision is recorded; 0 for a school where nobody recorded one`,
})

const derivations: Readonly<Record<RecordName, Readonly<Record<string, string>>>> = {
  Header: {
    Collection: 'Always SEN2',
    Year: 'The year that was chosen',
    ReferenceDate: 'The census day of that year, from a table: it is no fixed Thursday',
    SourceLevel: 'Always L: a local authority',
    LEA: 'The code of the area',
    SoftwareCode: 'openSEND',
    Release: 'The version of openSEND',
    SerialNo: 'As given: 1, and one more for each further submission',
    DateTime: 'The time of making, in London',
    DMO: noOfficer,
    DCO: noOfficer,
    DSCO: noOfficer,
  },
  Person: {
    Surname: 'The family name, as last recorded',
    Forename: 'The given name, as last recorded',
    PersonBirthDate: 'The date of birth, as last recorded',
    GenderCurrent: '1 for male, 2 for female, 0 where none is recorded',
    Sex: 'M or F, as last recorded. Listed as missing where there is none',
    Ethnicity:
      'The code that was chosen; else the code whose words the family used, where they leave no doubt; else NOBT, and listed as missing',
    PostCode: 'Of the child’s own address, as last recorded. Listed as missing where there is none',
    UPN: 'As recorded',
    UniqueLearnerNumber: 'As recorded',
    UPNunknown:
      'Only without UPN and ULN: the reason that was recorded; UN1 under six years on the census day; else listed as missing',
  },
  Requests: {
    ReceivedDate:
      'The day the request was received, or on which the authority became responsible. Left out of a historical request (H)',
    RequestSource: 'Who asked: as recorded for the return, else the family or the setting by who sent the request',
    RYA: '1 or 0 as recorded; 0 below ten and from eighteen years on, since youth accommodation is for those between; else listed as missing',
    RequestOutcomeDate: 'The day of the first decision whether to assess',
    RequestOutcome:
      'Y or N: the first decision, when it fell in the year or later. H: decided before the year, or the plan came from another authority. W: withdrawn, or moved away, before a decision. A: not decided',
    RequestMediation: dispute('whether to assess', 'mediation'),
    RequestTribunal: dispute('whether to assess', 'an appeal'),
    Exported: 'The authority to which the child moved before the assessment was complete',
  },
  Assessment: {
    AssessmentOutcome:
      'Y: a plan was issued in the year or later. N: decided not to issue one. H: issued before the year, or by another authority. W: withdrawn, or moved away. A: not decided',
    AssessmentOutcomeDate:
      'For Y the day on which the final plan was issued to the family; for N the day of the decision',
    AssessmentMediation: dispute('whether to issue a plan', 'mediation'),
    AssessmentTribunal: dispute('whether to issue a plan', 'an appeal'),
    OtherMediation: dispute('anything else, such as what a plan says', 'mediation'),
    OtherTribunal: dispute('anything else, such as what a plan says', 'an appeal'),
    Week20:
      '1 when an exception of regulation 10(4) was recorded before the plan was issued, else 0. Listed as missing for a plan brought over without it',
  },
  NamedPlan: {
    StartDate: 'The day on which the final plan was first issued',
    PlanRes: 'A (38 to 51 weeks) or B (52 weeks), where a residential place is recorded for the plan',
    PlanWBP: 'Learning at work, as recorded for the plan',
    PB: '1 when a personal budget was taken up: as recorded for the return, else when section J of the final plan holds anything',
    OA: '1 or 0 when it is recorded whether the authority or a provider holds the money',
    DP: 'What direct payments cover, as recorded',
    CeaseDate: 'The day on which the plan ceased, up to the census day',
    CeaseReason: 'Why, as recorded. Listed as missing where nobody said',
  },
  PlanDetail: place('each place that section I names'),
  ActivePlans: {
    TransferLA: 'The authority from which the plan came, when it came in the year',
    Res: 'As PlacementDetail/Res, of the main place',
    WBP: 'As PlacementDetail/WBP, of the main place',
    ReviewMeeting: 'The day of the meeting of the latest review',
    ReviewOutcome: 'A, C or M: the decision after it. Listed as missing when a decision has a day and no outcome',
    ReviewDraft: 'The day on which the proposed amendments were sent',
    PhaseTransferDueDate:
      'The legal date for a move of phase that falls in the calendar year before the census or in that of it: 15 February; 31 March for a move from secondary school to post-16; five months before a move between post-16 institutions (regulation 18)',
    PhaseTransferFinalDate: 'The day on which the plan for that move was issued',
    LastReview: 'The day of the decision after the latest review',
  },
  PlacementDetail: {
    ...place('each place attended in the year, up to the census day'),
    EntryDate: 'The first day at the place. Where only a change of school is recorded, the day of that change',
    LeavingDate: 'The last day; the day before the next school where only that is recorded',
    AttendancePattern: 'As recorded',
    Res: 'A (38 to 51 weeks) or B (52 weeks), where the place is residential',
    WBP: 'Learning at work, where it is recorded for the place',
  },
  SENneed: {
    SENtype: 'The main type of need of the plan, and the second one. Down syndrome is OTH before 2025',
    SENtypeRank: '1 for the main type, 2 for the second one',
  },
}
