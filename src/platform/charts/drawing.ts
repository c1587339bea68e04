import nunjucks from 'nunjucks'
import { asset } from '../views/assets.ts'
import type { Drawing } from './compose.ts'
import { esc } from './svg.ts'

export type { Drawing } from './compose.ts'
export { asCsvFile } from './csv-file.ts'
export { asPngFile } from './png-file.ts'
export { asSvgFile } from './svg-file.ts'

type Shown = {
  downloads?: { svg: string; png: string; csv: string } | undefined
  /** Left out where a heading of the page says the same. */
  titled?: boolean
  /** Left out where the same source stands beside it already; files have it always. */
  sourced?: boolean
  /** Whether the table stands open. */
  open?: boolean
}

/** The figure for a page: picture, sentence, notes, table, downloads. Safe to print in a template as it is. */
export function shown(drawing: Drawing, options: Shown = {}): nunjucks.runtime.SafeString {
  const title = options.titled === false ? '' : `<p class="os-drawing__title">${esc(drawing.title)}</p>`
  const notes = drawing.notes.map((note) => `<p class="os-drawing__note">${esc(note)}</p>`).join('')
  const source =
    drawing.source && options.sourced !== false ? `<p class="os-drawing__note">Source: ${esc(drawing.source)}</p>` : ''
  return new nunjucks.runtime.SafeString(
    `<figure class="os-drawing" data-drawing="${esc(drawing.id)}">${title}<div class="os-drawing__picture">${drawing.svg}</div>` +
      `<figcaption><p class="os-drawing__says">${esc(drawing.says)}</p>${notes}${source}</figcaption>` +
      `${tableOf(drawing, options.open === true)}${downloads(drawing, options.downloads)}${script}</figure>`,
  )
}

/** Comes with every figure, so that no page forgets it: browsers run a module once, however often it is named. */
const script = `<script type="module" src="${asset('charts.js')}"></script>`

function tableOf(drawing: Drawing, open: boolean): string {
  const heads = drawing.columns.map(
    (name, at) =>
      `<th scope="col" class="govuk-table__header${at > 0 ? ' govuk-table__header--numeric' : ''}">${esc(name)}</th>`,
  )
  const rows = drawing.cells.map(([head = '', ...rest], at) => {
    const href = drawing.hrefs?.[at]
    const name = href ? `<a class="govuk-link" href="${esc(href)}">${esc(head)}</a>` : esc(head)
    const cells = rest.map((cell) => `<td class="govuk-table__cell govuk-table__cell--numeric">${esc(cell)}</td>`)
    return `<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${name}</th>${cells.join('')}</tr>`
  })
  return (
    `<details class="govuk-details os-drawing__table"${open ? ' open' : ''}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Table` +
    `<span class="govuk-visually-hidden">: ${esc(drawing.title)}</span></span></summary>` +
    `<div class="govuk-details__text" tabindex="0" role="group" aria-label="Table: ${esc(drawing.title)}"><table class="govuk-table"><caption class="govuk-visually-hidden">${esc(drawing.title)}</caption>` +
    `<thead class="govuk-table__head"><tr class="govuk-table__row">${heads.join('')}</tr></thead>` +
    `<tbody class="govuk-table__body">${rows.join('')}</tbody></table></div></details>`
  )
}

function downloads(drawing: Drawing, to: Shown['downloads']): string {
  if (!to) return ''
  const link = (href: string, kind: string, says: string) =>
    `<li><a class="govuk-link" href="${esc(href)}" download>${kind}<span class="govuk-visually-hidden"> ${says}: ${esc(drawing.title)}</span></a></li>`
  return (
    `<ul class="os-drawing__downloads"><li>Download</li>${link(to.png, 'PNG', 'picture')}` +
    `${link(to.svg, 'SVG', 'picture that can be edited')}${link(to.csv, 'CSV', 'table')}</ul>`
  )
}
