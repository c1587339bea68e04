import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { finds, slips } from './search.ts'

const found = (typed: string) => catalogue.filter((measure) => finds(measure, typed)).map(({ id }) => id)

describe('finding a measure', () => {
  it.each([
    ['mediation', 'M40'],
    ['meditaion', 'M40'],
    ['refused', 'M09'],
    ['refusals', 'M09'],
    ['EHCP 20 weeks', 'M14'],
    ['suspensions', 'M65'],
    ['suspention', 'M65'],
    ['tribunal', 'M39'],
    ['exclusions', 'M65'],
    ['M14', 'M14'],
    ['m101', 'M101'],
    ['phoncis', 'M57'],
  ])('finds by “%s”', (typed, id) => {
    expect(found(typed)).toContain(id)
  })

  it('finds nothing by words that are in none', () => {
    expect(found('zzzzqq')).toEqual([])
    expect(found('<script>alert(1)</script>')).toEqual([])
  })

  it('finds all by nothing, and does not take a short word for another', () => {
    expect(found('  ')).toHaveLength(107)
    expect(found('mediation')).not.toContain('M57')
    expect(found('mediation').length).toBeLessThan(12)
  })

  it('takes no name from inside JavaScript for a word', () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) expect(found(name), name).toEqual([])
  })

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(found(typed).length).toBeLessThanOrEqual(107)
      }),
    )
  })
})

it('counts a swap as one slip', () => {
  expect(slips('meditaion', 'mediation')).toBe(1)
  expect(slips('plan', 'plan')).toBe(0)
  expect(slips('plan', 'placement')).toBe(3)
})
