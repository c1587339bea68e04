import { Readable } from 'node:stream'
import { MADE_UP_REGIONS, type SourceFile } from '../../nation/statistics/questions.ts'
import type { MadeUpArea } from './country.ts'

/** Columns of a row by name; a whole row may be one sign, and a column that is left out is `x`. */
export type Counts = Readonly<Record<string, number | string>>
type Period = { period: string; identifier?: string; filters: readonly string[] }

/**
 * A made-up table. Areas are drawn; regions and England are their sums, and shares are worked out from the sums, so
 * that everything in it agrees.
 */
export type MadeUpTable = {
  file: string
  /** Names of the columns that say when: of DfE's layout, or those of another publisher. */
  when?: string
  filters: readonly string[]
  columns: readonly Column[]
  rows: readonly (Period & {
    of(area: MadeUpArea): Counts | 'x' | '..' | undefined
    levels?: 'regions'
    slip?: string
  })[]
  // `slip` names the column in which one area has the number of its whole region, as happens.
  /** Only rows of authorities, as some publishers have it. */
  onlyAuthorities?: boolean
  /** Counts below this, and shares of them, are printed as `c`. */
  hideBelow?: number
}
type Column = string | { name: string; share: readonly [string, string]; scale?: number; digits?: number }

const IDS = [
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'new_la_code',
  'old_la_code',
  'la_name',
]

const COUNTRY = ['E92000001', 'England']

export const fileOf = (table: MadeUpTable, areas: readonly MadeUpArea[]): SourceFile =>
  textFile(table.file, () => [...linesOf(table, areas)].join(''))

/** A file that is made when it is first opened, and kept for the second time. */
export function textFile(name: string, make: () => string): SourceFile {
  let text: string | undefined
  const open = async () => {
    text ??= make()
    return Readable.from([text])
  }
  return { name: `${name}.csv`, release: 'made-up-england', bytes: 0, open }
}

function* linesOf(table: MadeUpTable, areas: readonly MadeUpArea[]): Generator<string> {
  const when = table.when ? [table.when] : ['time_period', 'time_identifier']
  const names = table.columns.map((column) => (typeof column === 'string' ? column : column.name))
  yield lineOf([...when, ...IDS, ...table.filters, ...names])
  for (const { period, identifier = '', filters, of, levels, slip } of table.rows) {
    const start = table.when ? [period] : [period, identifier]
    const sums = new Map<string, Record<string, number>>()
    const counted = (levels ? regionsOf(areas) : areas).flatMap((area) => {
      const counts = of(area)
      if (counts !== undefined && typeof counts !== 'string')
        for (const code of ['England', area.region]) addTo(sums, code, counts)
      return counts === undefined ? [] : [{ area, counts }]
    })
    for (const { area, counts } of levels ? [] : counted) {
      const wrong = slip && area.story === 'region printed' ? { [slip]: sums.get(area.region)?.[slip] ?? 'x' } : {}
      const cells = cellsOf(table, typeof counts === 'string' ? counts : { ...counts, ...wrong })
      const region = [area.region, MADE_UP_REGIONS[area.region] ?? '', '']
      yield lineOf([...start, 'Local authority', ...COUNTRY, ...region, area.code, area.name, ...filters, ...cells])
    }
    if (table.onlyAuthorities) continue
    for (const [code, name] of Object.entries(MADE_UP_REGIONS)) {
      const counts = sums.get(code)
      if (counts)
        yield lineOf([...start, 'Regional', ...COUNTRY, code, name, '', '', '', ...filters, ...cellsOf(table, counts)])
    }
    const england = sums.get('England')
    if (england)
      yield lineOf([...start, 'National', ...COUNTRY, '', '', '', '', '', ...filters, ...cellsOf(table, england)])
  }
}

/** A region as if it were one area, for what is told of regions only. */
const regionsOf = (areas: readonly MadeUpArea[]): MadeUpArea[] =>
  Object.entries(MADE_UP_REGIONS).flatMap(([code, name]) => {
    const one = areas.find(({ region }) => region === code)
    return one ? [{ ...one, code, name, story: undefined, chance: one.chance.apart(code) }] : []
  })

export function addTo(sums: Map<string, Record<string, number>>, code: string, counts: Counts): void {
  const sum = sums.get(code) ?? {}
  for (const [name, count] of Object.entries(counts))
    if (typeof count === 'number') sum[name] = (sum[name] ?? 0) + count
  sums.set(code, sum)
}

function cellsOf(table: MadeUpTable, counts: Counts | string): string[] {
  if (typeof counts === 'string') return table.columns.map(() => counts)
  const hidden = (name: string) => {
    const count = counts[name]
    return typeof count === 'number' && count > 0 && count < (table.hideBelow ?? 0)
  }
  return table.columns.map((column) => {
    if (typeof column === 'string') return hidden(column) ? 'c' : String(counts[column] ?? 'x')
    const [part, whole] = [counts[column.share[0]], counts[column.share[1]]]
    if (hidden(column.share[0]) || hidden(column.share[1])) return 'c'
    if (typeof part === 'string' || typeof whole === 'string') return typeof part === 'string' ? part : String(whole)
    if (part === undefined || whole === undefined) return 'x'
    return whole === 0 ? 'z' : (((column.scale ?? 100) * part) / whole).toFixed(column.digits ?? 1)
  })
}

export const csvOf = (rows: readonly (readonly string[])[]) => rows.map(lineOf).join('')

const lineOf = (cells: readonly string[]) =>
  `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
