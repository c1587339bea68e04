import { barHeight, figure, grain, type Pattern, patternClass, share, svg, text } from './parts.ts'

type Row = { label: string; count: number; pattern?: Pattern; href?: string }

/**
 * Counts as bars across the page, one under another, with their sentence and their table.
 * `id` is unique on the page; `title` says what is counted; `says` is the sentence that says what the picture shows.
 */
export function barCounts(chart: { id: string; title: string; says: string; counted: string; rows: Row[] }) {
  const most = Math.max(1, ...chart.rows.map((row) => row.count))
  const step = 3
  const rows = chart.rows.map((row, at) => {
    const top = at * step
    const width = share(row.count, most)
    return [
      `<text x="0" y="${top + 1}em">${text(row.label)}</text>`,
      `<text x="100%" y="${top + 1}em" text-anchor="end" class="os-chart__count">${row.count.toLocaleString('en-GB')}</text>`,
      `<rect class="os-chart__track" x="0" y="${top + 1.35}em" width="100%" height="${barHeight}em"/>`,
      `<rect class="os-chart__bar ${patternClass(row.pattern)}" x="0" y="${top + 1.35}em" width="${width}%" height="${barHeight}em"/>`,
      grain(chart.id, row.pattern, 0, width, top + 1.35),
    ].join('')
  })
  return figure({
    ...chart,
    picture: svg({
      ...chart,
      height: chart.rows.length * step,
      patterns: chart.rows.map((row) => row.pattern),
      inside: rows.join(''),
    }),
    columns: [chart.title, chart.counted],
    cells: chart.rows.map((row) => [row.label, row.count.toLocaleString('en-GB')]),
  })
}
