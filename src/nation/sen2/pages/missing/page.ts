import { lookingWider } from '../../../../platform/access/as.ts'
import { page } from '../../../../platform/http/page.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { officerOfReturn, seeMissing } from '../../access.ts'
import { countMissing, listMissing, type MissingCount, type MissingLine } from '../../make/missing-list.ts'
import { censusDays, nextReturn } from '../../years.ts'

const size = 50

/** What the return lacks: one's own cases as tasks; for a manager how much there is, by caseworker. */
export const missingPage = page({
  path: '/sen2/missing',
  title: 'What the SEN2 return lacks',
  mayUse: seeMissing,
  view: 'nation/sen2/pages/missing/view.njk',
  async show({ trx, area, actor, today, query }) {
    const { laCode } = area
    const years = Object.keys(censusDays).map(Number).slice(-2)
    const year = years.find((one) => one === Number(query['year'])) ?? nextReturn(today).year
    const isManager = officerOfReturn(actor) !== undefined
    const byCaseworker = isManager
      ? grouped(await lookingWider(trx, { la: laCode }, () => countMissing(trx, { laCode, year, today })))
      : []
    const of = isManager ? byCaseworker.find(({ personId }) => personId && personId === query['of']) : undefined
    const personId = of?.personId ?? actor?.personId ?? ''
    const lines = await listMissing(trx, { laCode, personId, year, today })
    const items = [...new Set(lines.map(({ item }) => item))].sort()
    const item = items.find((one) => one === query['item'])
    const cases = inCases(lines.filter((one) => !item || one.item === item))
    const pages = Math.max(1, Math.ceil(cases.length / size))
    const number = pageNumber(query['page'], pages)
    const address = (more: Record<string, string>) =>
      `/sen2/missing?${new URLSearchParams({ year: String(year), ...(of?.personId && { of: of.personId }), ...more })}`
    return {
      title: `What the ${year} return lacks`,
      back: { href: '/sen2', text: 'SEN2' },
      year,
      censusDay: censusDays[year],
      years: years.map((one) => ({ year: one, current: one === year })),
      byCaseworker,
      total: byCaseworker.reduce((sum, { count }) => sum + count, 0),
      isManager,
      of,
      lines: lines.length,
      filters: items.map((one) => ({
        text: one,
        count: lines.filter((line) => line.item === one).length,
        href: `${address({ item: one })}#list`,
        current: one === item,
      })),
      allHref: `${address({})}#list`,
      item,
      cases: cases.slice((number - 1) * size, number * size),
      number,
      pages,
      pageHref: `${address(item ? { item } : {})}&page=`,
    }
  },
})

function inCases(lines: readonly MissingLine[]) {
  return [...Map.groupBy(lines, ({ childId }) => childId)].map(([childId, all]) => ({
    childId,
    child: all[0]?.child,
    tasks: all.map(({ item, what, since, href }) => ({ item, what, since, mend: { href, text: 'Record it' } })),
  }))
}

function grouped(counts: readonly MissingCount[]) {
  return [...Map.groupBy(counts, ({ personId }) => personId)].map(([personId, all]) => ({
    personId,
    name: all[0]?.name ?? null,
    count: all.reduce((sum, { missing }) => sum + missing, 0),
    most: all
      .toSorted((a, b) => b.missing - a.missing)
      .slice(0, 4)
      .map(({ item, missing }) => `${item} ${missing}`)
      .join(', '),
  }))
}
