import { randomUUID } from 'node:crypto'
import type { NewEvent } from '../../../platform/events/event.ts'
import {
  AddressRecorded,
  CarerAdded,
  ContactRecorded,
  RecordOpened,
  SettingAttended,
  YoungPersonJoined,
} from '../../../record/children/events.ts'
import { parentGrant } from '../../../record/children/questions.ts'
import { granting } from '../assign.ts'
import type { Answers } from './form.ts'

export type Opening = {
  answers: Answers
  /** The organisation that goes by the setting's name, where there is one. */
  setting: { organisationId: string | null; name: string } | null
  /** The parent or the young person, with a sign-in of their own or not yet. */
  holder: { personId: string; name: string; isYoungPerson: boolean }
  today: string
}

/** What a new record begins with: the child, the setting, whoever holds the rights and how to reach them. */
export function openRecord({ answers, setting, holder, today }: Opening): NewEvent[] {
  const on = { occurredOn: today }
  const { givenName = '', familyName = '', preferredName = null, dateOfBirth = '', yearGroup = null } = answers
  const events: NewEvent[] = [RecordOpened({ givenName, familyName, preferredName, dateOfBirth }, on)]
  if (setting) events.push(SettingAttended({ ...setting, yearGroup }, on))
  if (holder.isYoungPerson) events.push(YoungPersonJoined({ personId: holder.personId }, on))
  else {
    const parentalResponsibility = answers.parentalResponsibility !== 'no'
    events.push(
      CarerAdded(
        {
          carerId: holder.personId,
          name: holder.name,
          relationship: answers.relationship ?? 'Parent or carer',
          parentalResponsibility,
        },
        on,
      ),
    )
  }
  const { email = null, phone = null, prefers = 'post', address, postcode } = answers
  events.push(ContactRecorded({ of: holder.personId, email, phone, prefers }, on))
  if (address) {
    const lines = address
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    events.push(AddressRecorded({ of: holder.personId, lines, postcode: postcode ?? '' }, on))
  }
  if (holder.isYoungPerson) return [...events, granting(holder, 'young-person', 'self', today)]
  const { personId, name: who } = holder
  return [...events, ...parentGrant({ grantId: randomUUID(), personId, who, dateOfBirth, today })]
}
