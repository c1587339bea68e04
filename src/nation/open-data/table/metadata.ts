import { type Catalogued, OUTCOMES } from '../../dashboard/questions.ts'
import { lineOf, text } from './cells.ts'

const HEADER = [
  'col_name',
  'col_type',
  'label',
  'indicator_grouping',
  'indicator_unit',
  'indicator_dp',
  'filter_hint',
  'filter_grouping_column',
]

const UNITS: Partial<Record<Catalogued['unit'], string>> = { percent: '%', pounds: '£' }
const DECIMALS: Partial<Record<Catalogued['unit'], string>> = {
  percent: '1',
  'per 100': '1',
  'per 10,000': '1',
  pounds: '2',
  score: '1',
  weeks: '1',
}

/** What numbers that stand for words mean. */
const wordsOf = ({ unit }: Catalogued): string =>
  unit === 'outcome'
    ? `: ${Object.entries(OUTCOMES)
        .map(([value, words]) => `${value} ${words.toLowerCase()}`)
        .join(', ')}`
    : ''

/** What the columns of a table are, as explore education statistics wants it. Several measures share one table of all. */
export function metadataOf(measure: Catalogued | undefined): string {
  const named = (label: string) => text(label.charAt(0).toUpperCase() + label.slice(1))
  const filter = (name: string, label: string, hint: string, grouping = '') =>
    lineOf([name, 'Filter', label, '', '', '', hint, grouping])
  const indicator = (name: string, label: string, unit = '', decimals = '0') =>
    lineOf([name, 'Indicator', label, '', unit, decimals, '', ''])
  return [
    lineOf(HEADER),
    filter('measure', 'Measure', 'Its number in the catalogue of measures'),
    filter('breakdown', 'Part', 'Of whom it is told', 'breakdown_topic'),
    filter('origin', 'Origin', 'Published, live from an area’s record, or made up for a demonstration'),
    indicator('numerator', measure ? named(measure.numerator) : 'What is counted'),
    indicator('denominator', measure?.denominator ? named(measure.denominator) : 'Of what'),
    measure
      ? indicator(
          'value',
          text(measure.name + wordsOf(measure)),
          UNITS[measure.unit] ?? '',
          DECIMALS[measure.unit] ?? '0',
        )
      : indicator('value', 'The figure', '', '1'),
  ].join('')
}
