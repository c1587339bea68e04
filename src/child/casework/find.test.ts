import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFind } from './find.ts'

const on = (day: string, swapped: string | null = null) => ({ from: day, to: day, swapped })

describe('what was typed to find a case', () => {
  it.each([
    ['Zoë  Ó Dálaigh', { words: ['zoe', 'o', 'dalaigh'], born: null, reference: null }],
    ['Khan, Amira', { words: ['khan', 'amira'], born: null, reference: null }],
    ['Smith-Jones', { words: ['smith', 'jones'], born: null, reference: null }],
    ['O’Neil', { words: ['oneil'], born: null, reference: null }],
    ['Łukasz', { words: ['lukasz'], born: null, reference: null }],
    ['khan 2/5/2016', { words: ['khan'], born: on('2016-05-02', '2016-02-05'), reference: null }],
    ['2.5.16', { words: [], born: on('2016-05-02', '2016-02-05'), reference: null }],
    ['02-05-2016', { words: [], born: on('2016-05-02', '2016-02-05'), reference: null }],
    ['2016-05-02', { words: [], born: on('2016-05-02', '2016-02-05'), reference: null }],
    ['2 May 2016', { words: [], born: on('2016-05-02', '2016-02-05'), reference: null }],
    ['2nd may 16 khan', { words: ['khan'], born: on('2016-05-02', '2016-02-05'), reference: null }],
    ['May 2, 2016', { words: [], born: on('2016-05-02', '2016-02-05'), reference: null }],
    ['13/5/2016', { words: [], born: on('2016-05-13'), reference: null }],
    ['5/13/2016', { words: [], born: on('2016-05-13'), reference: null }],
    ['020516', { words: [], born: on('2016-05-02', '2016-02-05'), reference: '020516' }],
    ['Feb 2016', { words: [], born: { from: '2016-02-01', to: '2016-02-29', swapped: null }, reference: null }],
    ['khan 2016', { words: ['khan'], born: { from: '2016-01-01', to: '2016-12-31', swapped: null }, reference: null }],
    ['4F2A91BC', { words: [], born: null, reference: '4f2a91bc' }],
    ['4f2a', { words: [], born: null, reference: '4f2a' }],
    ['deadbeef', { words: [], born: null, reference: 'deadbeef' }],
    ['31/2/2016', { words: ['31', '2'], born: null, reference: '2016' }],
    ['May', { words: ['may'], born: null, reference: null }],
  ])('reads %s', (typed, found) => {
    expect(readFind(typed)).toEqual(found)
  })

  it.each([undefined, '', '  ', '%', '-- ;'])('is nothing for %s', (typed) => {
    expect(readFind(typed)).toBeUndefined()
  })

  it('reads anything at all without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void readFind(typed)))
  })
})
