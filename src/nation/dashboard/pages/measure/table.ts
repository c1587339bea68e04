import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { inWords, partOfWhole } from '../../words.ts'
import { address } from './address.ts'
import { isWhenAlone, reportedOn } from './outcomes.ts'
import type { Place } from './places.ts'

export const SORTS = ['name', 'high', 'low'] as const
export type Sort = (typeof SORTS)[number]
export const sortNamed = (said: string | undefined): Sort => SORTS.find((sort) => sort === said) ?? 'name'

export type Row = {
  code: string
  name: string
  words: string
  counted: string
  href: string
  marked: boolean
  unusual: string
  notes: string[]
}

type Asked = {
  measure: Catalogued
  figures: readonly Figure[]
  area: Place | null
  sort: Sort
  /** Where an area leads: this page, with it. */
  href(code: string): string
  unusual(code: string): 'above' | 'below' | null
}

/** Every area as a row. Areas without a figure come last, whichever way the others go. */
export function rowsOf({ measure, figures, area, sort, href, unusual }: Asked): Row[] {
  return figures.toSorted(by(sort)).map((figure) => {
    const { code, name } = figure.place
    return {
      code,
      name,
      words: inWords(measure.unit, figure),
      counted: measure.unit === 'outcome' ? reportedOn(figure) : partOfWhole(figure),
      href: href(code),
      marked: code === area?.code,
      unusual: { above: 'Higher than usual', below: 'Lower than usual', none: '' }[unusual(code) ?? 'none'],
      notes: figure.notes.filter((note) => !isWhenAlone(note)),
    }
  })
}

function by(sort: Sort): (a: Figure, b: Figure) => number {
  const name = (a: Figure, b: Figure) => a.place.name.localeCompare(b.place.name, 'en-GB')
  if (sort === 'name') return name
  const way = sort === 'high' ? -1 : 1
  return (a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || name(a, b)
    return way * (a.value - b.value) || name(a, b)
  }
}

/** The heads of the table, each a link that sorts by it. */
export function heads(path: string, chosen: Record<string, string | null | undefined>, sort: Sort) {
  const to = (next: Sort) => `${address(path, { ...chosen, sort: next === 'name' ? null : next })}#areas`
  return {
    name: { href: to('name'), sorted: sort === 'name' ? 'ascending' : 'none' },
    figure: {
      href: to(sort === 'high' ? 'low' : 'high'),
      sorted: sort === 'high' ? 'descending' : sort === 'low' ? 'ascending' : 'none',
    },
  }
}

/** The table as a file, in the names of DfE’s own layout where it has one. */
export function csvOf(lines: readonly { measure: Catalogued; figure: Figure }[]): string {
  const head = [
    'time_period',
    'time_identifier',
    'geographic_level',
    'place_code',
    'place_name',
    'measure',
    'breakdown_topic',
    'breakdown',
    'numerator',
    'denominator',
    'value',
    'unit',
    'sign',
    'origin',
    'as_at',
    'source',
    'notes',
  ]
  const rows = lines.map(({ measure, figure }) => [
    figure.period.timePeriod,
    figure.period.timeIdentifier,
    LEVELS[figure.place.level],
    figure.place.code,
    figure.place.name,
    `${measure.id} ${measure.name}`,
    figure.topic,
    figure.breakdown,
    figure.numerator ?? '',
    figure.denominator ?? '',
    figure.value === null ? '' : Math.round(figure.value * 1e6) / 1e6,
    measure.unit,
    figure.sign ?? '',
    figure.origin,
    figure.asAt,
    `${figure.source} (${figure.release})`,
    figure.notes.join(' '),
  ])
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const LEVELS = { national: 'National', regional: 'Regional', authority: 'Local authority' } as const

/** A cell that a spreadsheet would take for a formula is kept a word. */
function cell(value: string | number): string {
  const words = String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
