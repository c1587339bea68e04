import type { Drawing } from '../../../../platform/charts/drawing.ts'
import { drawParts } from '../../../../platform/charts/parts-chart.ts'
import type { Figure } from '../../figures/figure.ts'
import { OUTCOMES } from '../../words.ts'
import type { MeasureView } from './read.ts'
import { sourceIn } from './series.ts'

/** How many areas had each outcome. Words have no middle and no highest, so they are counted and never put on a scale. */
export function outcomesDrawing({ measure, period }: MeasureView, now: readonly Figure[]): Drawing {
  const known = now.filter(({ value }) => value !== null)
  const bars = Object.entries(OUTCOMES).map(([grade, name]) => {
    const count = known.filter(({ value }) => value === Number(grade)).length
    return { name, value: count, words: `${count} ${count === 1 ? 'area' : 'areas'}` }
  })
  return drawParts({
    id: 'outcomes',
    title: `${measure.name}: how many areas had each outcome, ${period?.says ?? ''}`,
    says: `Of ${known.length === 1 ? 'one area' : `${known.length} areas`} with a known outcome: ${bars
      .map(({ name, value }) => `${name.toLowerCase()} in ${value}`)
      .join(', ')}.`,
    source: sourceIn(now),
    bars,
    notes: [
      'Inspectors do not choose areas at random, and go back sooner where things were bad: this is no picture of all areas.',
    ],
  })
}

/** When the report on an area came out: "1 December 2025". */
export function reportedOn({ notes }: Pick<Figure, 'notes'>): string {
  const [, day] = notes.map((note) => WHEN.exec(note)).find(Boolean) ?? []
  return day ?? ''
}

/** Whether a note says only when, which is nothing to read with care. */
export const isWhenAlone = (note: string): boolean => WHEN.test(note)

const WHEN = /^Published on (.+)\.$/
