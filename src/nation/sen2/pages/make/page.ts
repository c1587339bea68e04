import { page } from '../../../../platform/http/page.ts'
import { makeReturns } from '../../access.ts'
import { notices } from '../../settings.ts'
import { censusDays, nextReturn, returnYears } from '../../years.ts'

/** The form. `serveMaking` takes it, since the return is made while another page shows how far it is. */
export const makePage = page({
  path: '/sen2/make',
  title: 'Make the SEN2 return',
  mayUse: makeReturns,
  view: 'nation/sen2/pages/make/view.njk',
  show: async ({ today }) => viewOfMake(today),
})

export function viewOfMake(today: string) {
  const { year: next } = nextReturn(today)
  const newest = returnYears.findLast((year) => (censusDays[year] ?? '') <= today) ?? returnYears.at(-1)
  return {
    back: { href: '/sen2', text: 'SEN2' },
    years: returnYears.map((year) => ({ value: String(year), year, censusDay: censusDays[year] })).reverse(),
    notYet: (returnYears as readonly number[]).includes(next) ? undefined : next,
    values: { year: String(newest), asKnown: 'census', serialNo: '1' },
    unknown: notices,
  }
}
