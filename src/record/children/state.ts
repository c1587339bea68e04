import type { z } from 'zod'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type {
  AddressRecorded,
  CapacityRecorded,
  CarerAdded,
  ChildrenEvent,
  ContactRecorded,
  CourtOrderRecorded,
  RecordOpened,
  SettingAttended,
  YoungPersonDecidedAccess,
} from './events.ts'

type DataOf<T extends { schema: z.ZodType }> = z.output<T['schema']>

/** A child and family as the record tells them, as far as the reader may see it. */
export type Child = {
  details: DataOf<typeof RecordOpened>
  setting: (DataOf<typeof SettingAttended> & { since: string }) | null
  carers: (DataOf<typeof CarerAdded> & { since: string })[]
  contacts: (DataOf<typeof ContactRecorded> & { hiddenFrom: string[] | null })[]
  /** The language that each person chose, by whom; English for all others. */
  languages: Readonly<Record<string, string>>
  addresses: (DataOf<typeof AddressRecorded> & { eventId: string; since: string; hiddenFrom: string[] | null })[]
  courtOrders: DataOf<typeof CourtOrderRecorded>[]
  capacity: (DataOf<typeof CapacityRecorded> & { on: string })[]
  youngPerson: { personId: string; since: string } | null
  parentAccess: (DataOf<typeof YoungPersonDecidedAccess> & { on: string })[]
}

/** The child in a record. Throws when the record was never opened, which is our mistake. */
export function childIn(events: readonly RecordedEvent[]): Child {
  const child = findChildIn(events)
  if (!child) throw new Error('The record holds no child.')
  return child
}

export function findChildIn(events: readonly RecordedEvent[]): Child | undefined {
  return fold<Child | undefined, ChildrenEvent>(events, undefined, evolve)
}

/** The name to use: the preferred one if the family gave one. */
export const nameOf = (child: Child) => child.details.preferredName ?? child.details.givenName
export const fullNameOf = (child: Child) => `${child.details.givenName} ${child.details.familyName}`

function evolve(child: Child | undefined, event: ChildrenEvent): Child | undefined {
  if (event.type === 'RecordOpened') return { ...nobody, details: event.data }
  if (!child) return child
  switch (event.type) {
    case 'ChildDetailsChanged':
      return { ...child, details: { ...child.details, ...event.data } }
    case 'SettingAttended':
      return { ...child, setting: { ...event.data, since: event.occurredOn } }
    case 'CarerAdded':
      return { ...child, carers: [...child.carers, { ...event.data, since: event.occurredOn }] }
    case 'CarerChanged': {
      const { carerId, mayAct } = event.data
      return { ...child, carers: child.carers.map((one) => (one.carerId === carerId ? { ...one, mayAct } : one)) }
    }
    case 'CarerRemoved':
      return { ...child, carers: child.carers.filter((one) => one.carerId !== event.data.carerId) }
    case 'ContactRecorded': {
      const others = child.contacts.filter((one) => one.of !== event.data.of)
      return { ...child, contacts: [...others, { ...event.data, hiddenFrom: event.hiddenFrom }] }
    }
    case 'LanguageChosen':
      return { ...child, languages: { ...child.languages, [event.data.of]: event.data.language } }
    case 'AddressRecorded': {
      const { eventId, occurredOn: since, hiddenFrom } = event
      const others = child.addresses.filter((one) => one.of !== event.data.of)
      return { ...child, addresses: [...others, { ...event.data, eventId, since, hiddenFrom }] }
    }
    case 'CourtOrderRecorded':
      return { ...child, courtOrders: [...child.courtOrders, event.data] }
    case 'CapacityRecorded':
      return { ...child, capacity: [...child.capacity, { ...event.data, on: event.occurredOn }] }
    case 'YoungPersonDecidedAccess': {
      const others = child.parentAccess.filter((one) => one.carerId !== event.data.carerId)
      return { ...child, parentAccess: [...others, { ...event.data, on: event.occurredOn }] }
    }
    case 'YoungPersonJoined':
      return { ...child, youngPerson: { personId: event.data.personId, since: event.occurredOn } }
    default:
      return child
  }
}

const nobody: Omit<Child, 'details'> = {
  setting: null,
  carers: [],
  contacts: [],
  languages: {},
  addresses: [],
  courtOrders: [],
  capacity: [],
  youngPerson: null,
  parentAccess: [],
}
