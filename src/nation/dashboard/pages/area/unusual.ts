import { ENGLAND } from '../../../statistics/questions.ts'
import { overTime } from '../../chance/over-time.ts'
import { exactly } from '../../standing/sentences.ts'
import { latestOf, type Series } from '../../standing/series.ts'
import type { Place, Standing } from '../../standing/standing.ts'
import { inWords } from '../../words.ts'

export type Unusual = {
  /** Beside other areas, in the latest year. */
  beside: { name: string; slug: string; way: 'Higher' | 'Lower'; says: string; sure: string }[]
  /** Over the area's own years. */
  overTime: { name: string; slug: string; says: string; isNow: boolean }[]
  /** How many measures were looked at in each way, and how many of them could not be judged. */
  looked: number
  looked2: number
  notJudged: number
  /** How many areas would be named for the measures that were looked at, were none of them unusual. */
  byChance: number
}

/** What lies outside of what chance and the usual differences between areas explain. Everything else is not named. */
export function unusualAt({ series, areas }: Standing, place: Place): Unusual {
  const judged = series.filter(({ funnel }) => funnel?.judged.has(place.code))
  const long = series.flatMap((one) => {
    const found = overTime(one.places.get(place.code) ?? [], one.measure.breaks)
    return found ? [{ one, found }] : []
  })
  return {
    beside: judged.flatMap((one) => besideOthers(one, place) ?? []),
    overTime: long.flatMap(({ one, found }) => {
      const { name, slug } = one.measure
      return found.signals.length > 0
        ? [
            {
              name,
              slug,
              says: `${found.signals.join(' ')}${inEnglandToo(one)}`,
              isNow: found.unusual.includes(found.figures.at(-1)?.period.from ?? ''),
            },
          ]
        : []
    }),
    looked: judged.length,
    looked2: long.length,
    notJudged: series.filter((one) => latestOf(one, place.code) && !judged.includes(one)).length,
    byChance: judged.length * areas.length * 0.002,
  }
}

function besideOthers(series: Series, place: Place) {
  const { funnel, measure } = series
  const judged = funnel?.judged.get(place.code)
  const now = latestOf(series, place.code)
  if (!funnel || !judged?.beyond || !now) return null
  const { lower998, upper998 } = funnel.limits(now.denominator ?? 0)
  const scale = measure.unit === 'per 10,000' ? 10_000 : 100
  const end = (share: number) => inWords(measure.unit, { ...now, value: share * scale, sign: null })
  const whole = end(funnel.centre)
  return {
    name: measure.name,
    slug: measure.slug,
    way: judged.beyond === 'above' ? ('Higher' as const) : ('Lower' as const),
    says: `It was ${exactly(series, now)} in ${now.period.says}, which is ${judged.beyond === 'above' ? 'higher' : 'lower'} than usual. All areas together: ${whole}. Nearly all areas of its size lie between ${end(lower998)} and ${end(upper998)}.`,
    sure: howSure(judged.z),
  }
}

/** What moves everywhere says little of one area. */
function inEnglandToo({ places, measure }: Series): string {
  const england = overTime(places.get(ENGLAND) ?? [], measure.breaks)
  return england && england.signals.length > 0 ? ' England as a whole has moved by more than usual too.' : ''
}

/** How seldom an area would lie so far out, were it like the others. */
export function howSure(z: number): string {
  if (Math.abs(z) >= 3.89) return 'Fewer than 1 in 10,000 areas like the others would lie this far out.'
  return 'Fewer than 1 in 500 areas like the others would lie this far out.'
}
