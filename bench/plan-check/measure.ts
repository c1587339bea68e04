import { checkText } from '../../src/child/plan/check/check.ts'
import type { Labelled } from './labelled.ts'

export type Score = { right: number; wrong: number; missed: number; precision: number; recall: number }

/** The day on which the labelled lines were written. */
const TODAY = '2026-11-22'

/** The rules that mark a line, which is read alone in its section. */
export const found = ({ section, text, voice }: Labelled): Set<string> =>
  new Set(
    checkText(text, { section, today: TODAY, stage: 'draft', child: [voice.child], pronoun: voice.pronoun }).map(
      (one) => one.rule,
    ),
  )

/** How many marks were right (precision) and how many of the right ones were made (recall), by rule and overall. */
export function measure(lines: readonly Labelled[]): { overall: Score; byRule: Map<string, Score> } {
  const byRule = new Map<string, { right: number; wrong: number; missed: number }>()
  const of = (rule: string) => {
    const one = byRule.get(rule) ?? { right: 0, wrong: 0, missed: 0 }
    byRule.set(rule, one)
    return one
  }
  for (const line of lines) {
    const marks = found(line)
    const expects = new Set(line.expects)
    for (const rule of marks) {
      if (expects.has(rule)) of(rule).right += 1
      else if (!line.allows.includes(rule)) of(rule).wrong += 1
    }
    for (const rule of expects) if (!marks.has(rule)) of(rule).missed += 1
  }
  const total = [...byRule.values()].reduce(
    (sum, one) => ({ right: sum.right + one.right, wrong: sum.wrong + one.wrong, missed: sum.missed + one.missed }),
    { right: 0, wrong: 0, missed: 0 },
  )
  return {
    overall: scored(total),
    byRule: new Map(
      [...byRule].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([rule, counts]) => [rule, scored(counts)]),
    ),
  }
}

const scored = (counts: { right: number; wrong: number; missed: number }): Score => ({
  ...counts,
  precision: counts.right + counts.wrong === 0 ? 1 : counts.right / (counts.right + counts.wrong),
  recall: counts.right + counts.missed === 0 ? 1 : counts.right / (counts.right + counts.missed),
})
