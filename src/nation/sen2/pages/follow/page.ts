import { nameAndPlace } from '../../../../platform/access/actor.ts'
import { lookingWider } from '../../../../platform/access/as.ts'
import { logAccess } from '../../../../platform/access/log.ts'
import { eventsOf } from '../../../../platform/events/read.ts'
import { goTo, type PageContext, page } from '../../../../platform/http/page.ts'
import { makeReturns, officerOfReturn, purposeOfReturn } from '../../access.ts'
import { traceOf } from '../../make/trace.ts'
import { type Making, makings } from '../../make-here/making.ts'
import type { Person } from '../../model.ts'
import { madePage } from '../made/page.ts'
import { makePage } from '../make/page.ts'

const most = 20

/** Finds a person of the made return, and shows for each of their values what it came from. */
export const followPage = page({
  path: `${madePage.path}/follow`,
  title: 'Where each value came from',
  mayUse: makeReturns,
  view: 'nation/sen2/pages/follow/view.njk',
  async show(context) {
    const { params, query, actor } = context
    const making = makings.find(params['makingId'] ?? '', actor?.personId ?? '')
    if (making?.state !== 'done' || !making.made)
      return goTo(makePage.path, 'That return is gone. Make it again to have it.')
    const find = query['find']?.trim().slice(0, 100) ?? ''
    const found = find ? making.made.persons.filter(({ person }) => fits(person, find.toLowerCase())) : []
    const here = `${makePage.path}/${making.makingId}`
    const [only] = found
    return {
      here,
      back: { href: here, text: 'The return' },
      find,
      values: { find },
      count: found.length,
      most,
      found: found.length > 1 ? found.slice(0, most).map(({ person }) => lineOf(person)) : [],
      one: only && found.length === 1 ? await traced(context, making, only) : undefined,
    }
  },
})

const words = (person: Person) => [person.Forename, person.Surname].map((item) => item?.value ?? '').join(' ')
const numberOf = (person: Person) => person.UPN?.value ?? person.UniqueLearnerNumber?.value ?? `person ${person.number}`
const lineOf = (person: Person) => ({
  name: words(person),
  number: numberOf(person),
  born: person.PersonBirthDate?.value,
})

function fits(person: Person, wanted: string): boolean {
  const number = /^person (\d+)$/.exec(wanted)?.[1]
  if (number) return person.number === Number(number)
  const all = [words(person), person.UPN?.value, person.UniqueLearnerNumber?.value, person.PersonBirthDate?.value]
  return all.some((one) => one?.toLowerCase().includes(wanted))
}

/** Looks into the record of this child, which is written to their log. */
async function traced(
  { trx, area, actor, clock, reference }: PageContext,
  { made, year }: Making,
  { childId, person }: { childId: string; person: Person },
) {
  await logAccess(trx, {
    laCode: area.laCode,
    at: clock.now(),
    personId: actor?.personId ?? null,
    who: nameAndPlace(actor),
    capacity: officerOfReturn(actor) ?? '',
    childId,
    page: followPage.path,
    what: `The values of this child in the national return of ${year} (SEN2), and what they came from`,
    outcome: 'seen',
    basis: 'statutory-return',
    purpose: purposeOfReturn,
    reference,
  })
  const events = await lookingWider(trx, { la: area.laCode }, () => eventsOf(trx, area.laCode, childId))
  const byId = new Map(events.map((event) => [event.eventId, event]))
  const items = [...traceOf({ persons: [{ childId, person }], trace: made?.trace ?? new Map() } as never)]
  return {
    childId,
    ...lineOf(person),
    items: items.map(({ item, value, events: ids }) => ({
      item: item.replace(/^Person\[\d+\]\/?/, ''),
      value,
      events: ids.flatMap((id) => {
        const event = byId.get(id)
        if (!event) return []
        const { type, occurredOn, recordedAt, source } = event
        return [{ type: inWords(type), occurredOn, recordedAt, source: source && 'brought over from another system' }]
      }),
    })),
  }
}

/** `SenTypesRecorded` → "Sen types recorded". */
function inWords(type: string): string {
  const all = type.replaceAll(/(?<=[a-z])([A-Z])/g, ' $1').toLowerCase()
  return all.charAt(0).toUpperCase() + all.slice(1)
}
