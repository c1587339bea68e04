import { expect, it } from 'vitest'
import { checkText } from './check.ts'
import { passagesInText } from './free-text.ts'

it('reads a line that no plan has in pieces, with all its words', () => {
  const words = Array.from({ length: 5_000 }, (_, at) => `word${at}`)
  const passages = passagesInText(`Section F\n${words.join(' ')}`)
  expect(passages.length).toBeGreaterThan(5)
  for (const { text, section } of passages) {
    expect(section).toBe('F')
    expect(text.length).toBeLessThanOrEqual(4_000)
  }
  expect(passages.flatMap(({ text }) => text.split(' '))).toEqual(words)
})

it('reads lines without an end in pieces too', () => {
  const passages = passagesInText(`Section F\n${'a\n'.repeat(20_000)}`)
  for (const { text } of passages) expect(text.length).toBeLessThan(5_000)
})

it('takes what is longer than any word for none, and no more rows than twenty plans have', () => {
  expect(passagesInText('x'.repeat(400_000))).toEqual([])
  expect(passagesInText('a\t'.repeat(100_000)).length).toBeLessThanOrEqual(5_000)
})

it('shows the first forty marks of a kind in one paragraph', () => {
  const days = Array.from({ length: 60 }, (_, at) => `${(at % 28) + 1}/0${Math.floor(at / 28) + 1}/2020`)
  const found = checkText(`Section F\nShe goes on ${days.join(' and ')}`, { today: '2026-11-22' })
  const ofOneKind = Math.max(...found.map(({ rule }) => found.filter((one) => one.rule === rule).length))
  expect(ofOneKind).toBe(40)
})
