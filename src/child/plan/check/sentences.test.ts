import { describe, expect, it } from 'vitest'
import { easeOf, syllablesIn } from './reading-age.ts'
import { sentencesIn } from './sentences.ts'
import { howOftenIn, minutesIn } from './words/amounts.ts'
import { datesIn, withoutDates } from './words/dates.ts'

const split = (text: string) => sentencesIn(text).map((one) => one.text)

describe('sentences', () => {
  it.each([
    ['Leo likes trains, e.g. steam trains. He draws them.', 2],
    ['Dr. Osei saw Leo. Mrs. J. Smith did not.', 2],
    ['1:1 for 2.5 hours a day. Reviewed termly.', 2],
    ['“I like it!” he said. Then he left.', 2],
    ['First line\nSecond line\n• third', 3],
    ['Cell one\tCell two.', 2],
    ['A list, i.e. this. See p. 4 of the report.', 2],
    ['', 0],
  ])('of %s are %i', (text, count) => expect(split(text)).toHaveLength(count))

  it('know where they stand', () => {
    const text = '  One here.  Two there. '
    for (const { text: words, at } of sentencesIn(text)) expect(text.slice(at, at + words.length)).toBe(words)
  })
})

describe('amounts', () => {
  it.each([
    ['twice a week', [76]],
    ['daily', [190]],
    ['three times weekly', [114]],
    ['once per term', [3]],
    ['every day', [190]],
  ])('%s', (text, perYear) => expect(howOftenIn(text).map((one) => one.perYear)).toEqual(perYear))
  it('counts minutes', () =>
    expect(minutesIn('30 minutes, half an hour, 1.5 hours, twenty mins')).toEqual([30, 30, 90, 20]))
})

describe('dates', () => {
  it.each([
    ['by July 2027', '2027-07-31'],
    ['on 3 March 2025', '2025-03-03'],
    ['by 31/08/2021', '2021-08-31'],
    ['29 February 2027', '2027-02-28'],
    ['summer term 2027', '2027-08-31'],
  ])('%s', (text, day) => expect(datesIn(text).map((one) => one.lastDay)).toEqual([day]))
  it('are no measure', () => expect(withoutDates('By July 2027, in Year 6 and Key Stage 2')).not.toMatch(/\d/))
})

describe('reading age', () => {
  it.each([
    ['cat', 1],
    ['table', 2],
    ['provision', 3],
    ['made', 1],
    ['education', 4],
    ['helped', 1],
    ['wanted', 2],
    ['people', 2],
  ])('%s has %i syllables', (word, count) => expect(syllablesIn(word)).toBe(count))
  it('is lower for plain words', () => {
    const plain = easeOf('Leo likes cats. He has two. They are soft and warm.')
    const hard = easeOf(
      'Longitudinal documentation demonstrates considerable inconsistency across educational environments.',
    )
    expect(plain.age).toBeLessThan(8)
    expect(hard.age).toBeGreaterThan(18)
    expect(hard.smogAge).toBeGreaterThan(plain.smogAge)
  })
})
