import { page } from '../../../../platform/http/page.ts'
import { catalogue, figures, readMeasures, SMALL_NUMBERS } from '../../../dashboard/questions.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import { datasetOf } from '../../table/table.ts'

/** What data there is, and how to use it. */
export const openDataPage = page({
  path: '/open-data',
  title: 'Open data',
  mayUse: readMeasures,
  view: 'nation/open-data/pages/open-data/view.njk',
  async show({ trx, query, publicUrl }) {
    const editions = await trx
      .selectFrom('published_edition')
      .select(['dataset', 'title', 'release', 'source', 'imported_at', 'row_count', 'made_up'])
      .where('is_current', '=', true)
      .orderBy('title')
      .execute()
    const answered = new Set(
      (await figures(trx, { places: [ENGLAND], latest: true, parts: 'all' })).map(({ measure }) => measure),
    )
    const find = (query.find ?? '').trim().slice(0, 100)
    const words = find.toLowerCase().split(/\s+/).filter(Boolean)
    const datasets = catalogue
      .filter((measure) =>
        words.every((word) => `${measure.id} ${measure.name} ${measure.question}`.toLowerCase().includes(word)),
      )
      .map((measure) => ({ ...datasetOf(measure), has: answered.has(measure.id), awaits: measure.awaits }))
    return {
      find,
      publicUrl,
      datasets: datasets.filter(({ has }) => has),
      waiting: datasets.filter(({ has }) => !has),
      editions,
      madeUpFigures: editions.some(({ made_up }) => made_up),
      sources: [...new Set(editions.map(({ source }) => source))].sort(),
      smallNumbers: Object.values(SMALL_NUMBERS).slice(0, 4),
      symbols: SYMBOLS,
    }
  },
})

const SYMBOLS = [
  { sign: 'x', says: 'not available: not collected, not returned or withheld' },
  { sign: 'z', says: 'not applicable: there is no share of nobody' },
  { sign: 'c', says: 'hidden, because it is a small number of people or would tell of one' },
  { sign: 'low', says: 'more than none, and rounds to none' },
  { sign: '..', says: 'the area did not exist then' },
  { sign: 'an empty cell', says: 'nothing is published here' },
]
