import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { AccessEnded, AccessGranted } from '../access/events.ts'
import { grantsIn, isLive, liveGrant, type RecordedGrant } from '../access/questions.ts'
import {
  AddressRecorded,
  CapacityRecorded,
  CarerAdded,
  CarerChanged,
  CarerRemoved,
  ChildDetailsChanged,
  ContactRecorded,
  CourtOrderRecorded,
  SettingAttended,
  YoungPersonDecidedAccess,
  YoungPersonJoined,
} from './events.ts'
import { parentGrant } from './parent-grant.ts'
import { isYoungPersonOn, lastDayOfCompulsorySchoolAge } from './rights-holder.ts'
import { type Child, childIn, fullNameOf } from './state.ts'

type Events = readonly RecordedEvent[]
type Answer = NewEvent[] | Refusal
type NewId = () => string

const YOUNG_PERSON = 'Children and Families Act 2014, section 83(2)'
const CAPACITY =
  'Children and Families Act 2014, section 80; SEND Regulations 2014, regulation 64; Mental Capacity Act 2005'
const nothingChanged = refusal('nothing-changed', phrase('Nothing is different from what the record says.'))
const notYet = refusal('in-the-future', phrase('This day is still to come. Enter a day up to today.'))

export type Details = Partial<Child['details']>

export function changeDetails(child: Child, details: Details, today: string): Answer {
  const { dateOfBirth = child.details.dateOfBirth } = details
  if (dateOfBirth > today) return notYet
  const changed = Object.entries(details).filter(([name, value]) => child.details[name as keyof Details] !== value)
  if (changed.length === 0) return nothingChanged
  return [ChildDetailsChanged(Object.fromEntries(changed), { occurredOn: today })]
}

export type Setting = { organisationId: string | null; name: string; yearGroup: string | null; from: string }

export function attendSetting(child: Child, { from, ...setting }: Setting, today: string): Answer {
  if (from > today) return notYet
  if (from < child.details.dateOfBirth) return refusal('before-birth', phrase('This day is before the child was born.'))
  return [SettingAttended(setting, { occurredOn: from })]
}

export type NewCarer = {
  personId: string
  name: string
  relationship: string
  parentalResponsibility: boolean
  mayAct: boolean
  firstLanguage: string | null
  email: string | null
  grantId: string
}

/** A carer of a young person is part of the record at once, and sees it when the young person has said so. */
export function addCarer(events: Events, carer: NewCarer, today: string): Answer {
  const child = childIn(events)
  const { personId, name, email, grantId, mayAct, ...who } = carer
  if (child.carers.some((one) => one.carerId === personId))
    return refusal('carer-already', `${name} is in this record already.`)
  const on = { occurredOn: today }
  const added: NewEvent[] = [CarerAdded({ ...who, carerId: personId, name, mayAct }, on)]
  if (email) added.push(ContactRecorded({ of: personId, email, prefers: 'email' }, on))
  const { dateOfBirth } = child.details
  return [...added, ...parentGrant({ grantId, personId, who: name, dateOfBirth, today, mayAct })]
}

export function changeCarer(
  events: Events,
  change: { carerId: string; mayAct: boolean; why: string; grantId: string },
  today: string,
): Answer {
  const child = childIn(events)
  const carer = child.carers.find((one) => one.carerId === change.carerId)
  if (!carer) return refusal('no-such-carer', phrase('This person is no longer a carer in this record.'))
  const { dateOfBirth } = child.details
  if (isYoungPersonOn(dateOfBirth, today)) {
    return refusal(
      'young-person-decides',
      `${fullNameOf(child)} decides what a parent or carer may see and do.`,
      YOUNG_PERSON,
    )
  }
  if (carer.mayAct === change.mayAct) return nothingChanged
  if (!change.mayAct && lastWhoActs(child, carer.carerId)) return nobodyLeft
  const { carerId, mayAct, why, grantId } = change
  return [
    CarerChanged({ carerId, mayAct, why }, { occurredOn: today }),
    ...endTies(events, carerId, why, today),
    ...parentGrant({ grantId, personId: carerId, who: carer.name, dateOfBirth, today, mayAct }),
  ]
}

export function removeCarer(events: Events, carerId: string, why: string, today: string): Answer {
  const child = childIn(events)
  if (!child.carers.some((one) => one.carerId === carerId)) {
    return refusal('no-such-carer', phrase('This person is no longer a carer in this record.'))
  }
  if (!isYoungPersonOn(child.details.dateOfBirth, today) && lastWhoActs(child, carerId)) return nobodyLeft
  return [
    CarerRemoved({ carerId, why }, { occurredOn: today }),
    ...endTies(events, carerId, why, today),
    ...endShares(events, carerId, today),
  ]
}

const nobodyLeft = refusal(
  'last-carer',
  'Nobody else may act for this child. Add somebody, or let another carer act, before you change this.',
)
const lastWhoActs = (child: Child, carerId: string) =>
  !child.carers.some((one) => one.mayAct && one.carerId !== carerId)

export type Reach = {
  of: string
  email?: string | null
  phone?: string | null
  prefers?: 'email' | 'text' | 'post'
  lines: string[]
  postcode: string
  hiddenFrom: string[]
}

/** Contact and address are kept apart from the person, and both from those who must not learn them. */
export function recordReach(child: Child, reach: Reach, today: string): Answer {
  const { of, email = null, phone = null, prefers, lines, postcode } = reach
  const family = familyOf(child)
  const hiddenFrom = reach.hiddenFrom.filter((one) => family.includes(one) && one !== of)
  const seenBy = hiddenFrom.length ? family.filter((one) => !hiddenFrom.includes(one)) : []
  const when = { occurredOn: today, ...(hiddenFrom.length && { hiddenFrom }) }
  const recorded: NewEvent[] = []
  if (of !== 'child' && prefers) recorded.push(ContactRecorded({ of, email, phone, prefers, seenBy }, when))
  if (lines.length) recorded.push(AddressRecorded({ of, lines, postcode, seenBy }, when))
  return recorded.length ? recorded : nothingChanged
}

export const familyOf = ({ carers, youngPerson }: Child) => [
  ...carers.map((one) => one.carerId),
  ...(youngPerson ? [youngPerson.personId] : []),
]

export type Order = { orderId: string; kind: string; says: string; about: string[]; from: string; until: string | null }

export function recordOrder(child: Child, order: Order, today: string): Answer {
  if (order.until !== null && order.until < order.from) {
    return refusal('over-before-it-begins', 'The order ends before it begins. Check both days.')
  }
  if (!order.about.every((one) => child.carers.some((carer) => carer.carerId === one))) {
    return refusal('no-such-carer', 'Choose people who are carers in this record.')
  }
  return [CourtOrderRecorded(order, { occurredOn: order.from > today ? today : order.from })]
}

/** The decisions that a young person may be unable to make. Whoever asks for another one names it the same way. */
export const DECISIONS = {
  access: phrase('Who may see the record and act in it'),
  request: phrase('Asking for an EHC needs assessment'),
  plan: phrase('Answering a draft plan'),
  placement: phrase('Choosing a school, college or other place'),
  appeal: phrase('Mediation and appeal'),
} as const
export type Decision = keyof typeof DECISIONS

export type Capacity = {
  decision: Decision
  canDecide: boolean
  assessor: string
  evidence: string
  assessedOn: string
  until: string | null
  alternative: { personId: string | null; name: string; basis: string } | null
  grantId: string
}

export function recordCapacity(events: Events, found: Capacity, today: string): Answer {
  const child = childIn(events)
  const { decision, canDecide, assessor, evidence, assessedOn, until, alternative, grantId } = found
  if (assessedOn > today) return notYet
  if (until !== null && until < assessedOn)
    return refusal('over-before-it-begins', 'The day to look again is before the assessment.')
  const { dateOfBirth } = child.details
  const sixteen = Temporal.PlainDate.from(dateOfBirth).add({ years: 16 }).toString()
  if (assessedOn < sixteen) {
    return refusal(
      'under-16',
      'The Mental Capacity Act begins at 16. Until then a parent or carer decides.',
      'Mental Capacity Act 2005, section 2(5)',
    )
  }
  if (!canDecide && !alternative) {
    return refusal(
      'nobody-decides',
      'Say who makes this decision for the young person: a representative, or else a parent.',
      CAPACITY,
    )
  }
  const alternativePerson = canDecide ? null : alternative
  const recorded: NewEvent[] = [
    CapacityRecorded({ decision, canDecide, assessor, evidence, alternativePerson, until }, { occurredOn: assessedOn }),
  ]
  const former = grantsIn(events).filter(
    (one) => one.basis === 'alternative-person' && isLive(one, today) && decision === 'access',
  )
  for (const one of former) recorded.push(ended(one, 'Looked at again', today))
  if (decision !== 'access' || !alternativePerson?.personId || !isYoungPersonOn(dateOfBirth, today)) return recorded
  const { personId, name: who } = alternativePerson
  const purpose = phrase('To make the decisions that the young person cannot make')
  const grant = {
    grantId,
    personId,
    who,
    capacity: 'parent',
    basis: 'alternative-person',
    purpose,
    from: today,
    until,
  } as const
  return [...recorded, AccessGranted(grant, { occurredOn: today })]
}

export function joinAsYoungPerson(
  events: Events,
  joining: { personId: string; grantId: string; email: string },
  today: string,
): Answer {
  const child = childIn(events)
  const { dateOfBirth } = child.details
  if (!isYoungPersonOn(dateOfBirth, today)) {
    const last = lastDayOfCompulsorySchoolAge(dateOfBirth)
    return refusal(
      'not-yet',
      `They decide for themselves from the day after compulsory school age ends, ${last}.`,
      YOUNG_PERSON,
    )
  }
  if (child.youngPerson) return refusal('joined-already', 'The young person has their own sign-in already.')
  const { personId, grantId, email } = joining
  const on = { occurredOn: today }
  const purpose = phrase('It is their own record')
  return [
    YoungPersonJoined({ personId }, on),
    ContactRecorded({ of: personId, email, prefers: 'email' }, on),
    AccessGranted(
      { grantId, personId, who: fullNameOf(child), capacity: 'young-person', basis: 'self', purpose, from: today },
      on,
    ),
  ]
}

export type CarerWish = { carerId: string; maySee: boolean; mayAct: boolean }

export function decideParentAccess(
  events: Events,
  wishes: readonly CarerWish[],
  how: string,
  newId: NewId,
  today: string,
): Answer {
  const child = childIn(events)
  if (!isYoungPersonOn(child.details.dateOfBirth, today)) {
    return refusal(
      'not-yet',
      phrase('Until the end of compulsory school age, parents and carers decide.'),
      YOUNG_PERSON,
    )
  }
  const on = { occurredOn: today }
  const purpose = phrase('The young person agreed to it')
  const decided = wishes.flatMap(({ carerId, maySee, mayAct }) => {
    const carer = child.carers.find((one) => one.carerId === carerId)
    if (!carer) return []
    const acts = maySee && mayAct
    const tie = { grantId: newId(), personId: carerId, who: carer.name, mayAct: acts, from: today, purpose }
    return [
      YoungPersonDecidedAccess({ carerId, maySee, mayAct: acts, recordedHow: how }, on),
      ...endTies(events, carerId, 'The young person decided', today),
      ...(maySee ? [] : endShares(events, carerId, today)),
      ...(maySee ? [AccessGranted({ ...tie, capacity: 'parent', basis: 'parental-responsibility' }, on)] : []),
    ]
  })
  return decided.length ? decided : nothingChanged
}

/** What can be shared with a helper. Addresses and the log never are: a helper of one carer must not learn of another. */
export const SHARED_PARTS = ['case', 'request', 'advice', 'plan'] as const
export type SharedPart = (typeof SHARED_PARTS)[number]

export type Sharing = {
  grantId: string
  personId: string
  who: string
  capacity: 'sendiass-adviser' | 'helper'
  purpose: string
  parts: SharedPart[]
  until: string
  /** Whether the authority may know that a SENDIASS adviser helps. */
  councilMayKnow: boolean
  /** Whether they may say what the family thinks of a draft, for the family. The authority then reads who says it. */
  mayComment?: boolean
}

export function shareWith(events: Events, sharing: Sharing, today: string): Answer {
  const { councilMayKnow, mayComment = false, capacity, personId, parts, ...tie } = sharing
  if (liveGrant(events, personId, capacity, today)) {
    return refusal(
      'shared-already',
      phrase('This person can see the record already. Change what you share with them instead.'),
    )
  }
  if (parts.length === 0) return refusal('nothing-shared', phrase('Choose at least one part to share.'))
  if (mayComment && capacity === 'sendiass-adviser' && !councilMayKnow) {
    return refusal(
      'council-would-know',
      phrase(
        'If they speak for you, the council reads who says it. Tick that the council may know that they help you, or take back that they may speak for you.',
      ),
    )
  }
  const until = earlier(tie.until, lastShareDay(childIn(events), today))
  if (until < today) return refusal('over-already', phrase('Choose a last day that is still to come.'))
  const privateTo = capacity === 'sendiass-adviser' && !councilMayKnow ? 'family' : null
  return [
    AccessGranted(
      {
        ...tie,
        personId,
        capacity,
        parts,
        until,
        privateTo,
        basis: 'family-invitation',
        from: today,
        mayAct: mayComment,
      },
      { occurredOn: today },
    ),
  ]
}

export type ShareChange = { grantId: string; newGrantId: string; parts: SharedPart[]; until: string }

export function changeShare(events: Events, change: ShareChange, today: string): Answer {
  const grant = findShare(events, change.grantId, today)
  if (!grant) return overAlready
  if (change.parts.length === 0)
    return refusal('nothing-shared', phrase('Choose at least one part to share, or stop sharing.'))
  const until = earlier(change.until, lastShareDay(childIn(events), today))
  if (until < today) return refusal('over-already', phrase('Choose a last day that is still to come, or stop sharing.'))
  const { endedOn: _, endedWhy: __, ...said } = grant
  const changed = { ...said, grantId: change.newGrantId, parts: [...change.parts], from: today, until }
  return [ended(grant, 'The family changed what they share', today), AccessGranted(changed, { occurredOn: today })]
}

export function stopSharing(events: Events, grantId: string, today: string): Answer {
  const grant = findShare(events, grantId, today)
  return grant ? [ended(grant, 'The family stopped sharing', today)] : overAlready
}

export const sharesIn = (events: Events, today: string) =>
  grantsIn(events).filter((one) => one.basis === 'family-invitation' && isLive(one, today))

/** A year at the most; and what parents share ends when the young person begins to decide. */
export function lastShareDay(child: Child, today: string): string {
  const year = Temporal.PlainDate.from(today).add({ years: 1 }).toString()
  const { dateOfBirth } = child.details
  return isYoungPersonOn(dateOfBirth, today) ? year : earlier(year, lastDayOfCompulsorySchoolAge(dateOfBirth))
}

const overAlready = refusal('ended-already', phrase('You no longer share the record with this person.'))
const findShare = (events: Events, grantId: string, today: string) =>
  sharesIn(events, today).find((one) => one.grantId === grantId)
const earlier = (one: string, other: string) => (one < other ? one : other)

const ended = ({ grantId, privateTo }: RecordedGrant, why: string, today: string) =>
  AccessEnded({ grantId, why, privateTo }, { occurredOn: today })

/** A carer's own ties, and no others that the same person may hold. */
const endTies = (events: Events, personId: string, why: string, today: string): NewEvent[] =>
  grantsIn(events)
    .filter(
      (one) =>
        one.personId === personId &&
        one.capacity === 'parent' &&
        one.basis !== 'alternative-person' &&
        one.endedOn === null,
    )
    .map((one) => ended(one, why, today))

/** Whom somebody let in does not stay in when they may no longer see the record: a helper could be themselves once more. */
const endShares = (events: Events, personId: string, today: string): NewEvent[] => {
  const invited = new Set(
    events.flatMap((event) =>
      event.type === 'AccessGranted' && event.by === personId ? [(event.data as { grantId: string }).grantId] : [],
    ),
  )
  return grantsIn(events)
    .filter((one) => one.basis === 'family-invitation' && one.endedOn === null && invited.has(one.grantId))
    .map((one) => ended(one, 'Whoever shared the record may no longer see it', today))
}
