import { z } from 'zod'
import { oneOf } from '../../../../platform/http/form.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { makeReturns } from '../../access.ts'
import { type Making, makings, minutesKept } from '../../make-here/making.ts'
import { notEstablished } from '../../settings.ts'
import { censusDays } from '../../years.ts'
import { severities } from '../findings/filter.ts'
import { makePage } from '../make/page.ts'

const form = z.object({ what: oneOf(['close'], 'Choose what to do') })
const mostShown = 100

/** How far the return is, and then what is in it, what it lacks, what our own check says, and the files. */
export const madePage = page<z.output<typeof form>>({
  path: `${makePage.path}/:makingId`,
  title: 'The SEN2 return',
  mayUse: makeReturns,
  view: 'nation/sen2/pages/made/view.njk',
  form,
  async show({ params, actor }) {
    const making = makings.find(params['makingId'] ?? '', actor?.personId ?? '')
    return making ? shown(making) : goTo(makePage.path, 'That return is gone. Make it again to have it.')
  },
  async submit(_, { params, actor }) {
    const [makingId, personId] = [params['makingId'] ?? '', actor?.personId ?? '']
    if (!makings.find(makingId, personId)) return notThere
    makings.close(makingId, personId)
    return goTo(makePage.path, 'It is closed. Nothing of it is kept.')
  },
})

function shown(making: Making) {
  const { makingId, state, year, asKnown, done, of, made, xml, outcome, findings, settings } = making
  const missing = [...Map.groupBy(made?.missing ?? [], ({ item }) => item)]
    .map(([item, all]) => ({ item, what: all[0]?.what.replace(/: .*$/, ''), count: all.length }))
    .sort((a, b) => b.count - a.count)
  return {
    here: `${makePage.path}/${makingId}`,
    back: { href: makePage.path, text: 'Make the SEN2 return' },
    title: state === 'done' ? `The SEN2 return of ${year} is ready` : `Making the SEN2 return of ${year}`,
    state,
    year,
    asKnown,
    censusDay: censusDays[year],
    percent: of > 0 ? Math.round((done / of) * 100) : 0,
    persons: made?.persons.length,
    megabytes: xml && Math.max(0.1, xml.length / 1e6).toFixed(1),
    outcome,
    findings: [...findings]
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
      .slice(0, mostShown),
    mostShown,
    missing,
    missingCount: made?.missing.length,
    unknown: notEstablished(settings, year),
    minutesKept,
  }
}
