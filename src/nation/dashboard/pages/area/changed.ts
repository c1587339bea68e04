import type { Change } from '../../chance/change.ts'
import type { Figure } from '../../figures/figure.ts'
import { during } from '../../standing/sentences.ts'
import { beforeOf, latestOf, type Series } from '../../standing/series.ts'
import type { Place } from '../../standing/standing.ts'
import { inWords } from '../../words.ts'

/** A change of an area, beside those of areas of its size. */
export type LargeChange = {
  name: string
  slug: string
  says: string
  others: string
  z: number
  rarity: number
  isLarge: boolean
}

/** The measures that changed most beside what others of its size did, the rarest first: five at most. */
export function changedMost(series: readonly Series[], place: Place): LargeChange[] {
  return series
    .flatMap((one) => changeOf(one, place) ?? [])
    .sort((a, b) => a.rarity - b.rarity || Math.abs(b.z) - Math.abs(a.z))
    .slice(0, 5)
}

/** What more than one in five areas of its size have too is not said; what one in twenty at most have is large. */
const WORTH_SAYING = 0.2
const LARGE = 0.05

function changeOf(series: Series, place: Place): LargeChange | null {
  const change = series.changes.get(place.code)
  const [now, before] = [latestOf(series, place.code), beforeOf(series, place.code)]
  if (!change || !now || !before) return null
  const rarity = change.asMuch / change.of
  if (rarity > WORTH_SAYING) return null
  const { measure } = series
  const way = change.by > 0 ? 'rose' : change.by < 0 ? 'fell' : 'stayed'
  const from = `${inWords(measure.unit, before)} ${during(before.period)}`
  return {
    name: measure.name,
    slug: measure.slug,
    says: `It ${way} from ${from} to ${inWords(measure.unit, now)} ${during(now.period)}.`,
    others: othersSay(series, change, now),
    z: change.z,
    rarity,
    isLarge: rarity <= LARGE,
  }
}

function othersSay({ measure }: Series, { others, asMuch, of }: Change, now: Figure): string {
  const points = (amount: number) => amountInWords(measure.unit === 'percent', Math.abs(amount), now, measure.unit)
  const way = Math.abs(others) < 0.05 ? 'hardly changed' : `${others > 0 ? 'rose' : 'fell'} by ${points(others)}`
  const many = asMuch === 0 ? 'none' : `${asMuch}`
  return `Of the ${of} areas nearest to it in size, ${many} changed as much. The middle one of them ${way}.`
}

function amountInWords(
  isPercent: boolean,
  amount: number,
  figure: Figure,
  unit: Parameters<typeof inWords>[0],
): string {
  if (!isPercent) return inWords(unit, { ...figure, value: amount, sign: null })
  return `${amount.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${amount === 1 ? 'point' : 'points'}`
}
