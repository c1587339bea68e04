import { z } from 'zod'
import { SIGNS } from '../../statistics/questions.ts'

/** What the API takes and answers. The description that is published is made from these, and so is every check. */

const signs = Object.keys(SIGNS) as [keyof typeof SIGNS, ...(keyof typeof SIGNS)[]]
const day = z.iso.date({ error: 'This has to be a day, such as 2024-01-31.' })
const whole = (most: number) => {
  const error = `This has to be a whole number from 1 to ${most.toLocaleString('en-GB')}.`
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(most, { error })
}
const page = whole(100_000).default(1).describe('Which page, from 1.')
const perPage = (most: number) => whole(most).default(100).describe(`How many on a page, at most ${most}.`)
const list = (what: string) =>
  z
    .string()
    .regex(/^[\w-]+(,[\w-]+){0,199}$/, {
      error: 'This has to be one or up to 200 of them, with commas and no spaces between.',
    })
    .describe(what)
const level = z.enum(['national', 'regional', 'authority']).describe('England, its regions, or local authorities.')

export const paging = z.object({ page, perPage: perPage(1000) })

export const measuresQuery = paging.extend({
  find: z.string().max(100).optional().describe('Words to look for in names and questions.'),
})
export const measureParams = z.object({
  id: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .describe('The number in the catalogue, such as `M14`, or the last part of its address.'),
})
export const placesQuery = paging.extend({
  level: level.optional(),
  region: z
    .string()
    .regex(/^\w{1,12}$/)
    .optional()
    .describe('Only authorities of this region, by its code.'),
})
export const figuresQuery = z.object({
  measure: list('Numbers of measures, with commas between.').optional(),
  place: list(
    'Codes of places, with commas between: three digits for an authority, nine signs for a region or England.',
  ).optional(),
  level: level.optional(),
  topic: z
    .string()
    .max(100)
    .optional()
    .describe('Only parts of this breakdown, such as `Sex`. Everybody is told when it is left out.'),
  parts: z.enum(['everybody', 'all']).optional().describe('`all`: every part of every breakdown too.'),
  from: day.optional().describe('Only periods with a day on or after this.'),
  to: day.optional().describe('Only periods with a day on or before this.'),
  latest: z.enum(['true', 'false']).optional().describe('`true`: only the latest period of each measure and part.'),
  origin: z.enum(['published', 'live', 'made-up']).optional(),
  vintage: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe(
      '`all`: as every edition has them, each with its release; or the name of a release: as they were in that one. Only the current edition is told when it is left out.',
    ),
  page,
  perPage: perPage(5000),
})

const period = z.object({
  timePeriod: z.string().describe('As DfE writes it, such as `2024` or `202425`.'),
  timeIdentifier: z.string().describe('As DfE writes it, such as `Calendar year`.'),
  from: day,
  to: day,
  says: z.string().describe('In words.'),
})
export const place = z
  .object({
    code: z.string(),
    name: z.string(),
    level,
    region: z.string().nullable().describe('The code of its region.'),
    onsCode: z
      .string()
      .nullable()
      .describe('The nine signs of an authority by the Office for National Statistics. They change when borders do.'),
  })
  .meta({ id: 'Place' })
export const measure = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    question: z.string(),
    numerator: z.string(),
    denominator: z.string().nullable(),
    unit: z.string(),
    direction: z.enum(['high', 'low', 'none']).describe('Which way is better; `none` where neither is.'),
    objective: z.string(),
    enablers: z.array(z.string()),
    how: z.string().describe('How often there is a new figure.'),
    breakdowns: z.array(z.string()),
    source: z.string(),
    smallNumbers: z.string().describe('How small numbers are treated.'),
    watch: z.array(z.string()).describe('Numbers of the measures to read beside it.'),
    breaks: z.array(z.object({ from: day, why: z.string() })),
    about: z.string(),
    awaits: z.string().nullable().describe('What has to be there before there is a figure.'),
    page: z.url(),
    csv: z.url(),
  })
  .meta({ id: 'Measure' })
export const figure = z
  .object({
    measure: z.string(),
    place,
    period,
    topic: z.string().describe('`Everybody` where nothing is told apart.'),
    breakdown: z.string(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    value: z.number().nullable().describe('Null is never nought: `sign` then says why there is none.'),
    sign: z.enum(signs).nullable(),
    words: z.string().describe('As the page says it.'),
    printed: z.string().nullable().describe('What the publisher printed, where it prints the share.'),
    origin: z.enum(['published', 'live', 'made-up']),
    asAt: day,
    source: z.string(),
    release: z.string(),
    notes: z.array(z.string()).describe('What is known to be wrong with it, and what was done to it.'),
    superseded: z.boolean().describe('A later edition has taken its place.'),
  })
  .meta({ id: 'Figure' })
export const edition = z
  .object({
    dataset: z.string(),
    title: z.string(),
    release: z.string().describe('By this name figures are asked for as they were.'),
    source: z.string(),
    importedAt: z.string(),
    sha256: z.string().describe('Of the bytes of the file.'),
    rows: z.number(),
    notRead: z.number().describe('Rows that name no place or period that is kept here.'),
    isCurrent: z.boolean(),
    isMadeUp: z.boolean(),
  })
  .meta({ id: 'Edition' })
export const dataset = z
  .object({
    id: z.string(),
    title: z.string(),
    says: z.string(),
    csv: z.url(),
    metadata: z.url(),
    notes: z.url(),
    measure: z.string().nullable(),
  })
  .meta({ id: 'Dataset' })

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    total: z.int().min(0),
    page: z.int().min(1),
    perPage: z.int().min(1),
    next: z.url().nullable().describe('The address of the next page.'),
    items: z.array(item),
  })

/** RFC 9457: a problem that a program can read and a person can mend. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    reference: z.string(),
    mistakes: z.array(z.object({ parameter: z.string(), says: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })
