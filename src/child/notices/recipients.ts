import { lookingWider } from '../../platform/access/as.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { type RightsHolder, rightsHolderOn } from '../../record/children/rights-holder.ts'
import { type Child, childIn, fullNameOf } from '../../record/children/state.ts'
import type { WayOfService } from './rules/deemed-service.ts'

/** Somebody a notice is addressed to. What the record does not say about them can be said here. */
export type To = {
  personId: string | null
  name: string
  how?: WayOfService
  email?: string | null
  addressLines?: string[]
}

/** Somebody a notice goes to, and the way it goes. */
export type Recipient = {
  personId: string | null
  name: string
  /** How the notice itself reaches them, which decides when it counts as served. */
  how: WayOfService
  /** How they are told that it is there. */
  channel: 'email' | 'text' | 'post'
  /** An e-mail address or a telephone number; for post, the address on one line each. */
  toAddress: string
  addressLines: string[]
  /** The language that they chose for the service. */
  language?: string | undefined
  /** False when nobody has recorded how this person wants to be told. */
  choseThis: boolean
}

/**
 * The rights holders on a day, as people to write to. With decisions named, whoever stands in for a young person in one of them is
 * written to; so is the young person, while there is one of them that is theirs to make.
 */
export function rightsHoldersOn(child: Child, on: string, decisions: readonly string[] = []): To[] {
  const holders =
    decisions.length > 0 ? decisions.map((one) => rightsHolderOn(child, on, one)) : [rightsHolderOn(child, on)]
  const people = holders.flatMap((holder) => peopleOf(child, holder))
  return people.filter(
    (one, at) => people.findIndex((other) => other.personId === one.personId && other.name === one.name) === at,
  )
}

function peopleOf(child: Child, holder: RightsHolder): To[] {
  if (holder.kind === 'parents') {
    return child.carers
      .filter((carer) => holder.carerIds.includes(carer.carerId))
      .map((carer) => ({ personId: carer.carerId, name: carer.name }))
  }
  if (holder.kind === 'young-person')
    return [{ personId: child.youngPerson?.personId ?? null, name: fullNameOf(child) }]
  return [{ personId: holder.personId, name: holder.name }]
}

/**
 * Works out how each person is reached: as they chose; else by post; else through their own sign-in. Reads addresses
 * that are hidden from whoever is signed in, so its answer goes on the envelope and never into a shared copy.
 */
export async function findRecipients(
  trx: Trx,
  laCode: string,
  events: readonly RecordedEvent[],
  people: readonly To[],
): Promise<Recipient[] | Refusal> {
  const child = childIn(events)
  const emails = await emailsOf(trx, laCode, people)
  const found: Recipient[] = []
  for (const person of people) {
    const recipient = reach(child, person, person.email ?? (person.personId ? emails.get(person.personId) : undefined))
    if (!recipient) {
      return refusal(
        'nowhere-to-send',
        `We do not know how to reach ${person.name}. Record an address, an e-mail address or a telephone number first.`,
        'SEND Regulations 2014, reg 5',
      )
    }
    found.push({ ...recipient, language: languageOf(child, person) })
  }
  return found.length > 0
    ? found
    : refusal(
        'nobody-to-serve',
        'No parent or carer in this record may act for the child, so there is nobody to send this to. Put that right in the family’s details first.',
      )
}

/** The same, for telling what is no notice: undefined where there is no way to reach somebody. */
export async function findReachable(
  trx: Trx,
  laCode: string,
  events: readonly RecordedEvent[],
  people: readonly To[],
): Promise<(Recipient | undefined)[]> {
  const child = childIn(events)
  const emails = await emailsOf(trx, laCode, people)
  return people.map((person) => {
    const recipient = reach(child, person, person.personId ? emails.get(person.personId) : undefined)
    return recipient && { ...recipient, language: languageOf(child, person) }
  })
}

const languageOf = (child: Child, { personId }: To) => (personId ? child.languages[personId] : undefined)

function reach(child: Child, person: To, signInEmail: string | undefined): Recipient | undefined {
  const contact = child.contacts.find((one) => one.of === person.personId)
  const address = child.addresses.findLast(
    (one) => one.of === person.personId || (one.of === 'child' && person.name === fullNameOf(child)),
  )
  const addressLines = person.addressLines ?? (address ? [...address.lines, address.postcode] : [])
  const { personId, name } = person
  const email = contact?.email ?? signInEmail ?? null
  const byEmail = email && {
    personId,
    name,
    how: 'email' as const,
    channel: 'email' as const,
    toAddress: email,
    addressLines: [],
  }
  const byPost = addressLines.length > 0 && {
    personId,
    name,
    how: 'post' as const,
    channel: 'post' as const,
    toAddress: addressLines.join('\n'),
    addressLines,
  }
  const byText = contact?.phone && {
    personId,
    name,
    how: 'online' as const,
    channel: 'text' as const,
    toAddress: contact.phone,
    addressLines: [],
  }
  if (person.how === 'in-person') {
    const told = byEmail || byPost || byText
    return {
      ...(told || { personId, name, channel: 'post', toAddress: '', addressLines: [] }),
      how: 'in-person',
      choseThis: true,
    }
  }
  if (person.how === 'post' && byPost) return { ...byPost, choseThis: true }
  if (person.how && byEmail && person.how !== 'post') return { ...byEmail, how: person.how, choseThis: true }
  const chosen = contact && { email: byEmail, text: byText, post: byPost }[contact.prefers]
  if (chosen) return { ...chosen, choseThis: true }
  const otherwise = byPost || byEmail || byText
  return otherwise ? { ...otherwise, choseThis: false } : undefined
}

async function emailsOf(trx: Trx, laCode: string, people: readonly To[]): Promise<Map<string, string>> {
  const ids = people.flatMap((person) => (person.personId ? [person.personId] : []))
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('person')
    .select(['person_id', 'email'])
    .where('la_code', '=', laCode)
    .where('person_id', 'in', ids)
    .execute()
  return new Map(rows.flatMap((row) => (row.email ? [[row.person_id, row.email] as const] : [])))
}

/** Looks with the area's eyes for a moment, to address an envelope. What comes back is never shown as it is. */
export function withTheAreasSight<T>(trx: Trx, laCode: string, work: () => Promise<T>): Promise<T> {
  return lookingWider(trx, { person: null, la: laCode }, work)
}
