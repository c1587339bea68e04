import type { Declaration } from '../declarations/declaration.ts'
import { whereIn } from '../declarations/declaration.ts'
import { type Layout, layoutOf, type Metadata } from './layout.ts'
import { readPeriod } from './period.ts'
import { readPlace } from './place.ts'
import { type Columns, type ReadRow, readCells, rowReader } from './row-reader.ts'

/** How the rows of one file are read, once its header is known. */
export type FilePlan = {
  dataset: string
  title: string
  source: string
  filters: string[]
  indicators: { name: string; says: string }[]
  /** Places are called as DfE calls them: a name from any other table is taken only where there is none. */
  namesPlaces: boolean
  /** Undefined for a row that names no place or period that is kept. */
  read(cells: readonly string[]): ReadRow | undefined
  /** The same for rows as they are written. */
  reader(separator: string): (row: string) => ReadRow | undefined
}

/** Finds how to read a file: by a declaration that fits its header, or as DfE's own layout. Undefined when neither does. */
export function planOfFile(options: {
  name: string
  header: readonly string[]
  sample: readonly string[][]
  metadata?: Metadata | undefined
  declarations: readonly Declaration[]
}): FilePlan | undefined {
  const { name, sample, metadata, declarations } = options
  const header = options.header.map((column) => column.trim())
  const declared = declarations.find(({ has }) => has.every((column) => header.includes(column)))
  if (declared) return declaredPlan(declared, header)
  const layout = layoutOf(header, sample, metadata)
  if (layout) return releasePlan(name, header.length, layout)
  const isYearly = ['year', 'geographic_level', 'old_la_code'].every((column) => header.includes(column))
  return isYearly ? declaredPlan(yearly(name, header), header) : undefined
}

/** A table by year in which the places are as in DfE's layout. Years are those of the calendar. */
function yearly(name: string, header: readonly string[]): Declaration {
  const dataset = name.replace(/\.csv$/i, '').replace(/(_\d{4})+$/, '')
  return {
    dataset,
    title: dataset.replaceAll('_', ' '),
    source: 'Department for Education, Open Government Licence v3.0',
    has: [],
    period: { column: 'year', identifier: 'Calendar year' },
    where: { by: 'levels' },
    filters: YEARLY_FILTERS.filter((column) => header.includes(column)),
    indicators: 'the rest',
    ignore: ['source', 'source_edition', 'other_new_la_codes_in_data'],
  }
}

const YEARLY_FILTERS = ['breakdown_topic', 'breakdown', 'age_band', 'age', 'establishment_group', 'establishment_type']

/** Tables of DfE's release of plans, whatever their file is called: it is not the same in the release and the API. */
const KNOWN_TABLES: Readonly<Record<string, readonly string[]>> = {
  requests: ['requests_received_in_year', 'requests_decided_not_to_assess'],
  assessments: ['assess_in_year', 'assess_issued', 'assess_not_issued'],
  timeliness_20_week: ['plans_issued_den', 'plans_issued_within_20_weeks'],
  caseload: ['ehcplans', 'mainstream_total', 'special_total'],
  newplans: ['new_ehc_plans', 'mainstream_total', 'special_total'],
  ceased_plans: ['total_ceased', 'needs_met', 'max_age'],
  personal_budgets: ['personal_budget', 'pb_education', 'pb_health'],
  residential_settings: ['Res_3851', 'Res_52'],
}

function releasePlan(name: string, width: number, { columns, filters, indicators }: Layout): FilePlan {
  const has = new Set(indicators.map((column) => column.name))
  const known = Object.entries(KNOWN_TABLES).find(([, names]) => names.every((column) => has.has(column)))
  const dataset = known?.[0] ?? name.replace(/\.csv$/i, '')
  return {
    dataset,
    title: dataset.replaceAll('_', ' '),
    source: 'Department for Education, explore education statistics, Open Government Licence v3.0',
    filters: filters.map((column) => column.name),
    indicators: indicators.map((column) => ({ name: column.name, says: column.says })),
    namesPlaces: true,
    ...reading({
      about: Object.values(columns).filter((at): at is number => at !== undefined),
      read(cells) {
        const cell = (column: string) => cells[columns[column as keyof typeof columns] ?? -1]?.trim() ?? ''
        const period = readPeriod(cell('time_period'), cell('time_identifier'))
        const place = readPlace(whereIn({ by: 'levels' }, cell))
        return period && place && { place, period }
      },
      filters: filters.map(({ at }) => at),
      indicators: indicators.map(({ at }) => at),
      width,
    }),
  }
}

const reading = (columns: Columns): Pick<FilePlan, 'read' | 'reader'> => ({
  read: (cells) => readCells(columns, cells),
  reader: (separator) => rowReader(columns, separator),
})

function declaredPlan(declared: Declaration, header: readonly string[]): FilePlan {
  const at = new Map(header.map((column, index) => [column, index]))
  const { period, where, filters } = declared
  const taken = new Set([
    ...filters,
    ...(declared.ignore ?? []),
    ...('column' in period ? [period.column] : []),
    ...('identifierColumn' in period ? [period.identifierColumn] : []),
    ...(where.by === 'numbered' ? [where.number, where.name] : PLACE_COLUMNS),
  ])
  const indicators =
    declared.indicators === 'the rest' ? header.filter((column) => column && !taken.has(column)) : declared.indicators
  const columnsOf = (names: readonly string[]) => names.map((column) => at.get(column) ?? -1)
  return {
    dataset: declared.dataset,
    title: declared.title,
    source: declared.source,
    filters: [...filters],
    indicators: indicators.map((name) => ({ name, says: name.replaceAll('_', ' ') })),
    namesPlaces: false,
    ...reading({
      about: columnsOf(aboutIn(declared)).filter((index) => index >= 0),
      read(cells) {
        const cell = (column: string) => cells[at.get(column) ?? -1]?.trim() ?? ''
        const when = 'is' in period ? period.is : cell(period.column)
        const identifier = 'identifierColumn' in period ? cell(period.identifierColumn) : period.identifier
        const read = readPeriod(when, identifier)
        const place = readPlace(whereIn(where, cell))
        return read && place && { period: read, place }
      },
      filters: columnsOf(filters),
      indicators: columnsOf(indicators),
      width: header.length,
    }),
  }
}

/** The columns that say when and where. */
const aboutIn = ({ period, where }: Declaration): string[] => [
  ...PLACE_COLUMNS,
  ...('column' in period ? [period.column] : []),
  ...('identifierColumn' in period ? [period.identifierColumn] : []),
  ...(where.by === 'numbered' ? [where.number, where.name] : []),
  ...(where.by === 'levels' && where.regionName ? [where.regionName] : []),
  ...(where.by === 'england' ? [where.column] : []),
]

const PLACE_COLUMNS = [
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
]
