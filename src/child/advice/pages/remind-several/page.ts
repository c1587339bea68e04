import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { remindSeveralPermission } from '../../access.ts'
import { adviceReminder, adviceReminders } from '../../messages.ts'
import { firstDue, listToRemind, remindSeveral, type ToRemind } from '../../remind-several.ts'

/** Those due later than this are left alone: a reminder on the second day only teaches people to delete reminders. */
const SOON_DAYS = 14
const MOST = 200

const list = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])
const form = z.object({
  requests: z.preprocess(list, z.array(z.uuid()).min(1, 'Choose at least one request to remind about').max(MOST)),
})

/** Everybody who is late, ticked; whoever is due soon, not. One press, and one message a person. */
export const remindSeveralPage = page<z.output<typeof form>>({
  path: '/advice/remind-several',
  title: 'Remind everybody who is late',
  mayUse: remindSeveralPermission,
  view: 'child/advice/pages/remind-several/view.njk',
  form: form as never,
  async show({ trx, actor, today, publicUrl }) {
    if (!actor) return notThere
    const waiting = await listToRemind(trx, actor, today)
    const reachable = waiting.filter((one) => one.email)
    const late = reachable.filter((one) => one.due_on < today).slice(0, MOST)
    const soon = reachable
      .filter((one) => one.due_on >= today && one.due_on <= inDays(today, SOON_DAYS))
      .slice(0, MOST - late.length)
    const several = [...Map.groupBy(late, (one) => one.asked_person)].find(([, own]) => own.length > 1)?.[1]
    const [first] = late.length > 0 ? late : soon
    return {
      late: late.map(itemOf(today)),
      soon: soon.map(itemOf(today)),
      people: new Set(late.map((one) => one.asked_person)).size,
      wordingOfOne: first && adviceReminder(first.due_on, today, `${publicUrl}/advice/…`),
      wordingOfSeveral:
        several && adviceReminders(several.length, several.length, firstDue(several), `${publicUrl}/advice`),
      unreachable: waiting
        .filter((one) => !one.email && one.due_on < today)
        .map((one) => ({ ...one, href: `/casework/${one.child_id}` })),
      values: { requests: late.map((one) => one.advice_request_id) },
      back: backFor(actor.roles),
    }
  },
  async submit({ requests }, context) {
    const { actor, trx, today } = context
    if (!actor) return notThere
    const wanted = new Set(requests)
    // Who has answered meanwhile, or was reminded by somebody else today, is left out and not a mistake of anybody's.
    const chosen = (await listToRemind(trx, actor, today)).filter((one) => wanted.has(one.advice_request_id))
    const people = await remindSeveral({ ...context, actor, page: '/advice/remind-several' }, chosen)
    if (isRefusal(people)) return people
    const left = requests.length - chosen.filter((one) => one.email).length
    return goTo(
      backFor(actor.roles).href,
      people === 0
        ? 'Nobody was reminded: they have answered, or were reminded today.'
        : `Reminded ${plural(people, 'person', 'people')} about ${plural(requests.length - left, 'request')}.${left > 0 ? ` ${plural(left, 'request was', 'requests were')} left out: answered, or reminded today.` : ''}`,
    )
  },
})

const itemOf = (today: string) => (one: ToRemind) => ({
  value: one.advice_request_id,
  text: `${one.child}: ${one.bodyName}, ${one.asked_name}`,
  hint: `${dueInWords(one.due_on, today)}${one.chased ? ` Reminded ${one.chased === 1 ? 'once' : `${one.chased} times`} before.` : ''}`,
})

function dueInWords(dueOn: string, today: string): string {
  const left = Temporal.PlainDate.from(today).until(dueOn, { largestUnit: 'days' }).days
  if (left === 0) return 'Due today.'
  return left < 0 ? `${plural(-left, 'day')} late.` : `${plural(left, 'day')} left.`
}

const inDays = (today: string, days: number) => Temporal.PlainDate.from(today).add({ days }).toString()

const backFor = (roles: readonly string[]) =>
  roles.includes('caseworker')
    ? { href: '/today', text: 'Today' }
    : { href: '/advice/agency', text: 'Back to your agency’s requests' }
