import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'

const details = z.object({
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  dateOfBirth: z.iso.date(),
  sex: z.enum(['female', 'male']).nullable(),
  ethnicity: z.string().nullable(),
  /** DfE's code of it, for the national return. */
  ethnicityCode: z.string().nullable(),
  firstLanguage: z.string().nullable(),
  upn: z.string().nullable(),
  /** Unique learner number, from 14. */
  uln: z.string().nullable(),
  /** Why there is neither number: DfE's code, for example `UN1`. */
  noNumberBecause: z.string().nullable(),
  nhsNumber: z.string().nullable(),
  lookedAfter: z.boolean().nullable(),
})

const { givenName, familyName, dateOfBirth, ...mayBeUnknown } = details.shape

export const RecordOpened = eventType(
  'RecordOpened',
  'A record was opened for a child or young person.',
  z.object({
    givenName,
    familyName,
    dateOfBirth,
    preferredName: mayBeUnknown.preferredName.default(null),
    sex: mayBeUnknown.sex.default(null),
    ethnicity: mayBeUnknown.ethnicity.default(null),
    firstLanguage: mayBeUnknown.firstLanguage.default(null),
    upn: mayBeUnknown.upn.default(null),
    uln: mayBeUnknown.uln.default(null),
    noNumberBecause: mayBeUnknown.noNumberBecause.default(null),
    ethnicityCode: mayBeUnknown.ethnicityCode.default(null),
    nhsNumber: mayBeUnknown.nhsNumber.default(null),
    lookedAfter: mayBeUnknown.lookedAfter.default(null),
  }),
)

export const ChildDetailsChanged = eventType(
  'ChildDetailsChanged',
  'Details of the child or young person changed.',
  details.partial(),
)

export const SettingAttended = eventType(
  'SettingAttended',
  'The child began to attend a school or setting, or none.',
  z.object({ organisationId: z.uuid().nullable(), name: z.string(), yearGroup: z.string().nullable().default(null) }),
)

export const CarerAdded = eventType(
  'CarerAdded',
  'A parent or carer was added to the record.',
  z.object({
    carerId: z.uuid(),
    name: z.string(),
    relationship: z.string(),
    parentalResponsibility: z.boolean(),
    /** False for a carer who may see the case and not decide in it. */
    mayAct: z.boolean().default(true),
    firstLanguage: z.string().nullable().default(null),
  }),
)

export const CarerChanged = eventType(
  'CarerChanged',
  'What a parent or carer may do changed.',
  z.object({ carerId: z.uuid(), mayAct: z.boolean(), why: z.string() }),
)

/** When it is protected: the family members who may see it. Those who join later are not among them. */
const seenBy = z.array(z.uuid()).default([])

/** Kept apart from the carer, so that it can be hidden from another carer as an address can. */
export const ContactRecorded = eventType(
  'ContactRecorded',
  'How to reach a parent, carer or young person was recorded.',
  z.object({
    of: z.uuid(),
    email: z.string().nullable().default(null),
    phone: z.string().nullable().default(null),
    /** How they want to be told. */
    prefers: z.enum(['email', 'text', 'post']),
    seenBy,
  }),
)

/** Written by the service for a person who chose it in their browser: messages to them are then in it, with English below. */
export const LanguageChosen = eventType(
  'LanguageChosen',
  'A parent, carer or young person chose the language of the service.',
  z.object({ of: z.uuid(), language: z.string() }),
)

export const CarerRemoved = eventType(
  'CarerRemoved',
  'Somebody is no longer a parent or carer in this record.',
  z.object({ carerId: z.uuid(), why: z.string() }),
)

/** Hidden with `hiddenFrom` from a carer who must not learn it: the database then shows them no such event. */
export const AddressRecorded = eventType(
  'AddressRecorded',
  'An address was recorded.',
  z.object({
    /** The child, or a carer. */
    of: z.union([z.literal('child'), z.uuid()]),
    lines: z.array(z.string()),
    postcode: z.string(),
    seenBy,
  }),
)

export const CourtOrderRecorded = eventType(
  'CourtOrderRecorded',
  'A court order that bears on the record was recorded.',
  z.object({
    orderId: z.uuid(),
    kind: z.string(),
    says: z.string(),
    /** The carers whom it binds or limits. */
    about: z.array(z.uuid()),
    from: z.iso.date(),
    until: z.iso.date().nullable().default(null),
  }),
)

/** Decision by decision, never a property of a person (Mental Capacity Act 2005). */
export const CapacityRecorded = eventType(
  'CapacityRecorded',
  'It was recorded whether a young person can make one particular decision.',
  z.object({
    decision: z.string(),
    canDecide: z.boolean(),
    assessor: z.string(),
    evidence: z.string(),
    /** Who decides instead, where they cannot: a representative, or else the parent (regulation 64). */
    alternativePerson: z
      .object({ personId: z.uuid().nullable(), name: z.string(), basis: z.string() })
      .nullable()
      .default(null),
    until: z.iso.date().nullable().default(null),
  }),
)

export const YoungPersonDecidedAccess = eventType(
  'YoungPersonDecidedAccess',
  'The young person decided what a parent or carer may see and do from now on.',
  z.object({ carerId: z.uuid(), maySee: z.boolean(), mayAct: z.boolean(), recordedHow: z.string() }),
)

export const YoungPersonJoined = eventType(
  'YoungPersonJoined',
  'The young person got their own sign-in.',
  z.object({ personId: z.uuid() }),
)

export const childrenEvents = [
  RecordOpened,
  ChildDetailsChanged,
  SettingAttended,
  CarerAdded,
  CarerChanged,
  CarerRemoved,
  ContactRecorded,
  LanguageChosen,
  AddressRecorded,
  CourtOrderRecorded,
  CapacityRecorded,
  YoungPersonDecidedAccess,
  YoungPersonJoined,
] as const

export type ChildrenEvent = { [K in keyof typeof childrenEvents]: Recorded<(typeof childrenEvents)[K]> }[number]
