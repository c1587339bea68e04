/** What a number is counted in. It decides how the numbers beside a scale are written, and nothing else. */
export type ChartUnit = string

/** A round number beside a scale: "40%", "£2,000", "1,500". `others` are the rest of the scale, for equal decimals. */
export function onScale(unit: ChartUnit, value: number, others: readonly number[] = [value]): string {
  const digits = Math.max(...others.map(decimals))
  const size = Math.max(...others.map(Math.abs))
  if (unit !== 'percent' && size >= 1_000_000) return `${pound(unit)}${write(value / 1_000_000, 1)}m`
  const words = (FORMATS[digits] as Intl.NumberFormat).format(value)
  return unit === 'percent' ? `${words}%` : `${pound(unit)}${words}`.replace('£-', '-£')
}

/** A number as it is read: "1,500". */
export const inFull = (value: number) => UP_TO_THREE.format(value)

// Made once: a format takes many times longer to make than to use.
const FORMATS = [0, 1, 2, 3].map(
  (digits) => new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
)
const UP_TO_THREE = new Intl.NumberFormat('en-GB')

/** The unit that figures in words are in, for those who do not say. */
export function unitOf(words: readonly string[]): ChartUnit {
  if (words.some((one) => one.trim().endsWith('%'))) return 'percent'
  return words.some((one) => one.trim().startsWith('£')) ? 'pounds' : 'number'
}

const pound = (unit: ChartUnit) => (unit === 'pounds' ? '£' : '')
const write = (value: number, digits: number) => value.toLocaleString('en-GB', { maximumFractionDigits: digits })
const decimals = (value: number) => Math.min(3, (String(Number(value.toPrecision(10))).split('.')[1] ?? '').length)
