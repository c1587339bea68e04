import type { FieldError } from '../../platform/http/form.ts'
import { phrase } from '../../platform/languages/index.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import { type AdviceFrom, type AdviceLine, adviceLine, type NeedArea, needArea } from './events.ts'

export const AREAS: Record<NeedArea, string> = {
  COMMUNICATION_INTERACTION: phrase('Communication and interaction'),
  COGNITION_LEARNING: phrase('Cognition and learning'),
  SEMH: phrase('Social, emotional and mental health'),
  SENSORY_PHYSICAL: phrase('Sensory and physical'),
}

export const KINDS = ['strength', 'need', 'outcome', 'provision'] as const
export type Kind = (typeof KINDS)[number]
export type Fields = Record<string, string>

const COLUMNS: Record<Kind, readonly string[]> = {
  strength: ['text', 'area'],
  need: ['text', 'area'],
  outcome: ['text', 'by'],
  provision: ['what', 'who', 'frequency', 'duration', 'groupSize', 'section'],
}
const FIELD = /^(strength|need|outcome|provision)-(\d{1,2})-([a-zA-Z]+)$/
const OTHERS = ['title', 'summary', 'profession', 'paste', ...KINDS.map((kind) => `rows-${kind}`)]
export const MOST_ROWS = 30
const LONGEST = 5_000
export const LONGEST_REPORT = 60_000
const LONGER: Record<string, number> = { summary: 20_000, paste: LONGEST_REPORT }

/** What was typed that belongs to a draft: rows, the title and the summary; anything else is left out. */
export function fieldsOf(body: Record<string, unknown>): Fields {
  const fields: Fields = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string' || !(FIELD.test(name) || OTHERS.includes(name))) continue
    const text = value.replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed().trim()
    if (text !== '') fields[name] = text.slice(0, LONGER[name] ?? LONGEST)
  }
  return fields
}

/** How many rows of each kind the form shows: those with words in them, or as many as were added. */
export function rowCounts(fields: Fields): Record<Kind, number> {
  const counts: Record<Kind, number> = { strength: 1, need: 1, outcome: 1, provision: 1 }
  for (const name of Object.keys(fields)) {
    const found = FIELD.exec(name)
    const kind = found?.[1] as Kind | undefined
    if (kind) counts[kind] = Math.min(MOST_ROWS, Math.max(counts[kind], Number(found?.[2])))
  }
  for (const kind of KINDS)
    counts[kind] = Math.min(MOST_ROWS, Math.max(counts[kind], Number(fields[`rows-${kind}`]) || 1))
  return counts
}

/** The numbered lines that these fields make, and what is still missing in them. Empty rows pass by. */
export function linesFrom(fields: Fields, from: AdviceFrom): { lines: AdviceLine[]; errors: FieldError[] } {
  const lines: AdviceLine[] = []
  const errors: FieldError[] = []
  const counts = rowCounts(fields)
  for (const kind of KINDS) {
    for (let row = 1; row <= counts[kind]; row++) {
      const cell = (column: string) => fields[`${kind}-${row}-${column}`] ?? ''
      const typed = COLUMNS[kind].filter((column) => column !== 'section').some((column) => cell(column) !== '')
      if (!typed) continue
      const missing = missingIn(kind, row, cell, from)
      errors.push(...missing)
      if (missing.length === 0) lines.push(lineOf(kind, lines.length + 1, cell, from))
    }
  }
  return { lines, errors }
}

/** These fields with more lines, in the first empty rows of their kind. Rows beyond the most are left out. */
export function withLines(fields: Fields, lines: readonly AdviceLine[]): Fields {
  const filled = { ...fields }
  for (const line of lines) {
    const { kind } = line
    const first = kind === 'provision' ? 'what' : 'text'
    const row = Array.from({ length: MOST_ROWS }, (_, at) => at + 1).find((one) => !filled[`${kind}-${one}-${first}`])
    if (!row) continue
    for (const column of COLUMNS[kind]) {
      const value = (line as unknown as Record<string, unknown>)[column]
      if (typeof value === 'string' && value !== '') filled[`${kind}-${row}-${column}`] = value
    }
  }
  return filled
}

function missingIn(kind: Kind, row: number, cell: (column: string) => string, from: AdviceFrom): FieldError[] {
  const needed: Record<Kind, [column: string, message: string][]> = {
    strength: [['text', 'Write the strength, or clear the row']],
    need: [['text', 'Write the need, or clear the row']],
    outcome: [['text', 'Write the outcome, or clear the row']],
    provision: [
      ['what', 'Write what the provision is'],
      ['who', 'Write who gives it, and their skills or training'],
      ['frequency', 'Write how often, for example “2 times a week”'],
      ['duration', 'Write how long each time and over what time, for example “30 minutes, for 3 terms”'],
    ],
  }
  const wants = [...needed[kind]]
  if (kind === 'need' && sectionOfNeed(from) === 'B') wants.push(['area', 'Choose the area of need'])
  return wants
    .filter(([column]) => (column === 'area' ? !needArea.safeParse(cell(column)).success : cell(column) === ''))
    .map(([column, message]) => ({ field: `${kind}-${row}-${column}`, message }))
}

function lineOf(kind: Kind, line: number, cell: (column: string) => string, from: AdviceFrom): AdviceLine {
  const area = needArea.safeParse(cell('area')).data ?? null
  const section = area ? 'B' : sectionOfNeed(from)
  const shapes: Record<Kind, unknown> = {
    strength: { line, kind, area, text: cell('text') },
    need: { line, kind, section, area, text: cell('text') },
    outcome: { line, kind, text: cell('text'), by: cell('by') || null },
    provision: {
      line,
      kind,
      section: sectionsOfProvision(from).find((one) => one === cell('section')) ?? sectionsOfProvision(from)[0],
      what: cell('what'),
      who: cell('who'),
      frequency: cell('frequency'),
      duration: cell('duration'),
      groupSize: cell('groupSize') || null,
    },
  }
  return adviceLine.parse(shapes[kind])
}

/** Files with those that are added: the same file twice is one. */
export const together = (before: readonly DocumentRef[], added: readonly DocumentRef[]): DocumentRef[] => [
  ...before.filter((one) => !added.some((other) => other.sha256 === one.sha256)),
  ...added,
]

/** Where a need stands that names no area of special educational need: health’s in C, social care’s in D. */
export function sectionOfNeed(from: AdviceFrom): 'B' | 'C' | 'D' {
  return from === 'health' ? 'C' : from === 'social-care' ? 'D' : 'B'
}

/** Therapy that educates or trains belongs in F, whoever gives it (Children and Families Act 2014, s 21(5)). */
export function sectionsOfProvision(from: AdviceFrom): readonly ('F' | 'G' | 'H1' | 'H2')[] {
  if (from === 'health') return ['G', 'F']
  return from === 'social-care' ? ['H2', 'H1', 'F'] : ['F']
}

export const PROVISION_SECTIONS = {
  F: 'F: it educates or trains (therapy often does)',
  G: 'G: health care',
  H1: 'H1: social care under section 2 of the Chronically Sick and Disabled Persons Act 1970, under 18',
  H2: 'H2: other social care',
} as const
