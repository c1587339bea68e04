import { dayInWords } from '../../../platform/documents/days.ts'
import type { PlanBlock } from './blocks.ts'
import { type PlanSection, planSections } from './sections.ts'

/** What a part of the law’s list is for, in a sentence each. */
export const explains = (...letters: PlanSection[]): PlanBlock => ({
  kind: 'explains',
  lines: letters.map((letter) => ({ letter, title: planSections[letter].title, text: planSections[letter].explains })),
})

/** A table of what is known; nothing stands for what is not. A `named` one says on a screen whose it is. */
export const facts = (label: string, rows: [string, string][], named = false): PlanBlock => {
  const filled = rows.filter(([, text]) => text.trim() !== '')
  return filled.length === 0
    ? nothing('Nothing is recorded here yet.')
    : { kind: 'facts', label, value: 'Details', rows: filled, ...(named && { named: true as const }) }
}

export const nothing = (text: string): PlanBlock => ({ kind: 'nothing', text })
export const isoDayInWords = (day: string | null): string =>
  day === null ? '' : dayInWords(Temporal.PlainDate.from(day))
