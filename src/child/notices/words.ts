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

/**
 * `passed` names the days that are over on the day of the letter. What was due by one of them is not promised as if it were still to
 * come: the letter says that it is late, and what the family can do. It does so in an area's own text too.
 */
export function sectionBlocks(
  section: PublicationSection,
  values: Values,
  own: LetterBlock[],
  passed: readonly string[] = [],
): LetterBlock[] {
  const { paragraphs, bullets = [], after = [] } = section
  const late = passed.filter((name) => [...paragraphs, ...bullets, ...after].some((text) => text.includes(`{${name}}`)))
  const said = (text: string) => fill(late.includes('finalBy') ? text.replaceAll(...SHOULD_HAVE_HAD) : text, values)
  const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text: said(text) })
  return [
    ...(section.heading ? [{ kind: 'heading' as const, text: fill(section.heading, values) }] : []),
    ...paragraphs.map(paragraph),
    ...(bullets.length ? [{ kind: 'bullets' as const, items: bullets.map(said) }] : []),
    ...after.map(paragraph),
    ...(late.length ? [paragraph(late.map((name) => LATE[name] ?? '').find((text) => text !== '') ?? '')] : []),
    ...own,
    ...(section.law?.length ? [{ kind: 'paragraph' as const, text: `The law: ${section.law.join('; ')}.` }] : []),
  ]
}

const SHOULD_HAVE_HAD = [
  'ou must have the final plan by {finalBy}',
  'ou should have had the final plan by {finalBy}',
] as const
const CAN_COMPLAIN = 'You can complain about the delay: ask {caseworker} how.'

/** What we owe the family a word about, once its day is over. */
export const LATE: Readonly<Record<string, string>> = {
  finalBy: `That day is over, and we are sorry. We must still send you the final plan as soon as we can. ${CAN_COMPLAIN}`,
  notIssueBy: `The day by which we had to tell you if no plan is needed is over, and we are sorry. We must still tell you as soon as we can. ${CAN_COMPLAIN}`,
  decideBy: `The day by which we had to tell you whether we will assess is over, and we are sorry. We must still tell you as soon as we can. ${CAN_COMPLAIN}`,
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
