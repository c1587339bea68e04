import { el, esc, label } from './svg.ts'

/** A chart: a picture, the sentence that says what it shows, and the table with the same figures. */
export type Drawing = {
  /** Unique on its page. */
  id: string
  title: string
  /** The sentence. */
  says: string
  /** The picture for a page, twice: once for wide places and once for narrow ones, of which styles show one. */
  svg: string
  /** The table: the first column is the head of the row. */
  columns: string[]
  cells: string[][]
  /** Where each row leads, if anywhere. */
  hrefs?: (string | undefined)[]
  /** What has to be known to read it: breaks, what is missing, what a line means. */
  notes: string[]
  source?: string
  /** The wide picture alone, without its frame, for files. */
  alone: { width: number; height: number; inside: string }
}

/** What every chart is given. */
export type Said = {
  id: string
  title: string
  says: string
  source?: string | undefined
  notes?: readonly string[] | undefined
}

/** One of the two pictures of a chart. Its words are as large as the text around it when it fills its place. */
export type Sheet = { id: string; width: number; narrow: boolean }

export const WIDE = 640
export const NARROW = 320

type Picture = { height: number; inside: string }
type Composed = Said & {
  columns: string[]
  cells: string[][]
  hrefs?: (string | undefined)[]
  /** Draws one picture. What it draws must be the same in both, in the same order, so that each mark has one number. */
  draw(sheet: Sheet): Picture
}

/** A drawing from its two pictures and its table. */
export function compose(chart: Composed): Drawing {
  const wide = chart.draw({ id: `${chart.id}-w`, width: WIDE, narrow: false })
  const narrow = chart.draw({ id: `${chart.id}-n`, width: NARROW, narrow: true })
  return {
    id: chart.id,
    title: chart.title,
    says: chart.says,
    svg: framed(chart, WIDE, wide) + framed(chart, NARROW, { ...narrow, inside: withoutWords(narrow.inside) }),
    columns: chart.columns,
    cells: chart.cells,
    ...(chart.hrefs ? { hrefs: chart.hrefs } : {}),
    notes: [...(chart.notes ?? [])],
    ...(chart.source ? { source: chart.source } : {}),
    alone: { width: WIDE, ...wide },
  }
}

function framed(chart: Said, width: number, { height, inside }: Picture): string {
  const id = `${chart.id}-${width === WIDE ? 'w' : 'n'}`
  return el(
    'svg',
    {
      class: `os-drawing__svg os-drawing__svg--${width === WIDE ? 'wide' : 'narrow'}`,
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
      focusable: 'false',
    },
    `<title id="${esc(id)}-title">${esc(chart.title)}</title><desc id="${esc(id)}-desc">${esc(chart.says)}</desc>${inside}`,
  )
}

/** The words of each mark are kept once, in the wide picture: the script finds those of the narrow one by their order. */
const withoutWords = (inside: string) => inside.replaceAll(/<title>[^<]*<\/title>/g, '')

/** A line that says nothing is drawn, and why, instead of an empty picture. */
export function nothingToDraw(sheet: Sheet, why = 'There is nothing here that can be drawn.'): Picture {
  return { height: 60, inside: label(sheet.width / 2, 36, why, { anchor: 'middle', class: 'd-soft' }) }
}
