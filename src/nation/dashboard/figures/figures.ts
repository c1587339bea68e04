import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { KeptRow, ReleasedRow } from '../../../platform/measures/figure-table.ts'
import { shortDay } from '../../../platform/views/filters.ts'
import type { Sign } from '../../statistics/questions.ts'
import { editionsFor, type PublishedEdition, publishedRows } from '../published/figures.ts'
import { notesOn, readIssues } from '../published/issues.ts'
import { conditionsOf, readRows } from './conditions.ts'
import type { Asked, Figure } from './figure.ts'

/**
 * The figures that may be shown to everyone, by period and place. What may not be told apart is hidden here and nowhere
 * else: nothing that answers to the public reads figures another way.
 */
export async function figures(trx: Trx, asked: Asked): Promise<Figure[]> {
  const places = await placesOf(trx)
  const found = [...(await publishedFigures(trx, asked, places)), ...(await liveFigures(trx, asked, places))]
  const shown = asked.latest ? latestOf(found) : found
  return shown.sort(inOrder)
}

type Places = Map<string, Figure['place']>

async function placesOf(trx: Trx): Promise<Places> {
  const rows = await trx
    .selectFrom('place')
    .select(['code', 'name', 'level', 'region', 'ons_code as onsCode'])
    .execute()
  const places: Places = new Map(rows.map((place) => [place.code, place]))
  const areas = await trx.selectFrom('area').select(['la_code', 'name']).execute()
  // An area that runs openSEND is a place, though no release that names it was imported.
  for (const { la_code: code, name } of areas)
    if (!places.has(code)) places.set(code, { code, name, level: 'authority', region: null, onsCode: null })
  return places
}

/** What was released of live figures, with small numbers hidden. How they were counted is for their area alone. */
async function liveFigures(trx: Trx, asked: Asked, places: Places): Promise<Figure[]> {
  if ((asked.origin && asked.origin !== 'live') || typeof asked.vintage === 'object') return []
  const { level, ...rest } = asked
  const rows = await readRows<ReleasedRow>(trx, sql`released_figure v where ${conditionsOf(rest)}`)
  return rows.flatMap((row) => {
    const place = places.get(row.place)
    if (!place || (level && place.level !== level)) return []
    const release = `Released on ${shortDay(row.released_on)}`
    return [
      figureOf({ ...row, origin: 'live', edition: 0, printed: null }, place, {
        source: row.source ?? '',
        release,
        notes: row.notes,
        superseded: false,
      }),
    ]
  })
}

async function publishedFigures(trx: Trx, asked: Asked, places: Places): Promise<Figure[]> {
  if (asked.origin === 'live') return []
  const editions = await editionsFor(trx, asked)
  if (editions.length === 0) return []
  const byId = new Map(editions.map((edition) => [edition.edition_id, edition]))
  const notes = notesFor(await readIssues(trx))
  return (await publishedRows(trx, editions, asked)).flatMap((row) => {
    const place = places.get(row.place)
    const edition = byId.get(row.edition)
    if (!place || !edition) return []
    return [
      figureOf(row, place, {
        ...edition,
        notes: [...row.notes, ...notes(edition, row)],
        superseded: !edition.is_current,
      }),
    ]
  })
}

/** The defects that bear on a measure are looked for once, and not for every row of it. */
function notesFor(issues: Awaited<ReturnType<typeof readIssues>>) {
  const found = new Map<string, ReturnType<typeof notesOn>>()
  return ({ dataset }: PublishedEdition, row: KeptRow): string[] => {
    const { measure, topic, breakdown } = row
    const key = `${dataset}|${measure}|${topic}|${breakdown}`
    let on = found.get(key)
    if (!on) {
      on = notesOn(issues, { measure, dataset, topic, breakdown })
      found.set(key, on)
    }
    return on(row)
  }
}

function figureOf(
  row: KeptRow,
  place: Figure['place'],
  said: { source: string; release: string; notes: string[]; superseded: boolean },
): Figure {
  return {
    measure: row.measure,
    place,
    period: {
      timePeriod: row.time_period,
      timeIdentifier: row.time_identifier,
      from: row.period_from,
      to: row.period_to,
      says: row.period_says,
    },
    topic: row.topic,
    breakdown: row.breakdown,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    sign: row.sign as Sign | null,
    printed: row.printed,
    origin: row.origin,
    asAt: row.as_at,
    source: said.source,
    release: said.release,
    notes: said.notes,
    ...(said.superseded ? { superseded: true } : {}),
  }
}

function latestOf(found: readonly Figure[]): Figure[] {
  const latest = new Map<string, string>()
  const key = ({ measure, topic, breakdown, origin }: Figure) => `${measure}|${topic}|${breakdown}|${origin}`
  for (const figure of found)
    if (figure.period.to > (latest.get(key(figure)) ?? '')) latest.set(key(figure), figure.period.to)
  return found.filter((figure) => figure.period.to === latest.get(key(figure)))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const asRead = new Intl.Collator('en-GB', { numeric: true })

/** By period, place, measure and part; `9` comes before `10`. */
const inOrder = (a: Figure, b: Figure) =>
  compare(a.period.from, b.period.from) ||
  compare(a.place.name, b.place.name) ||
  asRead.compare(a.measure, b.measure) ||
  asRead.compare(a.topic, b.topic) ||
  asRead.compare(a.breakdown, b.breakdown) ||
  compare(a.release, b.release)
