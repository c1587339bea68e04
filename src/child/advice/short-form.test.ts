import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf, linesFrom } from './draft-lines.ts'
import { answersOf, fromShort, HARD, toShort } from './short-form.ts'

const answers = {
  strength: 'Loves water and music.',
  'hard-SEMH': 'Cries for an hour after drop-off.',
  'provision-1-what': 'A quiet corner',
  'provision-1-who': 'Key person',
  'provision-1-frequency': 'each morning',
  'provision-1-duration': '10 minutes, until July',
  hope: 'Will wave goodbye.',
  'hope-by': 'July 2027',
}

describe('the short form', () => {
  it('makes the same lines as the long one', () => {
    const { lines, errors } = linesFrom(fromShort({}, answers), 'education')
    expect(errors).toEqual([])
    expect(lines.map((line) => [line.kind, 'area' in line ? line.area : null])).toEqual([
      ['strength', null],
      ['need', 'SEMH'],
      ['outcome', null],
      ['provision', null],
    ])
  })

  it('leaves alone what the long form holds besides', () => {
    const long = {
      summary: 'Seen twice.',
      'strength-1-text': 'Climbs well.',
      'strength-1-area': 'SENSORY_PHYSICAL',
      'need-1-text': 'Has few words.',
      'need-1-area': 'COMMUNICATION_INTERACTION',
      'need-2-text': 'Has no words in a group.',
      'need-2-area': 'COMMUNICATION_INTERACTION',
      'provision-1-groupSize': 'one to one',
    }
    const both = fromShort(long, { ...toShort(long), 'hard-SEMH': 'Bites.' })
    expect(both).toEqual({ ...long, 'need-3-text': 'Bites.', 'need-3-area': 'SEMH' })
  })

  it('takes a need away with its area when its box is emptied', () => {
    expect(fromShort(fromShort({}, answers), {})).toEqual({})
  })

  it('gives back every answer, whatever the draft held', () => {
    const texts = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '')
    const some = fc.record(
      Object.fromEntries(['strength', ...HARD.map(({ area }) => `hard-${area}`), 'hope'].map((name) => [name, texts])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(some, some, (first, second) => {
        const given = answersOf(second)
        expect(toShort(fromShort(fromShort({}, answersOf(first)), given))).toEqual(given)
      }),
    )
  })

  it('takes only what it asks', () => {
    expect(answersOf({ strength: ['a'], 'hard-__proto__': 'x', 'need-1-text': 'y', hope: ' ok\u0000 ' })).toEqual({
      hope: 'ok',
    })
    expect(fieldsOf(fromShort({}, answers))).toEqual(fromShort({}, answers))
  })
})
