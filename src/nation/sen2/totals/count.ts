import type { Item } from '../model.ts'

/** Counts by the name of a column. Columns that were declared and never counted are 0. */
export type Counts = Record<string, number>

export const counts = (columns: readonly string[]): Counts => Object.fromEntries(columns.map((name) => [name, 0]))

export function add(to: Counts, column: string, if_ = true): void {
  if (if_) to[column] = (to[column] ?? 0) + 1
}

/** To one decimal, as DfE prints it; null where there is nothing to divide by. */
export const percent = (part: number | undefined, whole: number | undefined): number | null =>
  whole ? Math.round((1000 * (part ?? 0)) / whole) / 10 : null

export const isYes = (item: Item | undefined): boolean => item !== undefined && /^(1|true)$/i.test(item.value)
export const isIn = (item: Item | undefined, from: number, to: number): boolean =>
  item !== undefined && item.day >= from && item.day <= to
