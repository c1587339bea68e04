import type { FigureSeries } from '../../../platform/measures/insert-figures.ts'
import type { PublishedPeriod } from '../../statistics/questions.ts'
import type { PublishedDefinition } from './definition.ts'
import type { ReadFigure } from './read-rows.ts'

/** One part in one period: the places that have a figure of it, and its series, by what is said beside them. */
type Kind = { places: Set<string>; series: Map<string, FigureSeries> }

/** Figures by what they have in common. A row that a table prints twice counts once: the first of them. */
export function inSeries(
  { measure }: PublishedDefinition,
  edition: { edition_id: number; made_up: boolean },
  found: readonly ReadFigure[],
): FigureSeries[] {
  const all: FigureSeries[] = []
  const places = new Map<string, Set<string>>()
  const kinds = new Map<ReadFigure['part'], Map<PublishedPeriod, Kind>>()
  const kindOf = ({ part, period }: ReadFigure): Kind => {
    const days = `${part.topic}|${part.is}|${period.from}|${period.to}`
    return { places: upsert(places, days, () => new Set()), series: new Map() }
  }
  for (const figure of found) {
    const periods = upsert(kinds, figure.part, () => new Map<PublishedPeriod, Kind>())
    const kind = upsert(periods, figure.period, () => kindOf(figure))
    const place = figure.line.code
    if (kind.places.has(place)) continue
    kind.places.add(place)
    const { figures } = upsert(kind.series, figure.notes.join('\n'), () => {
      const series = { of: sharedBy(figure, measure, edition), figures: [] }
      all.push(series)
      return series
    })
    const { numerator, denominator, value, sign, printed } = figure
    figures.push({ place, numerator, denominator, value, sign, printed })
  }
  return all
}

function upsert<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}

const sharedBy = (
  { part, period, notes }: ReadFigure,
  measure: string,
  { edition_id, made_up }: { edition_id: number; made_up: boolean },
): FigureSeries['of'] => ({
  measure,
  origin: made_up ? 'made-up' : 'published',
  topic: part.topic,
  breakdown: part.is,
  period_from: period.from,
  period_to: period.to,
  edition: edition_id,
  time_period: period.timePeriod,
  time_identifier: period.timeIdentifier,
  period_says: period.says,
  as_at: period.to,
  source: null,
  notes,
})
