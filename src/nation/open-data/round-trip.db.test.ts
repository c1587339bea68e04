import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { firstFiles, laterFiles } from '../../demonstration/england/make-england.ts'
import { asSighted } from '../../platform/access/as.ts'
import type { Db } from '../../platform/database/schema.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { type Figure, measureBy } from '../dashboard/questions.ts'
import { cellsIn, importRelease, readCell } from '../statistics/questions.ts'
import { rounded } from './table/cells.ts'
import { metadataOf } from './table/metadata.ts'
import { csvOf, datasetOf, figuresOf, type Looking } from './table/table.ts'

const now = '2026-11-22T09:00:00.000Z'
const folder = mkdtempSync(join(tmpdir(), 'opensend-round-trip-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TABLES = ['timeliness_20_week.csv', 'tribunal-appeals.csv', 'dedicated-schools-grant-balance.csv', 'requests.csv']

onEveryDatabase((kind, open) => {
  it('gives the same figures to an openSEND that imports its tables', async () => {
    const [ours, theirs] = [(await open()).db, (await open()).db]
    const files = [...firstFiles(1), ...laterFiles(1)].filter(({ name }) => TABLES.includes(name))
    await importRelease({ db: ours, paths: [], files, madeUp: true, now, told: () => {} })
    const look: Looking = (work) => asSighted(ours, {}, work)
    const data = join(folder, kind, 'data')
    mkdirSync(data, { recursive: true })
    // A share, one on two bases, one whose publisher gives no counts, and a plain number.
    const expected = new Map<string, Figure[]>()
    for (const id of ['M14', 'M39', 'M85', 'M07']) {
      const measure = measureBy(id)
      if (!measure) throw new Error(id)
      expected.set(measure.slug, await look((trx) => figuresOf(trx, measure)))
      let text = ''
      for await (const piece of csvOf(look, datasetOf(measure))) text += piece
      writeFileSync(join(data, `${measure.slug}.csv`), text)
      writeFileSync(join(data, `${measure.slug}.meta.csv`), metadataOf(measure))
    }
    const told: string[] = []
    const paths = [join(folder, kind)]
    await importRelease({ db: theirs, paths, now, told: (_file, { outcome }) => told.push(outcome) })
    expect(told).toEqual(['kept', 'kept', 'kept', 'kept'])
    for (const [dataset, figures] of expected) {
      expect(figures.length, dataset).toBeGreaterThan(100)
      expect(await kept(theirs, dataset), dataset).toEqual(figures.map(said))
    }
  }, 90_000)
})

/** What the other one reads, row by row. */
async function kept(db: Db, dataset: string) {
  const rows = await db
    .selectFrom('published_row')
    .innerJoin('published_edition', 'published_edition.edition_id', 'published_row.edition_id')
    .where('dataset', '=', dataset)
    .select([
      'published_edition.filters as names',
      'indicators',
      'indicator_words',
      'place',
      'time_period',
      'published_row.filters',
      'figures',
    ])
    .orderBy('row_no')
    .execute()
  return rows.map((row) => {
    const [figures, filters] = [cellsIn(row.figures, row.indicators.length), cellsIn(row.filters, row.names.length)]
    const cell = (name: string) => readCell(figures[row.indicators.indexOf(name)] ?? '?')
    const filter = (name: string) => filters[row.names.indexOf(name)]
    const value = cell('value')
    const numerator = cell('numerator')
    return {
      place: row.place,
      year: row.time_period,
      topic: filter('breakdown_topic'),
      breakdown: filter('breakdown'),
      numerator: numerator && 'number' in numerator ? numerator.number : null,
      value: value && 'number' in value ? value.number : null,
      sign: value && 'sign' in value ? value.sign : null,
    }
  })
}

const said = ({ place, period, topic, breakdown, numerator, value, sign }: Figure) => ({
  place: place.code,
  year: /^January (\d{4})$/.exec(period.says)?.[1] ?? period.timePeriod,
  topic: topic === 'Everybody' ? 'All' : topic,
  breakdown: topic === 'Everybody' ? 'All' : breakdown,
  numerator: numerator === null ? null : rounded(numerator),
  value: value === null ? null : rounded(value),
  sign,
})
