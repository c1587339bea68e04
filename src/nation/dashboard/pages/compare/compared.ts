import type { Trx } from '../../../../platform/database/schema.ts'
import { ENGLAND, type PublishedPeriod } from '../../../statistics/questions.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { headlineFigures, headlineOf } from '../measure/headline.ts'
import type { Place } from '../measure/places.ts'
import { isPart, once, originOf, type Part, periodsOf } from '../measure/read.ts'
import { ofPlace } from '../measure/series.ts'
import type { Chosen } from './chosen.ts'

/** One measure in the places that are compared: in one period, the same for all, and over time. */
export type Compared = {
  measure: Catalogued
  part: Part | null
  origin: Figure['origin'] | null
  period: PublishedPeriod | null
  /** In the order of the places; undefined where a place has none in this period. */
  now: { place: Place; figure: Figure | undefined }[]
  overTime: { place: Place; figures: Figure[] }[]
  /** Places that have only figures of their own record, which are not put beside published ones here. */
  liveOnly: Place[]
}

export async function compared(trx: Trx, { places, measures }: Chosen): Promise<Compared[]> {
  if (places.length === 0) return []
  const codes = [...new Set([...places.map(({ code }) => code), ENGLAND])]
  const found = await headlineFigures(trx, { measures: measures.map(({ id }) => id), places: codes })
  return measures.map((measure) =>
    one(
      measure,
      places,
      found.filter((figure) => figure.measure === measure.id),
    ),
  )
}

function one(measure: Catalogued, places: readonly Place[], found: readonly Figure[]): Compared {
  const origin = originOf(found)
  const kept = once(found.filter((figure) => figure.origin === origin))
  const first = headlineOf(kept)
  const ofPart = first ? kept.filter((figure) => isPart(figure, first)) : []
  const period = latestOfAll(places, ofPart)
  return {
    measure,
    part: first ? { topic: first.topic, breakdown: first.breakdown } : null,
    origin,
    period,
    now: places.map((place) => ({
      place,
      figure: ofPart.find((figure) => figure.place.code === place.code && figure.period.says === period?.says),
    })),
    liveOnly:
      origin === 'live'
        ? []
        : places.filter(
            ({ code }) =>
              found.some((figure) => figure.origin === 'live' && figure.place.code === code) &&
              !ofPart.some((figure) => figure.place.code === code),
          ),
    overTime: places.map((place) => ({ place, figures: ofPlace(ofPart, place.code) })),
  }
}

/** The latest period in which most of the places have a figure: nobody is compared with another's other year. */
function latestOfAll(places: readonly Place[], found: readonly Figure[]): PublishedPeriod | null {
  const there = found.filter(({ value, place }) => value !== null && places.some(({ code }) => code === place.code))
  const periods = periodsOf(there)
  const enough = (period: PublishedPeriod) =>
    there.filter((figure) => figure.period.says === period.says).length * 2 >= places.length
  return periods.findLast(enough) ?? periods.at(-1) ?? periodsOf(found).at(-1) ?? null
}
