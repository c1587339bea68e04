import { expect, it } from 'vitest'
import { accessibilityFaults, readPdf } from '../../../platform/testing/pdf-structure.ts'
import { amirasPlan, asDraft, jordansPlan } from '../content/samples.ts'
import { easyStart, MOST_WORDS, wordsIn } from '../editions/easy-read.ts'
import { EASY_PARTS } from '../editions/events.ts'
import { EASY_SYMBOLS, symbolFor, symbolSvg } from '../editions/symbols.ts'
import { easyReadDocx, easyReadPdf } from './easy-read.ts'
import type { PlanMeta } from './plan-document.ts'

const meta: PlanMeta = {
  childName: 'Jordan Clarke-Mensah',
  dateOfBirth: Temporal.PlainDate.from('2010-12-08'),
  localAuthority: 'Thornbury Vale Council',
  status: 'FINAL',
  version: 2,
  date: Temporal.PlainDate.from('2026-05-15'),
  templateVersion: '3',
  madeUp: true,
}

it('can be read by everyone, with words for every picture, in the order of its parts', async () => {
  for (const [plan, isDraft] of [
    [jordansPlan, false],
    [asDraft(amirasPlan), true],
  ] as const) {
    const parts = easyStart(plan, isDraft)
    const pdf = easyReadPdf(parts, { ...meta, status: isDraft ? 'DRAFT' : 'FINAL' })
    const read = await readPdf(pdf)
    expect(accessibilityFaults(read)).toEqual([])
    const pictures = read.roles.filter((role) => role === 'Figure').length
    expect(pictures).toBe(parts.reduce((sum, { lines }) => sum + lines.length, 0))
    expect(read.alternatives).toHaveLength(pictures)
    expect(read.alternatives.every((text) => text.startsWith('Picture: '))).toBe(true)
    const titles = parts.filter(({ lines }) => lines.length > 0).map(({ part }) => EASY_PARTS[part])
    expect(read.headings.filter(({ level }) => level === 2).map(({ text }) => text.replaceAll(/\s/g, ''))).toEqual(
      ['What is in here', ...titles].map((title) => title.replaceAll(/\s/g, '')),
    )
  }
})

it('begins from what stands in the plan in parts of its own, and adds no number of its own', () => {
  const parts = easyStart(jordansPlan, false)
  const lines = parts.flatMap((one) => one.lines.map(({ words }) => words))
  expect(lines).toContain('How often: every lesson; equipment checked every morning; survey once.')
  expect(lines.some((line) => line.startsWith('You said: “Half the time I don’t know what they’ve said'))).toBe(true)
  expect(lines).toContain('Your place is Harrowgate Academy.')
  const numbers = new Set(JSON.stringify(jordansPlan).match(/\d+/g))
  for (const number of lines.join(' ').match(/\d+/g) ?? []) expect(numbers.has(number), number).toBe(true)
  // Nobody else’s words are given as the child’s.
  expect(lines.join(' ')).not.toContain('I want him to leave school')
})

it('makes a long sentence shorter without breaking a thought', () => {
  const [provision] = amirasPlan.provisions
  const what =
    'A small group in which children practise joining, changing and repairing games with a comic strip; what is practised there is used on the playground on the same day, with the adult near by'
  const plan = {
    ...amirasPlan,
    provisions: [{ ...provision, section: 'F', what, whoDelivers: '' }],
  } as typeof amirasPlan
  const help =
    easyStart(plan, true)
      .find(({ part }) => part === 'help')
      ?.lines.map(({ words }) => words) ?? []
  expect(help.slice(0, 2)).toEqual([
    'You will have: a small group in which children practise joining, changing and repairing games with a comic strip.',
    'What is practised there is used on the playground on the same day, with the adult near by.',
  ])
  for (const { lines } of easyStart(amirasPlan, true))
    for (const { words } of lines) expect(words).not.toMatch(/\b(?:and|or|a|the|of|what|to|with)\.$/)
})

it('names no school while the plan is a draft', () => {
  expect(JSON.stringify(easyStart(jordansPlan, true))).not.toContain('Your place is')
})

it('draws each picture that can be chosen, and guesses only those', () => {
  for (const name of Object.keys(EASY_SYMBOLS)) expect(symbolSvg(name)).toMatch(/^<svg .*<(path|circle|rect)/)
  expect(symbolFor('How often: 2 times a week.', 'help')).toBe('wait')
  expect(symbolFor('You will have help with talking.', 'help')).toBe('talk')
  for (const { part, lines } of easyStart(jordansPlan, false))
    for (const { symbol } of lines) expect(Object.keys(EASY_SYMBOLS), part).toContain(symbol)
})

it('counts words as a reader does', () => {
  expect(wordsIn('You will have help – with talking.')).toBe(6)
  expect(MOST_WORDS).toBe(20)
})

it('gives the words alone as a Word file', async () => {
  const docx = await easyReadDocx(easyStart(jordansPlan, false), meta)
  expect(docx.subarray(0, 2).toString()).toBe('PK')
})
