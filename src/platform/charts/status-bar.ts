import { barHeight, figure, grain, type Pattern, patternClass, share, svg, text } from './parts.ts'

export type DutyCounts = Partial<Record<'late' | 'due-soon' | 'running' | 'excepted' | 'met', number>>

const states: { state: keyof DutyCounts & Pattern; word: string }[] = [
  { state: 'late', word: 'Late' },
  { state: 'due-soon', word: 'Due soon' },
  { state: 'running', word: 'Running' },
  { state: 'excepted', word: 'Excepted' },
  { state: 'met', word: 'Met' },
]

/** How duties stand, as one bar cut by state, late first. The key under it gives each state's count, so nothing hangs on colour or width. */
export function statusBar(chart: { id: string; title: string; says: string; counted: string; counts: DutyCounts }) {
  const shown = states.filter(({ state }) => (chart.counts[state] ?? 0) > 0)
  const all = shown.reduce((sum, { state }) => sum + (chart.counts[state] ?? 0), 0)
  let from = 0
  const bars = shown.map(({ state }) => {
    const width = share(chart.counts[state] ?? 0, all)
    const bar = `<rect class="os-chart__bar ${patternClass(state)}" x="${from}%" y="0" width="${width}%" height="${barHeight * 2}em"/>`
    const drawn = bar + grain(chart.id, state, from, width, 0, barHeight * 2)
    from = Math.round((from + width) * 100) / 100
    return drawn
  })
  const empty = `<rect class="os-chart__track" x="0" y="0" width="100%" height="${barHeight * 2}em"/>`
  const key = shown.map(
    ({ state, word }) => `<li>${swatch(chart.id, state)} ${word}: <strong>${count(chart.counts[state])}</strong></li>`,
  )
  return figure({
    ...chart,
    picture:
      svg({
        ...chart,
        height: barHeight * 2,
        patterns: shown.map(({ state }) => state),
        inside: bars.join('') || empty,
      }) + (key.length ? `<ul class="os-chart__key">${key.join('')}</ul>` : ''),
    columns: [text(chart.title), chart.counted],
    cells: states.map(({ state, word }) => [word, count(chart.counts[state])]),
  })
}

function swatch(id: string, state: Pattern): string {
  const box = `<rect class="os-chart__bar ${patternClass(state)}" width="16" height="16"/><rect fill="url(#${id}-${state})" width="16" height="16"/>`
  return `<svg class="os-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${box}</svg>`
}

function count(number = 0): string {
  return number.toLocaleString('en-GB')
}
