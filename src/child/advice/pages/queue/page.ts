import { page } from '../../../../platform/http/page.ts'
import { agencyPermission, queuePermission } from '../../access.ts'
import { mayNotKnow } from '../../answers.ts'
import { waitsFor } from '../../bodies.ts'
import { listDraftsOf } from '../../drafts.ts'
import {
  clockOf,
  delayInWords,
  givenBackInWords,
  listStands,
  type Stand,
  type StandState,
  stateOf,
} from '../../lists/stands.ts'
import { isBeforeSchool } from '../../year-group.ts'

const SHOW = {
  waiting: 'Waiting for you',
  late: 'Late',
  new: 'New',
  begun: 'Begun',
  'asked-again': 'Asked again',
  'given-back': 'Given back',
  sent: 'Sent',
} as const
type Show = keyof typeof SHOW
const SENT_SHOWN = 50

export const queuePage = page({
  path: '/advice',
  title: 'Advice asked of you',
  mayUse: queuePermission,
  view: 'child/advice/pages/queue/view.njk',
  nav: { text: 'Advice', order: 30 },
  async show({ trx, area, actor, today, query }) {
    if (!actor) return { requests: [], filters: [] }
    const begun = await listDraftsOf(trx, area.laCode, actor.personId)
    const mine = (await listStands(trx, area.laCode)).filter((one) =>
      one.open
        ? waitsFor({ from: one.body, askedOf: one.askedOf }, actor)
        : one.given_by === actor.personId || (one.asked_person === actor.personId && one.first_given_on !== null),
    )
    const rows = mine.map((one) => ({ one, state: stateOf(one, today, begun.has(one.advice_request_id)) }))
    const isIn = (show: Show, state: StandState) => (show === 'waiting' ? state !== 'sent' : state === show)
    const show: Show = query['show'] && query['show'] in SHOW ? (query['show'] as Show) : 'waiting'
    const chosen = rows.filter(({ state }) => isIn(show, state))
    return {
      show,
      isOfficer: actor.roles.some((role) => 'roles' in agencyPermission && agencyPermission.roles.includes(role)),
      isSchool: actor.roles.some((role) => role === 'senco' || role === 'head-teacher'),
      waiting: rows.filter(({ state }) => state !== 'sent').length,
      filters: Object.entries(SHOW).flatMap(([key, text]) => {
        const count = rows.filter(({ state }) => isIn(key as Show, state)).length
        const isHere = key === show
        return count > 0 || isHere || key === 'waiting'
          ? [{ text, count, isHere, href: key === 'waiting' ? '/advice' : `/advice?show=${key}` }]
          : []
      }),
      requests: (show === 'sent' ? chosen.toSorted(newestFirst).slice(0, SENT_SHOWN) : chosen).map(({ one, state }) =>
        cardOf(one, state, { today, personId: actor.personId }),
      ),
    }
  },
})

const newestFirst = (a: { one: Stand }, b: { one: Stand }) =>
  (b.one.first_given_on ?? '').localeCompare(a.one.first_given_on ?? '')

const MAIN: Record<StandState, string> = {
  new: 'Begin',
  begun: 'Go on writing',
  late: 'Write it now',
  'asked-again': 'Add to your advice',
  'given-back': 'Pass it on',
  sent: 'Where your words went',
}

function cardOf(one: Stand, state: StandState, { today, personId }: { today: string; personId: string }) {
  const at = (page: string) => `/advice/${one.child_id}/${page}/${one.advice_request_id}`
  const short = one.body === 'education' && isBeforeSchool(one.born_on, today)
  const href =
    state === 'sent'
      ? `/plan/${one.child_id}/where-your-words-went`
      : at(state === 'given-back' && one.asked_person !== personId ? 'not-for-me' : short ? 'short' : 'give')
  return {
    ...one,
    state,
    tag: state === 'late' ? 'late' : state === 'sent' ? 'met' : clockOf(one, today).isSoon ? 'due-soon' : 'running',
    tagText: {
      new: 'New',
      begun: 'Begun',
      late: 'Late',
      'asked-again': 'Asked again',
      'given-back': 'Given back',
      sent: 'Sent',
    }[state],
    clock: clockOf(one, today),
    forSomebodyElse: one.asked_person !== null && one.asked_person !== personId,
    delay: delayInWords(one),
    givenBack: givenBackInWords(one),
    href,
    action: MAIN[state],
    others:
      state === 'sent'
        ? [{ text: 'Read the advice', href: `/advice/${one.child_id}` }]
        : [
            ...(short ? [{ text: 'Use the long form', href: at('give') }] : []),
            ...(one.body === 'education' && !short
              ? [{ text: 'Use the short form, made for a phone', href: at('short') }]
              : []),
            { text: 'See what is known and which reports exist', href: `/advice/${one.child_id}/reports` },
            { text: 'This is for somebody else', href: at('not-for-me') },
            { text: 'My advice will be late', href: at('late') },
            ...(mayNotKnow(one.body) ? [{ text: 'We do not know this child', href: at('not-known') }] : []),
          ],
  }
}
