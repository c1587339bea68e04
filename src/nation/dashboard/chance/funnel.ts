import { drawnIn } from './spread.ts'

/** One area's part of a whole: 39 of 84. */
export type Share = { code: string; numerator: number; denominator: number }

export type Judged = {
  /** How many times its usual distance an area lies from the whole, above or below. */
  z: number
  /** Beyond what is left to chance and to the usual differences between areas; null when it is not. */
  beyond: 'above' | 'below' | null
}

export type Limits = { lower95: number; upper95: number; lower998: number; upper998: number }

export type Funnel = {
  /** The share of all areas taken together, between 0 and 1. */
  centre: number
  /** How far areas differ by more than chance, on the scale of the square root's arcsine; 0 when they do not. */
  between: number
  /** How many times wider the spread is than chance alone would make it. */
  overdispersion: number
  /** Between which shares 95 and 998 of 1,000 areas of a size lie, were none of them unusual. */
  limits(denominator: number): Limits
  judged: ReadonlyMap<string, Judged>
}

/** An area is never judged by fewer than this: the catalogue's own rule. */
export const LEAST = 30
/** Of 500 areas that are no different from the others, about one is beyond. */
export const BEYOND = 3.09

/**
 * Which areas' shares are unusual, allowing for how much areas differ anyway. With large counts nearly every area lies
 * outside what chance alone explains, so that a plain funnel names almost all of them. Here, as by Spiegelhalter
 * (Statistics in Medicine 2005, 24:1185; Quality and Safety in Health Care 2005, 14:347), the distances of the middle
 * four fifths say how much areas differ beyond chance, and that is added to the limits of every area. Shares go by
 * the arcsine of their square root, whose spread does not hang on where they lie.
 *
 * Answers null where there are too few areas to say what is usual.
 */
export function funnelOf(shares: readonly Share[]): Funnel | null {
  const fit = shares.filter(({ numerator, denominator }) => denominator >= LEAST && numerator <= denominator)
  if (fit.length < 20) return null
  const centre = sum(fit.map(({ numerator }) => numerator)) / sum(fit.map(({ denominator }) => denominator))
  const target = stretched(centre)
  const raw = fit.map(
    ({ numerator, denominator }) => (stretched(numerator / denominator) - target) / chance(denominator),
  )
  const overdispersion = sum(drawnIn(raw, 0.1).map((z) => z * z)) / fit.length
  const between = Math.sqrt(betweenAreas(fit, overdispersion))
  const width = (denominator: number) => Math.hypot(chance(denominator), between)
  return {
    centre,
    between,
    overdispersion,
    limits: (denominator) => {
      const at = (times: number) => back(target + times * width(denominator))
      return { lower95: at(-1.96), upper95: at(1.96), lower998: at(-BEYOND), upper998: at(BEYOND) }
    },
    judged: new Map(
      fit.map(({ code, numerator, denominator }) => {
        const z = (stretched(numerator / denominator) - target) / width(denominator)
        return [code, { z, beyond: z > BEYOND ? 'above' : z < -BEYOND ? 'below' : null }]
      }),
    ),
  }
}

/** The variance between areas: DerSimonian and Laird's, from distances that were drawn in. */
function betweenAreas(fit: readonly Share[], overdispersion: number): number {
  const weights = fit.map(({ denominator }) => 1 / chance(denominator) ** 2)
  const all = sum(weights)
  const spare = all - sum(weights.map((weight) => weight * weight)) / all
  return Math.max(0, (fit.length * overdispersion - (fit.length - 1)) / spare)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
/** The standard deviation of a stretched share that chance alone gives. */
const chance = (denominator: number) => 1 / (2 * Math.sqrt(denominator))
export const stretched = (share: number) => Math.asin(Math.sqrt(share))
const back = (angle: number) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2
