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
  /** Draws the wide picture alone, without its frame, for files. */
  alone(): { width: number; height: number; inside: string }
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

const WIDE = 640
const ONCE = 360
const NARROW = 320

type Picture = { height: number; inside: string }
type Composed = Said & {
  columns: string[]
  cells: string[][]
  hrefs?: (string | undefined)[]
  /** Whether one picture serves wide and narrow places alike, because it would be large. */
  once?: boolean
  /** Draws one picture. What it draws must be the same in all, in the same order, so that each mark has one number. */
  draw(sheet: Sheet): Picture
}

/** A drawing from its pictures and its table. */
export function compose(chart: Composed): Drawing {
  const id = chart.id.replaceAll(/[^\w-]/g, '-')
  const wide = () => chart.draw({ id: `${id}-w`, width: WIDE, narrow: false })
  return {
    id,
    title: chart.title,
    says: chart.says,
    svg: chart.once
      ? framed(chart, `${id}-o`, 'once', ONCE, chart.draw({ id: `${id}-o`, width: ONCE, narrow: true }))
      : framed(chart, `${id}-w`, 'wide', WIDE, wide()) +
        framed(
          chart,
          `${id}-n`,
          'narrow',
          NARROW,
          withoutWords(chart.draw({ id: `${id}-n`, width: NARROW, narrow: true })),
        ),
    columns: chart.columns,
    cells: chart.cells,
    ...(chart.hrefs ? { hrefs: chart.hrefs } : {}),
    notes: [...(chart.notes ?? [])],
    ...(chart.source ? { source: chart.source } : {}),
    alone: () => ({ width: WIDE, ...wide() }),
  }
}

function framed(
  chart: Said,
  id: string,
  kind: 'wide' | 'narrow' | 'once',
  width: number,
  { height, inside }: Picture,
): string {
  return el(
    'svg',
    {
      class: `os-drawing__svg os-drawing__svg--${kind}`,
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
const withoutWords = ({ height, inside }: Picture): Picture => ({
  height,
  inside: inside.replaceAll(/<title>[^<]*<\/title>| data-href="[^"]*"/g, ''),
})

/** A line that says nothing is drawn, and why, instead of an empty picture. */
export function nothingToDraw(sheet: Sheet, why = 'There is nothing here that can be drawn.'): Picture {
  return { height: 60, inside: label(sheet.width / 2, 36, why, { anchor: 'middle', class: 'd-soft' }) }
}
