import nunjucks from 'nunjucks'

/** What a bar can be filled with: a state of a duty or an area of need, each with a grain as well as a colour. */
export type Pattern = keyof typeof grains

export const barHeight = 0.9

const line = (d: string) => `<path class="os-chart__grain" d="${d}" stroke-width="1.4"/>`
const grains = {
  running: '',
  met: line('M0 4h8'),
  'due-soon': line('M0 8 8 0M-2 2l4-4M6 10l4-4'),
  late: line('M0 0l8 8M8 0 0 8'),
  excepted: '<circle class="os-chart__dots" cx="4" cy="4" r="1.6"/>',
  communication: '<circle class="os-chart__dots" cx="4" cy="4" r="1.6"/>',
  cognition: line('M4 0v8'),
  semh: line('M0 8 8 0M-2 2l4-4M6 10l4-4'),
  sensory: line('M0 0l8 8M8 0 0 8'),
}

/** A picture, then the sentence that says what it shows, then the table. Safe to print in a template as it is. */
export function figure(chart: { says: string; picture: string; columns: string[]; cells: string[][]; id: string }) {
  const heads = chart.columns.map(
    (name, at) => `<th scope="col" class="govuk-table__header${number(at)}">${text(name)}</th>`,
  )
  const rows = chart.cells.map(([label, ...rest]) => {
    const cells = rest.map((cell) => `<td class="govuk-table__cell govuk-table__cell--numeric">${text(cell)}</td>`)
    return `<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${text(label ?? '')}</th>${cells.join('')}</tr>`
  })
  return new nunjucks.runtime.SafeString(
    `<figure class="os-chart">${chart.picture}<figcaption class="os-chart__says">${text(chart.says)}</figcaption>` +
      '<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Table</span></summary>' +
      `<div class="govuk-details__text"><table class="govuk-table"><thead class="govuk-table__head"><tr class="govuk-table__row">${heads.join('')}</tr></thead>` +
      `<tbody class="govuk-table__body">${rows.join('')}</tbody></table></div></details></figure>`,
  )
}

/** Lengths across are shares of the page and heights are in ems, so a chart fits a phone and grows with the reader's text size. */
export function svg(chart: {
  id: string
  title: string
  says: string
  height: number
  patterns: (Pattern | undefined)[]
  inside: string
}) {
  const patterns = [...new Set(chart.patterns)].filter((name) => name !== undefined)
  const defs = patterns.map(
    (name) =>
      `<pattern id="${chart.id}-${name}" width="8" height="8" patternUnits="userSpaceOnUse">${grains[name]}</pattern>`,
  )
  return (
    `<svg role="img" aria-labelledby="${chart.id}-title ${chart.id}-says" width="100%" height="${round(chart.height)}em" focusable="false">` +
    `<title id="${chart.id}-title">${text(chart.title)}</title><desc id="${chart.id}-says">${text(chart.says)}</desc>` +
    `<defs>${defs.join('')}</defs>${chart.inside}</svg>`
  )
}

export function grain(
  id: string,
  pattern: Pattern | undefined,
  from: number,
  width: number,
  top: number,
  height = barHeight,
): string {
  if (!pattern || !grains[pattern]) return ''
  return `<rect fill="url(#${id}-${pattern})" x="${from}%" y="${round(top)}em" width="${width}%" height="${round(height)}em"/>`
}

export function patternClass(pattern: Pattern | undefined): string {
  return pattern ? `os-chart__bar--${pattern}` : ''
}

/** A part of a whole as a percentage, to two places. */
export function share(part: number, whole: number): number {
  return whole > 0 ? round((part / whole) * 100) : 0
}

export function text(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function number(column: number): string {
  return column > 0 ? ' govuk-table__header--numeric' : ''
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
