import { expect, it } from 'vitest'
import { withLines } from './draft-lines.ts'
import { guessesAt, guessOf, sentencesOf } from './sentences.ts'

it('splits a report at its sentences, without bullets, headings and numbers', () => {
  const text =
    'Needs\n1. Amira cannot follow three steps. She likes drawing.\n• By July 2027 she will be able to ask for help.\n12'
  expect(sentencesOf(text)).toEqual([
    'Amira cannot follow three steps.',
    'She likes drawing.',
    'By July 2027 she will be able to ask for help.',
  ])
  expect(sentencesOf('')).toEqual([])
})

it.each([
  ['Amira cannot follow three steps.', 'need'],
  ['He finds it hard to wait.', 'need'],
  ['She likes drawing and does it well.', 'strength'],
  ['By July 2027 she will be able to ask for help.', 'outcome'],
  ['She should have speech therapy, 30 minutes a week.', 'provision'],
  ['Listening work, 2 times a week for 30 minutes.', 'provision'],
  ['I met Amira on 3 February.', 'summary'],
] as const)('guesses what “%s” is', (sentence, sort) => {
  expect(guessOf(sentence)).toBe(sort)
})

it('puts more lines into the first empty rows, and leaves what was typed', () => {
  const fields = { 'need-1-text': 'Typed', 'need-1-area': 'SEMH' }
  const line = { line: 1, kind: 'need', section: 'B', area: 'COGNITION_LEARNING', text: 'Earlier' } as const
  expect(withLines(fields, [line])).toEqual({
    ...fields,
    'need-2-text': 'Earlier',
    'need-2-area': 'COGNITION_LEARNING',
  })
})

it('joins what a page broke in the middle of a sentence', () => {
  expect(
    sentencesOf('She cannot follow a story\nthat the whole class is told. Her own\n(short) book helps.\nNeeds'),
  ).toEqual(['She cannot follow a story that the whole class is told.', 'Her own (short) book helps.'])
})

it('leaves out of a whole report what is only told, and not of a short text', () => {
  expect(guessesAt(['I met her at school.'])).toEqual(['summary'])
  expect(new Set(guessesAt(Array.from({ length: 30 }, () => 'I met her at school.')))).toEqual(new Set(['leave']))
})

it('reads a report full of spaces as quickly as one full of words', () => {
  const began = performance.now()
  expect(sentencesOf(`Leo finds it hard${' \t'.repeat(200_000)}to read a whole page.`)).toEqual([
    'Leo finds it hard to read a whole page.',
  ])
  // Tried anew from each space, this takes minutes.
  expect(performance.now() - began).toBeLessThan(8_000)
})
