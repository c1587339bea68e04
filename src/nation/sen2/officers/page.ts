import { z } from 'zod'
import { oneOf } from '../../../platform/http/form.ts'
import { goTo, page } from '../../../platform/http/page.ts'
import { makeReturns } from '../access.ts'
import { notices } from '../settings.ts'
import { nextReturn, returnYears } from '../years.ts'
import { IN_POST, type InPost, keepOfficers, OFFICERS, type Officer, officerNames, officersOf } from './officers.ts'

const states = Object.keys(IN_POST) as [InPost, ...InPost[]]
const asked = (year: number) => officerNames.filter((name) => name !== 'DSCO' || year >= 2025)

const choice = (name: Officer) =>
  z.preprocess(
    (value) => value || undefined,
    oneOf(states, `Choose for the ${OFFICERS[name].toLowerCase()}`).optional(),
  )

/** The officers of the header, for one year. */
export const officersPage = page({
  path: '/sen2/officers/:year',
  title: 'Designated officers in the return',
  mayUse: makeReturns,
  view: 'nation/sen2/officers/view.njk',
  form: z.object({ DMO: choice('DMO'), DCO: choice('DCO'), DSCO: choice('DSCO') }),
  async show({ trx, area, params, today }) {
    const year = yearOf(params, today)
    const officers = await officersOf(trx, area.laCode, year)
    const fromFile = asked(year).filter((name) => officers[name]?.startsWith('code:'))
    return {
      title: `Designated officers in the ${year} return`,
      year,
      officers: asked(year).map((name) => ({ name, says: OFFICERS[name] })),
      items: states.map((value) => ({ value, text: IN_POST[value] })),
      values: officers,
      fromFile: fromFile.map((name) => `${OFFICERS[name]}: ${officers[name]?.slice('code:'.length)}`),
      unknown: notices.find(({ unknown }) => unknown === 'officers'),
      back: { href: '/sen2', text: 'SEN2' },
    }
  },
  async submit(input, { trx, area, params, today }) {
    const year = yearOf(params, today)
    const missing = asked(year).filter((name) => !input[name])
    if (missing.length > 0)
      return {
        errors: missing.map((name) => ({ field: name, message: `Choose for the ${OFFICERS[name].toLowerCase()}` })),
      }
    const said = Object.fromEntries(asked(year).map((name) => [name, input[name]]))
    await keepOfficers(trx, area.laCode, year, said as Record<string, InPost>)
    return goTo(`/sen2/officers/${year}`, `The officers of the ${year} return are recorded.`)
  },
})

function yearOf(params: Record<string, string>, today: string): number {
  const next = nextReturn(today).year
  return [...returnYears, next].find((year) => String(year) === params['year']) ?? next
}
