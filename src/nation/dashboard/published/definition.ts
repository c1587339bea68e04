/**
 * Where the figures of a measure stand in a published dataset. The same measure may be found in several, for other
 * periods, parts or bases. No two definitions give the same place, period and part: `from` and `until` keep them apart.
 *
 * `readFigures` in `read-rows.ts` understands all of it: whoever keeps or shows figures gives it rows. Which part some
 * filters are, and which period a row is about, are questions of their own there (`partOf`, `periodOf`).
 */
export type PublishedDefinition = {
  measure: string
  dataset: string
  /** Columns that are added up for the numerator. None: the file holds no counts, and the value is what is `printed`. */
  numerator: readonly string[]
  /** Columns that are added up for the denominator; null for a plain number. */
  denominator: readonly string[] | null
  /** Columns that are taken from the numerator again. */
  less?: readonly string[]
  /** The column in which the publisher prints the share itself. */
  printed?: string
  /** Only rows with one of these words in these filters. */
  only?: Readonly<Record<string, string | readonly string[]>>
  /** What this part of the measure is, where it has several: a reason, a kind, a base. */
  part?: { topic: string; is: string }
  /** Parts that a filter tells apart: its words, and ours for them. Rows with any other word are left out. */
  by?: { column: string; topic: string; words: Readonly<Record<string, string>> }
  /** Rows about everybody, or those of the file's own breakdowns (`breakdown_topic`); both when left out. */
  rows?: 'everybody' | 'parts'
  /** So many rows of a place and period are added up, since together they are the whole. Fewer are nothing. */
  together?: number
  /** What else is added, from another dataset or other rows of the same: plans of a place beside its people, for example. */
  joined?: Joined
  /** A stock counted on a day in January: of the year, or of the second year where the period names an academic year. */
  countedIn?: 'January'
  /** The file names years by the one in which they end: `2024` is 2023/24. */
  yearsEnd?: 'Academic year' | 'Financial year'
  /** Only periods that begin on or after this day, or that end on or before it: where a series goes on in another source. */
  from?: string
  until?: string
  /** What stands until something new is published: each place's latest row, as of the newest row of the file. */
  standing?: true
  /** The columns of the numerator say yes or no in these words; 1 when any says yes. */
  yes?: { words: readonly string[]; no: readonly string[] }
  /** 100 for a percentage, the default with a denominator; 10,000 for a rate; 1 for pounds for each head. */
  scale?: number
  /** What has to be said beside each of its figures. */
  note?: string
}

export type Joined = {
  dataset: string
  numerator?: readonly string[]
  denominator?: readonly string[]
  only?: Readonly<Record<string, string | readonly string[]>>
  /** The same period; or the mid-year estimate that is nearest, at most so many years away: a figure says it when it is not of about the same time. */
  period: 'same' | { nearestWithinYears: number }
  /** Rows of the same part of the same breakdown, or always those about everybody. */
  part: 'same' | 'everybody'
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
