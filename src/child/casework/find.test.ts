import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFind } from './find.ts'

describe('what was typed to find a case', () => {
  it.each([
    ['Zoë  Ó Dálaigh', { words: ['zoe', 'o', 'dalaigh'], bornOn: null, reference: null }],
    ['khan 2/5/2016', { words: ['khan'], bornOn: '2016-05-02', reference: null }],
    ['2 May 2016', { words: [], bornOn: '2016-05-02', reference: null }],
    ['2016-05-02', { words: [], bornOn: '2016-05-02', reference: null }],
    ['4F2A91BC', { words: [], bornOn: null, reference: '4f2a91bc' }],
    ['O’Neil', { words: ['oneil'], bornOn: null, reference: null }],
    ['31/2/2016', { words: ['31/2/2016'], bornOn: null, reference: null }],
  ])('reads %s', (typed, found) => {
    expect(readFind(typed)).toEqual(found)
  })

  it('is nothing when nothing was typed', () => {
    expect(readFind(undefined)).toBeUndefined()
    expect(readFind('  ')).toBeUndefined()
  })

  it('reads anything at all without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void readFind(typed)))
  })
})
