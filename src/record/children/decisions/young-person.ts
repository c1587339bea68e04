import { refusal } from '../../../platform/decisions/refusal.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { AccessGranted } from '../../access/events.ts'
import { ContactRecorded, YoungPersonDecidedAccess, YoungPersonJoined } from '../events.ts'
import { isYoungPersonOn, lastDayOfCompulsorySchoolAge } from '../rights-holder.ts'
import { childIn, fullNameOf } from '../state.ts'
import { type Answer, type Events, nothingChanged } from './answer.ts'
import { endShares, endTies } from './end-access.ts'

const YOUNG_PERSON = 'Children and Families Act 2014, section 83(2)'

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
  newId: () => string,
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
