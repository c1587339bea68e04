import type { Drawing } from './compose.ts'
import { fileStyle } from './ink.ts'
import { el, esc, labels, TEXT } from './svg.ts'
import { inLines } from './text-width.ts'

/** The chart as a file of its own: title, sentence, picture, notes and source, with its styles in it. */
export function asSvgFile(drawing: Drawing): string {
  const { width, height, inside } = drawing.alone()
  const edge = 24
  const leading = TEXT * 1.35
  const title = inLines(drawing.title, width, 21, 'bold')
  const says = inLines(drawing.says, width, TEXT)
  const below = [...drawing.notes, ...(drawing.source ? [`Source: ${drawing.source}`] : [])].flatMap((note) =>
    inLines(note, width, 14),
  )
  const top = edge + title.length * 27 + says.length * leading + 14
  const foot = top + height + 12
  const all = foot + below.length * 19 + edge
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    el(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: width + edge * 2,
        height: Math.ceil(all),
        viewBox: `0 0 ${width + edge * 2} ${Math.ceil(all)}`,
        role: 'img',
        'aria-labelledby': 'title desc',
        'font-family': "'Atkinson Hyperlegible', Arial, Helvetica, sans-serif",
        'font-size': TEXT,
      },
      `<title id="title">${esc(drawing.title)}</title><desc id="desc">${esc(drawing.says)}</desc><style>${fileStyle}</style>` +
        el('rect', { class: 'd-paper', width: width + edge * 2, height: Math.ceil(all) }) +
        labels(edge, edge + 19, title, { class: 'd-title', leading: 27 }) +
        labels(edge, edge + title.length * 27 + 15, says, { leading }) +
        `<g transform="translate(${edge} ${top})">${inside}</g>` +
        labels(edge, foot + 14, below, { class: 'd-foot', leading: 19 }),
    )
  )
}
