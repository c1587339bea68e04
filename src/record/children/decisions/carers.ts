import { refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { AddressRecorded, CarerAdded, CarerChanged, CarerRemoved, ContactRecorded } from '../events.ts'
import { parentGrant } from '../parent-grant.ts'
import { isYoungPersonOn } from '../rights-holder.ts'
import { type Child, childIn, fullNameOf } from '../state.ts'
import { type Answer, type Events, nothingChanged } from './answer.ts'
import { endShares, endTies } from './end-access.ts'

const YOUNG_PERSON = 'Children and Families Act 2014, section 83(2)'

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

const familyOf = ({ carers, youngPerson }: Child) => [
  ...carers.map((one) => one.carerId),
  ...(youngPerson ? [youngPerson.personId] : []),
]
