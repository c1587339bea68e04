import { day } from '../../platform/calendar/day.ts'
import { longDay } from '../../platform/calendar/words.ts'
import type { LetterBlock } from '../../platform/documents/letter.ts'
import type { PublicationSection } from '../../platform/publications/publication.ts'

/** What stands where a standing text has `{name}`. A name without a value may not be used: the letter would be wrong. */
export type Values = Record<string, string | null>

export function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === null || value === undefined) throw new Error(`This letter has no value for {${name}}.`)
    return value
  })
}

export function sectionBlocks(section: PublicationSection, values: Values, own: LetterBlock[]): LetterBlock[] {
  const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text: fill(text, values) })
  const bullets = section.bullets ?? []
  return [
    ...(section.heading ? [{ kind: 'heading' as const, text: fill(section.heading, values) }] : []),
    ...section.paragraphs.map(paragraph),
    ...(bullets.length ? [{ kind: 'bullets' as const, items: bullets.map((item) => fill(item, values)) }] : []),
    ...(section.after ?? []).map(paragraph),
    ...own,
    ...(section.law?.length ? [{ kind: 'paragraph' as const, text: `The law: ${section.law.join('; ')}.` }] : []),
  ]
}

/** Text that somebody typed, as paragraphs where they left a line empty. */
export const typed = (text: string): LetterBlock[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }))

export const dayWords = (text: string | null) => text && longDay(day(text))

/** "Nadia Khan", "Nadia Khan and Imran Khan" */
export const inOneLine = (names: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
