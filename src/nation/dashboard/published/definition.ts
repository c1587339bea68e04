/**
 * Where the figures of a measure stand in a published dataset. The same measure may be found in several, for other
 * periods, parts or bases; each is shown apart.
 */
export type PublishedDefinition = {
  measure: string
  dataset: string
  /** Columns that are added up for the numerator. */
  numerator: readonly string[]
  /** Columns that are added up for the denominator; null for a plain number. */
  denominator: readonly string[] | null
  /** The column in which the publisher prints the share itself. */
  printed?: string
  /** Only rows with these words in these filters. */
  only?: Readonly<Record<string, string>>
  /** What this part of the measure is, where it has several: a reason, a kind, a base. */
  part?: { topic: string; is: string }
  /** A stock counted on a day in January of the second year, though the period names the academic year. */
  countedIn?: 'January'
  /** 100 for a percentage, the default with a denominator; 10,000 for a rate. */
  scale?: number
}

/**
 * Whether a share is the one that was printed. Noughts at the end say nothing of how many digits were meant, and a
 * whole number stands for one decimal that is nought. Both neighbours of a half are right: the publisher may have
 * worked from more digits than it prints.
 */
export function roundsTo(value: number, printed: string): boolean {
  const digits = printed.split('.')[1]?.replace(/0+$/, '').length ?? 0
  return Math.abs(value - Number(printed)) <= 0.5 * 10 ** -Math.max(digits, 1) + 1e-9
}
