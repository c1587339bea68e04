import type { PublishedPeriod } from '../../statistics/questions.ts'
import type { Figure } from '../figures/figure.ts'
import { inWords, partOfWhole } from '../words.ts'
import { whole } from './key-measures.ts'
import { isOfFew, type Series } from './series.ts'

/** "in 2024", "on 26 June 2026", "in January 2025", "in the 2022/23 academic year", "in the spring term 2025/26". */
export const during = ({ says }: Pick<PublishedPeriod, 'says'>): string =>
  / (academic|financial) year/.test(says)
    ? `in the ${says}`
    : /^\w+( and \w+)? term /.test(says)
      ? `in the ${says.charAt(0).toLowerCase()}${says.slice(1)}`
      : `${/^\d{1,2} \w+ \d{4}$/.test(says) ? 'on' : 'in'} ${says}`

/** Of how many a sentence speaks: what is rare is said of a thousand, in every place alike. */
function every({ measure, tenths }: Pick<Series, 'measure' | 'tenths'>): number {
  if (measure.unit === 'per 10,000') return 10_000
  return tenths && Math.abs(tenths.middle) < 5 ? 1000 : 100
}

/** A figure on the scale of its sentence. */
const onScale = (series: Pick<Series, 'key' | 'measure' | 'tenths'>, value: number): number =>
  series.key.says || series.measure.unit === 'per 10,000' ? value : (value * every(series)) / 100

/**
 * Where a place stands, in one sentence: "Of every 100 plans made in 2024, 46 came within 20 weeks; it was 50 the year
 * before." Answers null when there is no figure.
 */
export function standsAt(series: Series, now: Figure | undefined, before?: Figure): string | null {
  if (now?.value == null) return null
  if (isOfFew(series, now))
    return `${series.measure.name}: ${inWords(series.measure.unit, now)} ${during(now.period)}. Few children are behind it, and nobody publishes how many, so it says little.`
  return `${said(series, now)}${since(series, now, before)}.`
}

/** Of so few, a share of a hundred would sound like more than there are: they are counted one by one. */
const FEW = 100
const areFew = ({ denominator, numerator }: Figure): boolean =>
  denominator !== null && numerator !== null && denominator > 0 && denominator < FEW

function said(series: Series, now: Figure): string {
  const { key, measure } = series
  const { value, period, denominator, numerator } = now
  const amount = onScale(series, value as number)
  if (key.says) return key.says(amount, during(period))
  // A plain number in place of a rate, where nobody published what it is a share of.
  if (denominator === null && numerator !== null)
    return `${measure.name}: ${inWords(measure.unit, now)} ${during(period)}`
  if (denominator === 1) return `${measure.name}: ${numerator} of 1 ${during(period)}`
  if (areFew(now)) return `Of ${denominator} ${key.of} ${during(period)}, ${numerator} ${key.are}`
  return `Of every ${every(series).toLocaleString('en-GB')} ${key.of} ${during(period)}, ${whole(amount)} ${key.are}`
}

/** The same for the eye: "46 in every 100", what they are, and what it was the year before. */
export type InNumbers = { number: string | null; says: string; before: string }

export function inNumbers(series: Series, now: Figure | undefined, before?: Figure): InNumbers | null {
  const sentence = standsAt(series, now, before)
  if (now?.value == null || !sentence) return null
  const { key } = series
  const { denominator, numerator } = now
  if (key.says || isOfFew(series, now) || (denominator === null && numerator !== null))
    return { number: null, says: sentence, before: '' }
  const number = areFew(now)
    ? `${(numerator ?? 0).toLocaleString('en-GB')} of ${(denominator ?? 0).toLocaleString('en-GB')}`
    : onlyNumber(series, now.value)
  const then = since(series, now, before).replace(/^[;,.] /, '')
  return {
    number,
    says: `${key.of} ${during(now.period)} ${key.are}.`,
    before: then && `${then.charAt(0).toUpperCase()}${then.slice(1)}.`,
  }
}

const onlyNumber = (series: Series, value: number): string =>
  `${whole(onScale(series, value))} in every ${every(series).toLocaleString('en-GB')}`

/** The number of another place beside one: "46", or "46 in every 100" where the other was counted one by one. */
export const besideNumber = (series: Series, value: number, { number }: InNumbers): string =>
  number?.includes(' in every ') ? whole(onScale(series, value)) : onlyNumber(series, value)

function since(series: Series, now: Figure, before: Figure | undefined): string {
  if (before?.value == null || now.value === null) return ''
  if (series.broken) return '. It cannot be compared with the year before, because the way of counting changed'
  if (now.value < 0 !== before.value < 0) return ''
  const when = followsOn(before.period, now.period) ? 'the year before' : during(before.period)
  if (areFew(now) || areFew(before)) {
    if (before.numerator === null || before.denominator === null || series.key.says) return ''
    return `; it was ${before.numerator.toLocaleString('en-GB')} of ${before.denominator.toLocaleString('en-GB')} ${when}`
  }
  const amount = series.key.amount ?? whole
  const [here, then] = [now.value, before.value].map((value) => amount(Math.abs(onScale(series, value as number))))
  return here === then ? `, about the same as ${when}` : `; it was ${then} ${when}`
}

const followsOn = (before: PublishedPeriod, now: PublishedPeriod) =>
  Number(now.to.slice(0, 4)) - Number(before.to.slice(0, 4)) === 1 && before.to.slice(5, 7) === now.to.slice(5, 7)

/** Why there is no sentence: nothing to count is not the same as not published. */
export function noneSaid({ measure }: Pick<Series, 'measure'>, figure: Figure): string {
  if (figure.denominator === 0) return `${measure.name}: there was nothing to count ${during(figure.period)}.`
  return `${measure.name}, ${figure.period.says}: ${inWords(measure.unit, figure).toLowerCase()}.`
}

/** The figure as it is published: "46.4%, 39,123 of 84,329". */
export function exactly({ measure }: Pick<Series, 'measure'>, figure: Figure): string {
  const counted = figure.denominator === null || figure.value === null ? '' : partOfWhole(figure)
  return [inWords(measure.unit, figure), counted].filter(Boolean).join(', ')
}

/** How far areas differ: "In the slowest tenth of areas it was 11 or less; in the quickest tenth it was 85 or more." */
export function farApart(series: Pick<Series, 'key' | 'measure' | 'tenths'>): string | null {
  const { key, measure, tenths } = series
  if (!tenths) return null
  const [lowest, highest] = key.ends ?? ['lowest', 'highest']
  if (key.says) {
    const [least, most] = [tenths.low, tenths.high].map((value) =>
      inWords(measure.unit, { value, sign: null, denominator: 1 }),
    )
    return `In the ${lowest} tenth of areas it was ${least} or less; in the ${highest} tenth it was ${most} or more.`
  }
  const [low, high] = [onScale(series, tenths.low), onScale(series, tenths.high)]
  if (signed(low) === signed(high)) return 'Areas hardly differ in this.'
  const atMost = Math.round(low) === 0 ? 'none, or nearly none' : `${signed(low)} or less`
  return `In the ${lowest} tenth of areas it was ${atMost}; in the ${highest} tenth it was ${signed(high)} or more.`
}

/** The same in the figures themselves, for under a picture: "A tenth of areas are at 13.1% or below, and a tenth at 96.0% or above." */
export function endsExactly({ measure, tenths, areas }: Pick<Series, 'measure' | 'tenths' | 'areas'>): string {
  const [first] = areas
  if (!tenths || !first) return 'There are too few areas to say how far they differ.'
  const words = (value: number) => inWords(measure.unit, { ...first, value, sign: null })
  return `A tenth of areas are at ${words(tenths.low)} or below, half at ${words(tenths.middle)} or below, and a tenth at ${words(tenths.high)} or above.`
}

const signed = (value: number) => `${value < 0 ? 'minus ' : ''}${Math.round(Math.abs(value)).toLocaleString('en-GB')}`

/** Who published a figure, in a line. Licence and release stand once for the whole page, with `sourceOf`. */
export const publisherOf = ({ source }: Pick<Figure, 'source'>): string =>
  source.replace(/,? *(under the )?Open Government Licence v\d(\.\d)?/, '')

/** Who published a figure, with the release where its name says more than a folder's. */
export const sourceOf = ({ source, release }: Pick<Figure, 'source' | 'release'>): string =>
  /\d/.test(release) ? `${source} (${release})` : source
