import type { WhereSaid } from '../read/place.ts'

/**
 * How a file is read that is not in DfE's own layout: which columns say when and where, which tell rows apart, and
 * which hold figures. A user may add their own (`--declare FILE`, the same shape as JSON).
 */
export type Declaration = {
  /** What the figures are called here, for example `tribunal-appeals`. A measure names it. */
  dataset: string
  title: string
  /** Who published it, and its licence. Shown with every figure. */
  source: string
  /** The file is this one when its header has all of these. */
  has: readonly string[]
  period:
    | { column: string; identifier: string }
    | { column: string; identifierColumn: string }
    | { is: string; identifier: string }
  where: Where
  filters: readonly string[]
  /** Columns that hold figures; `the rest` are all columns that are nothing else. */
  indicators: readonly string[] | 'the rest'
  /** Columns that are neither, for example other codes of the same place. */
  ignore?: readonly string[]
}

/**
 * `levels`: the file has DfE's columns (the region's name may be in a column of another name). `authorities`: every row
 * is an authority. `numbered`: authorities, regions and England by number. `england`: rows about England say so in a
 * column, and all others are about places that are not kept, such as health areas.
 */
export type Where =
  | { by: 'levels'; regionName?: string }
  | { by: 'authorities' }
  | { by: 'numbered'; number: string; name: string }
  | { by: 'england'; column: string; says: string }

/** What a row says of where it is from, whatever the file calls it. */
export function whereIn(where: Where, cell: (column: string) => string): WhereSaid {
  const said = {
    geographic_level: cell('geographic_level'),
    region_code: cell('region_code'),
    region_name: cell('region_name'),
    old_la_code: cell('old_la_code'),
    new_la_code: cell('new_la_code'),
    la_name: cell('la_name'),
  }
  if (where.by === 'levels') return where.regionName ? { ...said, region_name: cell(where.regionName) } : said
  if (where.by === 'england')
    return { ...said, geographic_level: cell(where.column) === where.says ? 'National' : 'A place that is not kept' }
  if (where.by === 'authorities') return { ...said, geographic_level: 'Local authority' }
  const number = Number(cell(where.number))
  const name = cell(where.name)
  if (number === 970) return { ...said, geographic_level: 'National' }
  // DfE numbers England 970 and its regions from 980; inner and outer London are not regions.
  if (number >= 980 && number <= 990)
    return {
      ...said,
      geographic_level: 'Regional',
      region_code: '',
      region_name: name.replace('Yorkshire and the', 'Yorkshire and The'),
    }
  return {
    ...said,
    geographic_level: 'Local authority',
    old_la_code: cell(where.number),
    new_la_code: '',
    la_name: name,
  }
}
