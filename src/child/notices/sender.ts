import type { Trx } from '../../platform/database/schema.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import type { Area } from '../../platform/http/page.ts'
import { grantsIn, isLive } from '../../record/access/state.ts'

/** Whom a letter comes from, and the people it tells the reader to turn to. */
export type Sender = {
  council: string
  lines: string[]
  sendiass: string
  mediationAdviser: string
  /** The council and how to reach it, which regulation 32(f) wants in a notice. */
  councilContact: string
  /** What the area has not recorded and the law wants in a notice. Staff see it before they send. */
  warnings: string[]
}

type Details = { phone?: string; email?: string; website?: string; addressLines?: string[] }

export async function findSender(trx: Trx, area: Area): Promise<Sender> {
  const organisations = await trx
    .selectFrom('organisation')
    .select(['name', 'kind', 'details'])
    .where('la_code', '=', area.laCode)
    .where('kind', 'in', ['local-authority', 'sendiass', 'mediation-adviser'])
    .orderBy('name')
    .execute()
  const ofKind = (kind: string) => organisations.find((one) => one.kind === kind)
  const parts = organisations.filter((one) => one.kind === 'local-authority')
  const council = parts.find((one) => /council|authority|borough/i.test(one.name))
  const reached = [council, ...parts].find((one) => one && canBeReached(one)) ?? council
  const sendiass = ofKind('sendiass') ?? organisations.find((one) => /sendiass/i.test(one.name))
  const adviser = ofKind('mediation-adviser')
  const name = council?.name ?? `${area.name} Council`
  return {
    council: name,
    lines: ['SEND service', ...((council?.details as Details | undefined)?.addressLines ?? [])],
    councilContact: reached ? withContact(reached) : name,
    sendiass: sendiass ? withContact(sendiass) : 'Your local SENDIASS, listed in our Local Offer,',
    mediationAdviser: adviser
      ? `The mediation adviser for our area is ${withContact(adviser)}.`
      : 'Ask us, or ask SENDIASS, how to reach the mediation adviser for our area.',
    warnings: [
      ...(adviser
        ? []
        : [
            'No mediation adviser is recorded for this area, so the letter cannot say how to reach one. Regulation 32 says that it must: ask your administrator to add one.',
          ]),
      ...(reached && canBeReached(reached)
        ? []
        : [
            'No telephone number, e-mail address or address of the council is recorded, so the letter cannot say how to reach you about mediation. Regulation 32(f) says that it must: ask your administrator to add the SEND service of the council, with them.',
          ]),
    ],
  }
}

/** Somebody outside the council whom a family turns to, as the administrator recorded it. */
export type Adviser = { name: string; phone: string | null; email: string | null; website: string | null }

/** SENDIASS and the mediation adviser of this area, for pages that say how to reach them. */
export async function findAdvisers(
  trx: Trx,
  area: Pick<Area, 'laCode'>,
): Promise<{ sendiass: Adviser | null; mediationAdviser: Adviser | null }> {
  const found = await trx
    .selectFrom('organisation')
    .select(['name', 'kind', 'details'])
    .where('la_code', '=', area.laCode)
    .where('kind', 'in', ['sendiass', 'mediation-adviser'])
    .orderBy('name')
    .execute()
  const ofKind = (kind: string): Adviser | null => {
    const one = found.find((each) => each.kind === kind)
    if (!one) return null
    const { phone = null, email = null, website = null } = (one.details ?? {}) as Details
    return { name: one.name, phone, email, website }
  }
  return { sendiass: ofKind('sendiass'), mediationAdviser: ofKind('mediation-adviser') }
}

/** Who holds the case on a day, as the family reads it. */
export function caseworkerOn(events: readonly RecordedEvent[], on: string): string | undefined {
  const grant = grantsIn(events).findLast((one) => one.capacity === 'caseworker' && isLive(one, on))
  return grant?.who.split(',')[0]
}

function canBeReached({ details }: { details: unknown }): boolean {
  const { phone, email, addressLines = [] } = (details ?? {}) as Details
  return Boolean(phone || email) || addressLines.length > 0
}

function withContact({ name, details }: { name: string; details: unknown }): string {
  const { phone, email, website } = (details ?? {}) as Details
  const ways = [phone, email, website].filter((way) => way)
  return ways.length ? `${name} (${ways.join(', ')})` : name
}
