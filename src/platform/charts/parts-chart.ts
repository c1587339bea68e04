import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { finite, scale } from './scale.ts'
import { el, label, labels, line, num, readable, shape, TEXT } from './svg.ts'
import { inLines, textWidth } from './text-width.ts'

export type Bar = {
  name: string
  value: number | null
  words: string
  /** The count behind it: "120 of 400". */
  of?: string
  /** Of so few that chance moves it far: drawn as an outline. */
  few?: boolean
}
export type Parts = Said & {
  bars: readonly Bar[]
  /** The same parts elsewhere, for example in England: a line across each bar. */
  beside?: { name: string; bars: readonly Bar[] }
  /** What the bars are of, where they stand beside others. */
  name?: string
}

/** What a figure is in each part of a breakdown, as bars, with another place's beside them. */
export function drawParts(parts: Parts): Drawing {
  const counted = parts.bars.some(({ of }) => of)
  const beside = parts.beside
  const other = new Map(beside?.bars.map((bar) => [bar.name, bar]))
  return compose({
    ...parts,
    notes: [...(parts.bars.some(({ few, value }) => few && finite(value)) ? [FEW] : []), ...(parts.notes ?? [])],
    columns: ['Part', parts.name ?? 'Figure', ...(counted ? ['Counted'] : []), ...(beside ? [beside.name] : [])],
    cells: parts.bars.map((bar) => [
      bar.name,
      bar.words,
      ...(counted ? [bar.of ?? ''] : []),
      ...(beside ? [other.get(bar.name)?.words ?? 'no figure'] : []),
    ]),
    draw: (sheet) => picture(sheet, parts, other),
  })
}

const FEW = 'Bars in outline are of few: chance moves them far.'

function picture(sheet: Sheet, parts: Parts, other: Map<string, Bar>) {
  if (parts.bars.length === 0) return nothingToDraw(sheet, 'There are no parts to show.')
  const values = [...parts.bars, ...other.values()].map(({ value }) => value).filter(finite)
  const left = sheet.narrow ? 0 : 220
  const room =
    Math.max(...parts.bars.map(({ words, value }) => (finite(value) ? textWidth(words, TEXT, 'bold') : 0))) + 12
  const x = scale(Math.min(0, ...values), Math.max(0, ...values) || 1, left, sheet.width - room)
  const key = parts.beside ? keyOf(parts) : { height: 0, inside: '' }
  let y = key.height
  const rows = parts.bars.map((bar) => {
    const lines = inLines(bar.name, sheet.narrow ? sheet.width : left - 16, TEXT).slice(0, 3)
    const tall = sheet.narrow ? 20 : 26
    const top = sheet.narrow ? y + lines.length * 20 + 4 : y + Math.max(0, (lines.length * 20 - tall) / 2)
    const words = labels(0, sheet.narrow ? y + 15 : top + tall / 2 + 5 - ((lines.length - 1) * 20) / 2, lines, {
      leading: 20,
    })
    y = Math.max(top + tall, sheet.narrow ? 0 : y + lines.length * 20) + 12
    return words + barOf(bar, other.get(bar.name), x, top, tall, parts)
  })
  return {
    height: y,
    inside: key.inside + (sheet.narrow ? '' : line(x(0), key.height, x(0), y - 6, 'd-zero')) + rows.join(''),
  }
}

function barOf(
  bar: Bar,
  other: Bar | undefined,
  x: (value: number) => number,
  top: number,
  tall: number,
  parts: Parts,
): string {
  const says = readable(
    `${bar.name}: ${[bar.words, bar.of, other && parts.beside ? `${parts.beside.name} ${other.words}` : ''].filter(Boolean).join('; ')}`,
  )
  const tick = finite(other?.value)
    ? line(x(other?.value as number), top - 4, x(other?.value as number), top + tall + 4, 'd-tickmark')
    : ''
  if (!finite(bar.value))
    return (
      el('path', { class: 'm d-missing', d: `M${num(x(0) + 3)} ${num(top + 2)}v${tall - 4}` }, says) +
      tick +
      label(
        (finite(other?.value) ? Math.max(x(0), x(other?.value as number)) : x(0)) + 12,
        top + tall / 2 + 5,
        bar.words || 'no figure',
        { class: 'd-soft d-halo' },
      )
    )
  const from = Math.min(x(0), x(bar.value))
  const own = Math.max(x(0), x(bar.value))
  const there = finite(other?.value) ? x(other?.value as number) : null
  // Beside its own bar, so that nobody takes it for the figure of the other place; past the tick only where both meet.
  const isInTheWay = there !== null && there > own - 4 && there < own + textWidth(bar.words, TEXT, 'bold') + 14
  const end = isInTheWay ? there : own
  return (
    el(
      'rect',
      {
        class: bar.few ? 'm d-few' : 'm d-fill',
        x: from,
        y: top,
        width: Math.max(1, Math.abs(x(bar.value) - x(0))),
        height: tall,
      },
      says,
    ) +
    tick +
    label(end + 8, top + tall / 2 + 5, bar.words, { class: 'd-value d-halo' })
  )
}

function keyOf(parts: Parts) {
  const name = parts.name ?? 'This'
  const at = textWidth(name, TEXT, 'bold') + 44
  return {
    height: 34,
    inside:
      shape('square', 9, 10, 8, { class: 'd-fill' }) +
      label(24, 15, name, { class: 'd-value' }) +
      line(at + 8, 0, at + 8, 20, 'd-tickmark') +
      label(at + 20, 15, parts.beside?.name ?? ''),
  }
}
