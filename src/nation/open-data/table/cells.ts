import type { Catalogued, Figure } from '../../dashboard/questions.ts'
import type { Sign } from '../../statistics/questions.ts'

/** The symbols of DfE's tables, and of the tribunal's for an area that did not exist. A missing figure is an empty cell. */
const SYMBOLS: Readonly<Record<Sign, string>> = {
  'not-applicable': 'z',
  unavailable: 'x',
  suppressed: 'c',
  low: 'low',
  'no-such-area': '..',
  missing: '',
}

/** What a measure's table has besides when and where: what tells rows apart, and the figures. */
export const FILTERS = ['measure', 'breakdown_topic', 'breakdown', 'origin'] as const
export const INDICATORS = ['numerator', 'denominator', 'value'] as const
const WHEN_AND_WHERE = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
] as const
export const COLUMNS = [...WHEN_AND_WHERE, ...FILTERS, ...INDICATORS] as const

const LEVELS = { national: 'National', regional: 'Regional', authority: 'Local authority' } as const

/** One figure as a row of DfE's layout. */
export function cellsOf(figure: Figure, measure: Catalogued, regionName: (code: string) => string): string[] {
  const { place } = figure
  const region = place.level === 'regional' ? place.code : place.region
  return [
    ...whenOf(figure),
    LEVELS[place.level],
    'E92000001',
    'England',
    region ?? '',
    region ? text(regionName(region)) : '',
    place.level === 'authority' ? place.code : '',
    place.onsCode ?? '',
    place.level === 'authority' ? text(place.name) : '',
    measure.id,
    text(figure.topic === 'Everybody' ? 'All' : figure.topic),
    text(figure.topic === 'Everybody' ? 'All' : figure.breakdown),
    figure.origin,
    ...numbersOf(figure, measure),
  ]
}

/** A count of one day in January is told by its month, as the day that it is. */
function whenOf({ period }: Figure): [string, string] {
  const january = /^January (\d{4})$/.exec(period.says)
  return january ? [january[1] as string, 'January'] : [period.timePeriod, period.timeIdentifier]
}

/** A part that is not there bears the figure's own sign; where the publisher gives the share alone, it is not available. */
function numbersOf({ numerator, denominator, value, sign }: Figure, measure: Catalogued): string[] {
  const none = sign ? SYMBOLS[sign] : value === null ? '' : 'x'
  const shown = (number: number | null) => (number === null ? none : numberOf(number))
  const whole = denominator === null && numerator !== null && sign === null ? 'z' : shown(denominator)
  return [shown(numerator), measure.denominator === null && sign === null ? 'z' : whole, shown(value)]
}

/** A number as it is written everywhere outside a page: to six decimals, without noughts at the end. */
export const numberOf = (number: number): string => String(rounded(number))
export const rounded = (number: number): number => Number(number.toFixed(6))

/** A spreadsheet takes text that begins like a formula for one. Numbers are written by `numberOf` and stay numbers. */
export const text = (said: string): string => (/^[=+\-@\t\r]/.test(said) ? `'${said}` : said)

export const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
