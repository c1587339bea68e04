import type { PublishedPeriod } from '../../statistics/questions.ts'
import type { Figure } from '../figures/figure.ts'
import { inWords, partOfWhole } from '../words.ts'
import { whole } from './key-measures.ts'
import type { Series } from './series.ts'

/** "in 2024", "in January 2025", "in the 2022/23 academic year". */
export const during = ({ says }: Pick<PublishedPeriod, 'says'>): string =>
  / (academic|financial) year/.test(says) ? `in the ${says}` : `in ${says}`

/**
 * Where a place stands, in one sentence: "Of every 100 plans made in 2024, 46 came within 20 weeks; it was 50 the year
 * before." Answers null when there is no figure.
 */
export function standsAt(series: Series, now: Figure | undefined, before?: Figure): string | null {
  if (now?.value == null) return null
  return `${said(series, now)}${since(series, now, before)}.`
}

function said({ key, measure }: Series, now: Figure): string {
  const { value, period, denominator, numerator } = now
  const amount = value as number
  // A plain number in place of a rate, where nobody published what it is a share of.
  if (denominator === null && numerator !== null && !key.says)
    return `${measure.name}: ${inWords(measure.unit, now)} ${during(period)}`
  if (key.says) return key.says(amount, during(period))
  const every = measure.unit === 'per 10,000' ? '10,000' : '100'
  return `Of every ${every} ${key.of} ${during(period)}, ${whole(amount)} ${key.are}`
}

function since(series: Series, now: Figure, before: Figure | undefined): string {
  if (before?.value == null || now.value === null) return ''
  if (series.broken) return '. It cannot be compared with the year before, because the way of counting changed'
  if (now.value < 0 !== before.value < 0) return ''
  const when = followsOn(before.period, now.period) ? 'the year before' : during(before.period)
  const [now_, that] = [whole(Math.abs(now.value)), whole(Math.abs(before.value))]
  return now_ === that ? `, about the same as ${when}` : `; it was ${that} ${when}`
}

const followsOn = (before: PublishedPeriod, now: PublishedPeriod) =>
  Number(now.to.slice(0, 4)) - Number(before.to.slice(0, 4)) === 1 && before.to.slice(5, 7) === now.to.slice(5, 7)

/** The figure as it is published: "46.4%, 39,123 of 84,329". */
export function exactly({ measure }: Pick<Series, 'measure'>, figure: Figure): string {
  const counted = figure.denominator === null ? '' : partOfWhole(figure)
  return [inWords(measure.unit, figure), counted].filter(Boolean).join(', ')
}

/** How far areas differ: "In the slowest tenth of areas it was 11 or fewer; in the quickest tenth 85 or more." */
export function farApart({ key, tenths }: Pick<Series, 'key' | 'tenths'>): string | null {
  if (!tenths) return null
  const [lowest, highest] = key.ends ?? ['lowest', 'highest']
  const [low, high] = [signed(tenths.low), signed(tenths.high)]
  const atMost = Math.round(tenths.low) === 0 ? 'none, or nearly none' : `${low} or less`
  return `In the ${lowest} tenth of areas it was ${atMost}; in the ${highest} tenth it was ${high} or more.`
}

const signed = (value: number) => `${value < 0 ? 'minus ' : ''}${Math.round(Math.abs(value)).toLocaleString('en-GB')}`
