import { type DayNumber, dayNumber } from './days.ts'
import type { Field, RecordName } from './fields.ts'

/**
 * The return as a file gives it: every value is the file's own text, with the line where it stands. Properties have the
 * names of the elements, so that a rule can be read beside the specification. Nothing here is trusted or corrected.
 */
export type Item = {
  /** Without the white space around it, and never empty: an empty element counts as absent. */
  readonly value: string
  readonly line: number
  /** The day it names, for an item that is a date. NaN when it names none. */
  readonly day: DayNumber
}

export type ReturnHeader = {
  readonly record: 'Header'
  line: number
  Collection?: Item | undefined
  Year?: Item | undefined
  ReferenceDate?: Item | undefined
  SourceLevel?: Item | undefined
  LEA?: Item | undefined
  SoftwareCode?: Item | undefined
  Release?: Item | undefined
  SerialNo?: Item | undefined
  DateTime?: Item | undefined
  /** Looked for anywhere outside `Persons`: where they belong is not established. */
  DMO?: Item | undefined
  DCO?: Item | undefined
  DSCO?: Item | undefined
}

/** Module 1. */
export type Person = {
  readonly record: 'Person'
  line: number
  /** 1 for the first person of the file. */
  number: number
  /** The file's own key, in CSV. The XML has none. */
  key?: string | undefined
  Surname?: Item | undefined
  Forename?: Item | undefined
  PersonBirthDate?: Item | undefined
  GenderCurrent?: Item | undefined
  Sex?: Item | undefined
  Ethnicity?: Item | undefined
  PostCode?: Item | undefined
  UPN?: Item | undefined
  UniqueLearnerNumber?: Item | undefined
  UPNunknown?: Item | undefined
  requests: Request[]
}

/** Module 2, element `Requests`: one request and all that followed from it. */
export type Request = {
  readonly record: 'Requests'
  line: number
  key?: string | undefined
  ReceivedDate?: Item | undefined
  RequestSource?: Item | undefined
  RYA?: Item | undefined
  RequestOutcomeDate?: Item | undefined
  RequestOutcome?: Item | undefined
  RequestMediation?: Item | undefined
  RequestTribunal?: Item | undefined
  Exported?: Item | undefined
  /** The first. A second is a finding of the reader. */
  assessment?: Assessment | undefined
  active?: ActivePlans | undefined
}

/** Module 3. */
export type Assessment = {
  readonly record: 'Assessment'
  line: number
  key?: string | undefined
  AssessmentOutcome?: Item | undefined
  AssessmentOutcomeDate?: Item | undefined
  AssessmentMediation?: Item | undefined
  AssessmentTribunal?: Item | undefined
  OtherMediation?: Item | undefined
  OtherTribunal?: Item | undefined
  Week20?: Item | undefined
  plan?: NamedPlan | undefined
}

/** Module 4a. */
export type NamedPlan = {
  readonly record: 'NamedPlan'
  line: number
  key?: string | undefined
  StartDate?: Item | undefined
  PlanRes?: Item | undefined
  PlanWBP?: Item | undefined
  PB?: Item | undefined
  OA?: Item | undefined
  DP?: Item | undefined
  CeaseDate?: Item | undefined
  CeaseReason?: Item | undefined
  details: PlanDetail[]
}

/** What a named place and an attended place share. */
type PlaceItems = {
  line: number
  key?: string | undefined
  URN?: Item | undefined
  UKPRN?: Item | undefined
  SENsetting?: Item | undefined
  SENSettingOther?: Item | undefined
  PlacementRank?: Item | undefined
  SENunitIndicator?: Item | undefined
  ResourcedProvisionIndicator?: Item | undefined
}

/** Module 4b: a place named in section I of the plan. */
export type PlanDetail = PlaceItems & { readonly record: 'PlanDetail' }

/** Module 5b: a place that was attended in the year. */
export type PlacementDetail = PlaceItems & {
  readonly record: 'PlacementDetail'
  EntryDate?: Item | undefined
  LeavingDate?: Item | undefined
  /** 2023 alone. */
  AttendancePattern?: Item | undefined
  Res?: Item | undefined
  WBP?: Item | undefined
}

export type Place = PlanDetail | PlacementDetail

/** Module 5a. */
export type ActivePlans = {
  readonly record: 'ActivePlans'
  line: number
  key?: string | undefined
  TransferLA?: Item | undefined
  /** Here in 2023 alone (V-23). */
  Res?: Item | undefined
  WBP?: Item | undefined
  ReviewMeeting?: Item | undefined
  ReviewOutcome?: Item | undefined
  ReviewDraft?: Item | undefined
  PhaseTransferDueDate?: Item | undefined
  PhaseTransferFinalDate?: Item | undefined
  LastReview?: Item | undefined
  placements: PlacementDetail[]
  needs: SENneed[]
}

/** Module 5c. */
export type SENneed = {
  readonly record: 'SENneed'
  line: number
  key?: string | undefined
  SENtype?: Item | undefined
  SENtypeRank?: Item | undefined
}

export type AnyRecord =
  | ReturnHeader
  | Person
  | Request
  | Assessment
  | NamedPlan
  | PlanDetail
  | ActivePlans
  | PlacementDetail
  | SENneed

export function item(value: string, line: number, isDay: boolean): Item {
  return { value, line, day: isDay ? dayNumber(value) : Number.NaN }
}

/** An empty record. Each kind is born with one shape, which keeps reading millions of them fast. */
export function newRecord(name: RecordName, line: number): AnyRecord {
  switch (name) {
    case 'Header':
      return newHeader(line)
    case 'Person':
      return newPerson(line)
    case 'Requests':
      return newRequest(line)
    case 'Assessment':
      return newAssessment(line)
    case 'NamedPlan':
      return newPlan(line)
    case 'PlanDetail':
      return { record: 'PlanDetail', line, key: undefined, ...noPlace }
    case 'ActivePlans':
      return newActive(line)
    case 'PlacementDetail':
      return newPlacement(line)
    case 'SENneed':
      return { record: 'SENneed', line, key: undefined, SENtype: undefined, SENtypeRank: undefined }
  }
}

/** Puts an item where it belongs. The table of fields and the types above have the same names; a test keeps it so. */
export function setItem(record: AnyRecord, field: Field, value: Item): void {
  ;(record as unknown as Record<string, Item>)[field.name] = value
}

export function getItem(record: AnyRecord, field: Field): Item | undefined {
  return (record as unknown as Record<string, Item | undefined>)[field.name]
}

const noPlace = {
  URN: undefined,
  UKPRN: undefined,
  SENsetting: undefined,
  SENSettingOther: undefined,
  PlacementRank: undefined,
  SENunitIndicator: undefined,
  ResourcedProvisionIndicator: undefined,
}

function newHeader(line: number): ReturnHeader {
  return {
    record: 'Header',
    line,
    Collection: undefined,
    Year: undefined,
    ReferenceDate: undefined,
    SourceLevel: undefined,
    LEA: undefined,
    SoftwareCode: undefined,
    Release: undefined,
    SerialNo: undefined,
    DateTime: undefined,
    DMO: undefined,
    DCO: undefined,
    DSCO: undefined,
  }
}

function newPerson(line: number): Person {
  return {
    record: 'Person',
    line,
    number: 0,
    key: undefined,
    Surname: undefined,
    Forename: undefined,
    PersonBirthDate: undefined,
    GenderCurrent: undefined,
    Sex: undefined,
    Ethnicity: undefined,
    PostCode: undefined,
    UPN: undefined,
    UniqueLearnerNumber: undefined,
    UPNunknown: undefined,
    requests: [],
  }
}

function newRequest(line: number): Request {
  return {
    record: 'Requests',
    line,
    key: undefined,
    ReceivedDate: undefined,
    RequestSource: undefined,
    RYA: undefined,
    RequestOutcomeDate: undefined,
    RequestOutcome: undefined,
    RequestMediation: undefined,
    RequestTribunal: undefined,
    Exported: undefined,
    assessment: undefined,
    active: undefined,
  }
}

function newAssessment(line: number): Assessment {
  return {
    record: 'Assessment',
    line,
    key: undefined,
    AssessmentOutcome: undefined,
    AssessmentOutcomeDate: undefined,
    AssessmentMediation: undefined,
    AssessmentTribunal: undefined,
    OtherMediation: undefined,
    OtherTribunal: undefined,
    Week20: undefined,
    plan: undefined,
  }
}

function newPlan(line: number): NamedPlan {
  return {
    record: 'NamedPlan',
    line,
    key: undefined,
    StartDate: undefined,
    PlanRes: undefined,
    PlanWBP: undefined,
    PB: undefined,
    OA: undefined,
    DP: undefined,
    CeaseDate: undefined,
    CeaseReason: undefined,
    details: [],
  }
}

function newActive(line: number): ActivePlans {
  return {
    record: 'ActivePlans',
    line,
    key: undefined,
    TransferLA: undefined,
    Res: undefined,
    WBP: undefined,
    ReviewMeeting: undefined,
    ReviewOutcome: undefined,
    ReviewDraft: undefined,
    PhaseTransferDueDate: undefined,
    PhaseTransferFinalDate: undefined,
    LastReview: undefined,
    placements: [],
    needs: [],
  }
}

function newPlacement(line: number): PlacementDetail {
  return {
    record: 'PlacementDetail',
    line,
    key: undefined,
    ...noPlace,
    EntryDate: undefined,
    LeavingDate: undefined,
    AttendancePattern: undefined,
    Res: undefined,
    WBP: undefined,
  }
}
