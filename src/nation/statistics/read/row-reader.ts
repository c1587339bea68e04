import { cellsOf } from './csv.ts'
import { asLine } from './list.ts'
import type { PublishedPeriod } from './period.ts'
import type { Place } from './place.ts'
import { remembered } from './remembered.ts'

/** One row that is kept. Its filters and its figures are lists as one text (`list.ts`). */
export type ReadRow = { place: Place; period: PublishedPeriod; filters: string; figures: string }

/** Which columns of a table are what. */
export type Columns = {
  /** Those that say when and where, and how they are understood: undefined for a row that is not kept. */
  about: readonly number[]
  read(cells: readonly string[]): About | undefined
  filters: readonly number[]
  indicators: readonly number[]
  /** How many columns there are. */
  width: number
}
export type About = { place: Place; period: PublishedPeriod }

/**
 * Makes a reader of rows as they are written. Most tables have when and where first, then what tells rows apart, then
 * figures: the first two are the same in many rows and are understood once, and the figures are kept as they stand. Any
 * other row, and any table that is not so, is read cell by cell.
 */
export function rowReader(columns: Columns, separator: string): (row: string) => ReadRow | undefined {
  const slowly = (row: string) => readCells(columns, cellsOf(row, separator))
  const widths = inOrder(columns)
  if (!widths || separator !== ',') return slowly
  const { about, filters, figures } = widths
  const pattern = patternOf(widths)
  const aboutOf = remembered((text) => columns.read(cellsOf(text, separator)))
  const filtersOf = remembered((text) => {
    const cells = cellsOf(text, separator)
    return asLine(columns.filters.map((at) => cells[at - about] ?? ''))
  })
  return (row) => {
    const found = pattern.exec(row)
    if (!found) return slowly(row)
    const said = aboutOf(found[1] as string)
    return (
      said && {
        place: said.place,
        period: said.period,
        filters: filters === 0 ? '' : filtersOf(found[2] as string),
        figures: figures === 0 ? '' : (found[3] as string),
      }
    )
  }
}

export function readCells(columns: Columns, cells: readonly string[]): ReadRow | undefined {
  const found = columns.read(cells)
  const picked = (list: readonly number[]) => asLine(list.map((at) => cells[at] ?? ''))
  return found && { ...found, filters: picked(columns.filters), figures: picked(columns.indicators) }
}

/** How many columns each of the three parts of a row has; undefined when they are in another order, or mixed. */
function inOrder({ about, filters, indicators, width }: Columns) {
  const figuresAt = width - indicators.length
  const filtersAt = filters.reduce((first, at) => Math.min(first, at), figuresAt)
  const fits =
    filtersAt > 0 &&
    about.every((at) => at < filtersAt) &&
    filters.every((at) => at < figuresAt) &&
    indicators.every((at, index) => at === figuresAt + index)
  return fits ? { about: filtersAt, filters: figuresAt - filtersAt, figures: indicators.length } : undefined
}

/** Figures that are kept as they stand have nothing in them that is quoted, and nothing at their ends to be cut off. */
function patternOf({ about, filters, figures }: { about: number; filters: number; figures: number }): RegExp {
  const cell = '(?:[^",]*|"[^"]*")'
  const figure = '[!#-+\\--~]*'
  const first = `(${cell}(?:,${cell}){${about - 1}})`
  const others = (what: string, count: number) => (count === 0 ? '()' : `,(${what}(?:,${what}){${count - 1}})`)
  return new RegExp(`^${first}${others(cell, filters)}${others(figure, figures)}$`)
}
