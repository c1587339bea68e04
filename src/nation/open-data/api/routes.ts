import { z } from 'zod'
import type { Trx } from '../../../platform/database/schema.ts'
import {
  type Asked,
  type Catalogued,
  catalogue,
  ENABLERS,
  type Figure,
  figures,
  inWords,
  measureAt,
  measureBy,
  OBJECTIVES,
  SMALL_NUMBERS,
} from '../../dashboard/questions.ts'
import { rounded } from '../table/cells.ts'
import { allDatasets, type Dataset, inOrder } from '../table/table.ts'
import * as schemas from './schemas.ts'

/** One address of the API. Its parameters are checked by, and its description made from, the same schemas. */
export type ApiRoute<Params extends z.ZodObject = z.ZodObject, Query extends z.ZodObject = z.ZodObject> = {
  path: string
  name: string
  says: string
  params: Params
  query: Query
  answer: z.ZodType
  example: string
  find(trx: Trx, given: { params: z.output<Params>; query: z.output<Query> }, at: At): Promise<unknown | Trouble>
}
/** Where links lead. */
export type At = { publicUrl: string; address: URL }
export type Trouble = { trouble: { status: 400 | 404; detail: string; parameter?: string } }

export const isTrouble = (answer: unknown): answer is Trouble =>
  typeof answer === 'object' && answer !== null && 'trouble' in answer

const route = <Params extends z.ZodObject, Query extends z.ZodObject>(one: ApiRoute<Params, Query>) =>
  one as unknown as ApiRoute
const nothing = z.object({})

export const apiRoutes: readonly ApiRoute[] = [
  route({
    path: '/api/v1/measures',
    name: 'listMeasures',
    says: 'The catalogue: what each number means, and what to read beside it.',
    params: nothing,
    query: schemas.measuresQuery,
    answer: schemas.pageOf(schemas.measure),
    example: '/api/v1/measures?find=20+weeks',
    async find(_trx, { query }, at) {
      const words = (query.find ?? '').toLowerCase().split(/\s+/).filter(Boolean)
      const found = catalogue.filter(({ id, name, question }) =>
        words.every((word) => `${id} ${name} ${question}`.toLowerCase().includes(word)),
      )
      return paged(found, query, at, (one) => measureOut(one, at))
    },
  }),
  route({
    path: '/api/v1/measures/:id',
    name: 'getMeasure',
    says: 'One measure.',
    params: schemas.measureParams,
    query: nothing,
    answer: schemas.measure,
    example: '/api/v1/measures/M14',
    async find(_trx, { params }, at) {
      const measure = measureBy(params.id) ?? measureAt(params.id)
      return measure ? measureOut(measure, at) : trouble(404, `There is no measure ${params.id}.`)
    },
  }),
  route({
    path: '/api/v1/places',
    name: 'listPlaces',
    says: 'Places with figures: England, its regions and local authorities.',
    params: nothing,
    query: schemas.placesQuery,
    answer: schemas.pageOf(schemas.place),
    example: '/api/v1/places?level=regional',
    async find(trx, { query }, at) {
      const places = await trx
        .selectFrom('place')
        .select(['code', 'name', 'level', 'region', 'ons_code as onsCode'])
        .$if(query.level !== undefined, (some) => some.where('level', '=', query.level as 'national'))
        .$if(query.region !== undefined, (some) => some.where('region', '=', query.region as string))
        .orderBy('code')
        .execute()
      if (places.length === 0 && query.region && (await notPlaces(trx, [query.region], [])))
        return trouble(
          400,
          `There is no region ${query.region}. What there is: /api/v1/places?level=regional.`,
          'region',
        )
      return paged(places, query, at, (one) => one)
    },
  }),
  route({
    path: '/api/v1/figures',
    name: 'listFigures',
    says: 'Figures, with all that has to stand beside them. Ask for at least one measure or one place.',
    params: nothing,
    query: schemas.figuresQuery,
    answer: schemas.pageOf(schemas.figure),
    example: '/api/v1/figures?measure=M14&level=national',
    async find(trx, { query }, at) {
      if (!query.measure && !query.place)
        return trouble(
          400,
          'Say which measures or which places: the whole table is at /open-data/all-measures.csv.',
          'measure',
        )
      const asked = query.measure?.split(',').map((id) => measureBy(id) ?? measureAt(id))
      if (asked?.includes(undefined)) return trouble(400, 'One of the measures is not in the catalogue.', 'measure')
      if (query.from && query.to && query.from > query.to)
        return trouble(400, 'The first day is after the last: “from” has to be the earlier one.', 'from')
      const found = inOrder(await figures(trx, askedFor(query, asked as Catalogued[] | undefined)))
      const nowhere = await notPlaces(trx, query.place?.split(',') ?? [], found)
      if (nowhere) return trouble(400, `There is no place ${nowhere}. What there is: /api/v1/places.`, 'place')
      if (found.length === 0 && query.vintage && query.vintage !== 'all' && !(await hasRelease(trx, query.vintage)))
        return trouble(400, 'There is no release of this name. What there is: /api/v1/editions.', 'vintage')
      return paged(found, query, at, figureOut)
    },
  }),
  route({
    path: '/api/v1/datasets',
    name: 'listDatasets',
    says: 'The tables, with the addresses of their CSV files.',
    params: nothing,
    query: schemas.paging,
    answer: schemas.pageOf(schemas.dataset),
    example: '/api/v1/datasets',
    find: async (_trx, { query }, at) => paged(allDatasets, query, at, (one) => datasetOut(one, at)),
  }),
  route({
    path: '/api/v1/editions',
    name: 'listEditions',
    says: 'The published files that were imported, each edition of each: the newest first.',
    params: nothing,
    query: schemas.paging,
    answer: schemas.pageOf(schemas.edition),
    example: '/api/v1/editions',
    async find(trx, { query }, at) {
      const editions = await trx
        .selectFrom('published_edition')
        .select(['dataset', 'title', 'release', 'source', 'imported_at as importedAt', 'sha256'])
        .select(['row_count as rows', 'not_read as notRead', 'is_current as isCurrent', 'made_up as isMadeUp'])
        .orderBy('edition_id', 'desc')
        .execute()
      return paged(editions, query, at, (one) => one)
    },
  }),
]

/** The first code that nothing is known of: a slip in a code is not to be taken for a place without figures. */
async function notPlaces(trx: Trx, codes: readonly string[], found: readonly Figure[]): Promise<string | undefined> {
  const there = new Set(found.map(({ place }) => place.code))
  const others = codes.filter((code) => !there.has(code))
  if (others.length === 0) return undefined
  const known = await trx.selectFrom('place').select('code').where('code', 'in', others).execute()
  return others.find((code) => !known.some((one) => one.code === code))
}

const hasRelease = async (trx: Trx, release: string): Promise<boolean> =>
  (await trx.selectFrom('published_edition').select('release').where('release', '=', release).executeTakeFirst()) !==
  undefined

function askedFor(query: z.output<typeof schemas.figuresQuery>, measures: readonly Catalogued[] | undefined): Asked {
  const { place, level, topic, parts, from, to, latest, origin, vintage } = query
  return {
    ...(measures ? { measures: measures.map(({ id }) => id) } : {}),
    ...(place ? { places: place.split(',') } : {}),
    ...(level ? { level } : {}),
    ...(topic ? { topics: [topic] } : parts ? { parts } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(latest === 'true' ? { latest: true } : {}),
    ...(origin ? { origin } : {}),
    ...(vintage ? { vintage: vintage === 'all' ? vintage : { release: vintage } } : {}),
  }
}

const trouble = (status: 400 | 404, detail: string, parameter?: string): Trouble => ({
  trouble: { status, detail, ...(parameter ? { parameter } : {}) },
})

function paged<Item>(
  all: readonly Item[],
  { page, perPage }: { page: number; perPage: number },
  { publicUrl, address }: At,
  out: (item: Item) => unknown,
) {
  const next = new URL(`${publicUrl}${address.pathname}${address.search}`)
  next.searchParams.set('page', String(page + 1))
  return {
    total: all.length,
    page,
    perPage,
    next: page * perPage < all.length ? next.href : null,
    items: all.slice((page - 1) * perPage, page * perPage).map(out),
  }
}

function measureOut(measure: Catalogued, { publicUrl }: At) {
  const { inPilot: _inPilot, ...said } = measure
  return {
    ...said,
    objective: OBJECTIVES[measure.objective],
    enablers: measure.enablers.map((one) => ENABLERS[one]),
    smallNumbers: SMALL_NUMBERS[measure.smallNumbers],
    page: `${publicUrl}/measures/${measure.slug}`,
    csv: `${publicUrl}/open-data/${measure.slug}.csv`,
  }
}

function figureOut({ superseded, ...said }: Figure) {
  const unit = measureBy(said.measure)?.unit ?? 'number'
  const short = (number: number | null) => (number === null ? null : rounded(number))
  return {
    ...said,
    superseded: superseded === true,
    place: { ...said.place, onsCode: said.place.onsCode ?? null },
    numerator: short(said.numerator),
    denominator: short(said.denominator),
    value: short(said.value),
    words: inWords(unit, said),
  }
}

const datasetOut = ({ id, title, says, measure }: Dataset, { publicUrl }: At) => ({
  id,
  title,
  says,
  csv: `${publicUrl}/open-data/${id}.csv`,
  metadata: `${publicUrl}/open-data/${id}.meta.csv`,
  notes: `${publicUrl}/open-data/${id}.notes.csv`,
  measure: measure?.id ?? null,
})
