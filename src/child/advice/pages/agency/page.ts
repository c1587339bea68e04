import { barCounts } from '../../../../platform/charts/bar-counts.ts'
import { page } from '../../../../platform/http/page.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { agencyPermission } from '../../access.ts'
import { daysBetween, ofOwnAgency, qualityOf, servicesOf, themesOf, waitsOf } from '../../agency/board.ts'
import { clockOf, delayInWords, givenBackInWords, listStands, type Stand } from '../../lists/stands.ts'

const SHOWN = 15
const ALL = 500
const SHOW = { all: 'All that wait', late: 'Late', nobody: 'Nobody holds it', delayed: 'Said to be late' } as const
type Show = keyof typeof SHOW

/** The single door of an agency: every request to it, who holds each, and what keeps it. */
export const agencyPage = page({
  path: '/advice/agency',
  title: 'Requests to your agency',
  mayUse: agencyPermission,
  view: 'child/advice/pages/agency/view.njk',
  async show({ trx, area, actor, today, query }) {
    const stands = actor ? ofOwnAgency(await listStands(trx, area.laCode), actor) : []
    const open = stands.filter((one) => one.open)
    const show: Show = query['show'] && query['show'] in SHOW ? (query['show'] as Show) : 'all'
    const shown = query['also'] === 'all' ? ALL : SHOWN
    const chosen = open.filter((one) => isIn(show, one, today))
    const waits = waitsOf(open, today)
    const over = waits.at(-1)?.count ?? 0
    return {
      back: { href: '/advice', text: 'Back to advice asked of you' },
      total: stands.length,
      open: open.length,
      late: open.filter((one) => isIn('late', one, today)).length,
      show,
      filters: Object.entries(SHOW).map(([key, text]) => ({
        text,
        count: open.filter((one) => isIn(key as Show, one, today)).length,
        isHere: key === show,
        href: key === 'all' ? '/advice/agency' : `/advice/agency?show=${key}`,
      })),
      rows: chosen.slice(0, shown).map((one) => rowOf(one, today)),
      more: Math.max(0, chosen.length - shown),
      allHref: `/advice/agency?show=${show}&also=all`,
      waits:
        open.length > 0 &&
        barCounts({
          id: 'waits-picture',
          title: 'Weeks since the request was received',
          counted: 'Requests',
          says: `${plural(open.length, 'request waits', 'requests wait')} for an answer. ${over} ${over === 1 ? 'has' : 'have'} waited for more than six weeks.`,
          rows: waits,
        }),
      services: servicesOf(stands, today),
      themes: themesOf(stands),
      quality: qualityOf(stands),
    }
  },
})

function isIn(show: Show, one: Stand, today: string): boolean {
  if (show === 'late') return one.due_on < today && !one.asked_again_on
  if (show === 'nobody') return one.asked_person === null
  return show === 'all' || one.delay !== null
}

function rowOf(one: Stand, today: string) {
  const at = (page: string) => `/advice/${one.child_id}/${page}/${one.advice_request_id}`
  return {
    ...one,
    clock: clockOf(one, today),
    waited: daysBetween(one.received_on, today),
    state: isIn('late', one, today) ? 'late' : clockOf(one, today).isSoon ? 'due-soon' : 'running',
    stateInWords: one.asked_again_on ? 'Asked again' : undefined,
    holder: one.asked_person ? one.asked_name : null,
    delay: delayInWords(one),
    givenBack: givenBackInWords(one),
    remind: one.asked_person && one.last_chased_on !== today ? at('remind') : null,
    passOn: at('pass-on'),
    read: `/advice/${one.child_id}`,
  }
}
