import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFind } from './find.ts'
import { distance, findKeys, findWords, matchIn } from './name-match.ts'

const child = (givenName: string, familyName: string, more: { bornOn?: string; preferredName?: string } = {}) => ({
  childId: '4f2a91bc-0000-4000-8000-000000000000',
  givenName,
  familyName,
  bornOn: '2016-05-02',
  ...more,
})
const match = (typed: string, of: ReturnType<typeof child>) => {
  const find = readFind(typed)
  return find && matchIn(find, of)
}

describe('a child is found', () => {
  it.each([
    ['without accents', 'zoe dalaigh', child('Zoë', 'Ó Dálaigh'), 'Is called Zoe and Dalaigh'],
    ['by the family name first', 'khan amira', child('Amira', 'Khan'), 'Is called Khan and Amira'],
    ['by a part', 'ami', child('Amira', 'Khan'), '“ami” begins Amira'],
    ['with letters the wrong way round', 'amria', child('Amira', 'Khan'), '“amria” is one letter away from Amira'],
    ['with a letter too few', 'amra', child('Amira', 'Khan'), '“amra” is one letter away from Amira'],
    ['as it sounds', 'mohammed', child('Muhammad', 'Ali'), '“mohammed” sounds like Muhammad'],
    ['as it sounds', 'kaytlyn', child('Caitlin', 'Byrne'), '“kaytlyn” sounds like Caitlin'],
    ['by half of a double name', 'jones', child('Ella', 'Smith-Jones'), 'Is called Jones'],
    ['by a double name as one', 'smithjones', child('Ella', 'Smith-Jones'), 'Is called Smithjones'],
    ['with an apostrophe or without', 'o neil', child('Ada', 'O’Neil'), '“neil”'],
    ['by the name that they like', 'billie', child('William', 'Hay', { preferredName: 'Billie' }), 'Is called Billie'],
    ['by the day of birth', '2 May 2016', child('Amira', 'Khan'), 'Born on that day'],
    ['with day and month the other way round', '5/2/2016', child('Amira', 'Khan'), 'the other way round'],
    ['by the month', 'khan may 2016', child('Amira', 'Khan'), 'Born in that time'],
    ['by the beginning of a reference', '4F2A', child('Amira', 'Khan'), 'The reference begins like this'],
  ])('%s: %s', (_, typed, of, says) => {
    expect(match(typed, of)?.why.join('. ')).toContain(says)
  })

  it.each([
    ['another name', 'george', child('Amira', 'Khan')],
    ['one of two names', 'amira smith', child('Amira', 'Khan')],
    ['another day', 'khan 3/5/2016', child('Amira', 'Khan')],
    ['another reference', '5F2A', child('Amira', 'Khan')],
    ['a short name that is only near', 'ali', child('Eva', 'Lee')],
  ])('never for %s', (_, typed, of) => {
    expect(match(typed, of)).toBeUndefined()
  })

  it('puts the right spelling before what sounds alike', () => {
    const [right, alike] = [match('mohammed', child('Mohammed', 'Ali')), match('mohammed', child('Muhammad', 'Ali'))]
    expect(right?.score).toBeGreaterThan(alike?.score ?? 0)
  })
})

it('shares a key between any two words that are one slip apart, so that none is lost before it is compared', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 4, maxLength: 10 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (distance(a, b) > 1) return
      const keys = new Set(findKeys(a))
      expect(findKeys(b).some((key) => keys.has(key))).toBe(true)
    }),
  )
  fc.assert(
    fc.property(word, fc.nat(), (a, at) => {
      const i = at % (a.length - 1)
      const swapped = a.slice(0, i) + a[i + 1] + a[i] + a.slice(i + 2)
      const keys = new Set(findKeys(a))
      expect(findKeys(swapped).some((key) => keys.has(key))).toBe(true)
    }),
  )
})

it('writes a double name also as one', () => {
  expect(findWords({ givenName: 'Zoë', familyName: 'Ó Dálaigh' })).toEqual([
    'zoe',
    'o',
    'dalaigh',
    'odalaigh',
    'zoeodalaigh',
  ])
})
