import type { Trx } from '../../../platform/database/schema.ts'
import { type Catalogued, catalogue, type Figure, figures, measureAt } from '../../dashboard/questions.ts'
import { COLUMNS, cellsOf, lineOf, text } from './cells.ts'

/** One table of open data: a measure's figures, or those of all measures. */
export type Dataset = { id: string; title: string; says: string; measure?: Catalogued }

const ALL: Dataset = {
  id: 'all-measures',
  title: 'Every measure',
  says: 'Every figure of every measure in one table, one measure after the other.',
}

export const datasetOf = (measure: Catalogued): Dataset => ({
  id: measure.slug,
  title: measure.name,
  says: measure.question,
  measure,
})
export const allDatasets: readonly Dataset[] = [ALL, ...catalogue.map(datasetOf)]

export function datasetAt(id: string): Dataset | undefined {
  const measure = measureAt(id)
  return id === ALL.id ? ALL : measure && datasetOf(measure)
}

export const measuresIn = ({ measure }: Dataset): readonly Catalogued[] => (measure ? [measure] : catalogue)

/** Every figure of a measure that everyone may see, in an order that stays the same. */
export async function figuresOf(trx: Trx, measure: Catalogued): Promise<Figure[]> {
  return inOrder(await figures(trx, { measures: [measure.id], parts: 'all' }))
}

const LEVELS = ['national', 'regional', 'authority']
const keyOf = (figure: Figure) =>
  [
    figure.measure,
    figure.period.from,
    figure.period.to,
    LEVELS.indexOf(figure.place.level),
    figure.place.code,
    figure.topic === 'Everybody' ? '' : figure.topic,
    figure.breakdown,
    figure.origin,
  ].join('|')

export function inOrder(found: readonly Figure[]): Figure[] {
  const keyed = found.map((figure) => [keyOf(figure), figure] as const)
  return keyed.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)).map(([, figure]) => figure)
}

/** Looks into the database for one moment, and not while a slow reader is being sent what was found. */
export type Looking = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>

/** A table as CSV in DfE's layout, measure by measure. */
export async function* csvOf(look: Looking, dataset: Dataset): AsyncGenerator<string> {
  yield lineOf(COLUMNS)
  for (const measure of measuresIn(dataset)) {
    const { rows, regions } = await look(async (trx) => ({
      rows: await figuresOf(trx, measure),
      regions: await regionNames(trx),
    }))
    yield* inPieces(rows, (figure) => lineOf(cellsOf(figure, measure, (code) => regions.get(code) ?? '')))
  }
}

/** What has to be read beside the figures of a table, row by row: defects, and what was done to a figure. */
export async function* notesCsvOf(look: Looking, dataset: Dataset): AsyncGenerator<string> {
  yield lineOf([
    'measure',
    'time_period',
    'time_identifier',
    'place_code',
    'place_name',
    'breakdown_topic',
    'breakdown',
    'origin',
    'note',
  ])
  for (const measure of measuresIn(dataset)) {
    const rows = (await look((trx) => figuresOf(trx, measure))).filter(({ notes }) => notes.length > 0)
    yield* inPieces(rows, ({ period, place, topic, breakdown, origin, notes }) =>
      notes
        .map((note) =>
          lineOf([
            measure.id,
            period.timePeriod,
            period.timeIdentifier,
            place.code,
            text(place.name),
            text(topic),
            text(breakdown),
            origin,
            text(note),
          ]),
        )
        .join(''),
    )
  }
}

function* inPieces(rows: readonly Figure[], line: (figure: Figure) => string): Generator<string> {
  for (let from = 0; from < rows.length; from += 500)
    yield rows
      .slice(from, from + 500)
      .map(line)
      .join('')
}

export async function regionNames(trx: Trx): Promise<Map<string, string>> {
  const found = await trx.selectFrom('place').select(['code', 'name']).where('level', '=', 'regional').execute()
  return new Map(found.map(({ code, name }) => [code, name]))
}
