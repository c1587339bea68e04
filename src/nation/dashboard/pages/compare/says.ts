import { during } from '../../standing/sentences.ts'
import { inWords } from '../../words.ts'
import type { Compared } from './compared.ts'
import { limitsOf, toldApart } from './limits.ts'

/** What a comparison shows, in sentences. Two figures are only told apart where chance does not explain the difference. */
export function comparisonSays({ measure, now, period, part }: Compared): string {
  const there = now.flatMap(({ place, figure }) =>
    figure && figure.value !== null ? [{ place, figure, value: figure.value }] : [],
  )
  const without = now.filter(({ figure }) => figure?.value == null).map(({ place }) => place.name)
  const none = without.length > 0 ? ` No figure for ${list(without)}.` : ''
  if (!period || there.length === 0) return 'None of these places has a figure.'
  const of = part && part.breakdown !== 'all' ? ` (${part.breakdown})` : ''
  const when = `${during(period).replace(/^./, (letter) => letter.toUpperCase())}${of}`
  if (measure.unit === 'outcome')
    return `${there.map(({ place, figure }) => `${place.name}: ${inWords(measure.unit, figure).toLowerCase()}`).join('; ')}. It ranks nobody.${none}`
  // England and regions are made of areas: they are neither the highest nor the lowest of them.
  const areas = there.filter(({ place }) => place.level === 'authority')
  const sorted = (areas.length > 1 ? areas : there).toSorted((a, b) => b.value - a.value)
  const [high, low] = [sorted[0], sorted.at(-1)]
  if (!high || !low) return 'None of these places has a figure.'
  if (high === low) return `${when}, ${high.place.name}: ${inWords(measure.unit, high.figure)}.${none}`
  const ends = `${when} it is highest in ${high.place.name} (${inWords(measure.unit, high.figure)}) and lowest in ${low.place.name} (${inWords(measure.unit, low.figure)}).`
  return `${ends} ${apart(measure, there)}${none}`
}

type There = {
  place: { code: string; name: string; level: string }
  figure: NonNullable<Compared['now'][number]['figure']>
  value: number
}

function apart(measure: Compared['measure'], there: readonly There[]): string {
  if (measure.unit === 'number') return 'These are plain numbers, which grow with the size of a place.'
  const limits = there.map((one) => ({ ...one, limits: limitsOf(measure, one.figure) }))
  if (limits.some((one) => one.limits === null)) return 'How far chance explains the differences cannot be said.'
  const middle = limits.find(({ place }) => place.level === 'national')
  if (middle && limits.length > 2) {
    const rest = limits.filter((one) => one !== middle)
    const differ = rest.filter((one) => toldApart(one.limits, middle.limits))
    const higher = differ.filter(({ value }) => value > middle.value).map(({ place }) => place.name)
    const lower = differ.filter(({ value }) => value < middle.value).map(({ place }) => place.name)
    const same = rest.filter((one) => !differ.includes(one)).map(({ place }) => place.name)
    const parts = [
      higher.length > 0 ? `higher than in England in ${list(higher)}` : '',
      lower.length > 0 ? `lower in ${list(lower)}` : '',
      same.length > 0 ? `not to be told from England in ${list(same)}` : '',
    ].filter(Boolean)
    return `Beyond what chance explains, it is ${parts.join('; ')}.`.replace(
      /^Beyond what chance explains, it is not to be told from England in (.*)\.$/,
      'Chance alone could explain how far $1 lie from England.',
    )
  }
  const pairs = limits.flatMap((a, at) => limits.slice(at + 1).map((b) => ({ a, b })))
  const same = pairs.filter(({ a, b }) => !toldApart(a.limits, b.limits))
  if (same.length === 0) return 'Chance alone does not explain the differences.'
  if (same.length === pairs.length)
    return 'Chance alone could explain the differences: nobody is better or worse by this.'
  return `Chance alone could explain the difference between ${list(same.slice(0, 4).map(({ a, b }) => `${a.place.name} and ${b.place.name}`))}${same.length > 4 ? ', and between others' : ''}. It does not explain the rest.`
}

export const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
