import { goTo, page } from '../../../../platform/http/page.ts'
import { checkReturns } from '../../access.ts'
import { checkings } from '../../check-here/checkings.ts'
import { localAuthorities } from '../../local-authorities.ts'
import { datasetMeanings, meaningOf } from '../../totals/meanings.ts'
import { inFormat } from '../../totals/print.ts'
import type { Dataset } from '../../totals/totals.ts'
import { checkAReturn } from '../check-a-return/page.ts'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const

/** What DfE would publish of this return, each figure with what it counts. */
export const totalsPage = page({
  path: `${checkAReturn.path}/:checkId/totals`,
  title: 'Totals of the return',
  mayUse: checkReturns,
  view: 'nation/sen2/pages/totals/view.njk',
  async show({ params, query, actor }) {
    const checking = checkings.find(params['checkId'] ?? '', actor?.personId ?? '')
    if (!checking?.totals)
      return goTo(checkAReturn.path, 'These totals are gone. Send the file once more to see them again.')
    const { totals, name, checkId } = checking
    const format = query['format'] === 'csv' ? 'csv' : query['format'] === 'json' ? 'json' : undefined
    if (format) {
      const bytes = Buffer.from(inFormat(format, totals))
      return { file: { name: `sen2-totals-${totals.year}.${format}`, type: types[format], bytes } }
    }
    const here = `${checkAReturn.path}/${checkId}`
    return {
      back: { href: here, text: 'What was found' },
      here,
      name,
      year: totals.year,
      authority: localAuthorities.get(totals.authority) ?? totals.authority,
      persons: totals.persons,
      notes: totals.notes,
      datasets: totals.datasets.map(shown),
    }
  },
})

function shown({ name, period, rows }: Dataset) {
  const [whole, ...byAge] = rows
  const figures = Object.entries(whole?.values ?? {}).map(([column, value]) => ({
    column,
    says: meaningOf(column),
    value: value === null ? 'z' : /pc/i.test(column) ? `${value.toFixed(1)}%` : value.toLocaleString('en-GB'),
    isNone: value === 0 || value === null,
  }))
  const [first] = Object.keys(whole?.values ?? {})
  return {
    name,
    period,
    says: datasetMeanings[name],
    figures,
    ages: byAge.map(({ breakdown, values }) => ({ breakdown, value: values[first ?? '']?.toLocaleString('en-GB') })),
  }
}
