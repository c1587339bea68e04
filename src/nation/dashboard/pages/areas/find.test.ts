import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findAreas } from './find.ts'

const areas = [
  { code: '839', name: 'Bournemouth, Christchurch and Poole' },
  { code: '801', name: 'Bristol, City of' },
  { code: '846', name: 'Brighton and Hove' },
  { code: '201', name: 'City of London' },
  { code: '810', name: 'Kingston upon Hull, City of' },
  { code: '314', name: 'Kingston upon Thames' },
  { code: '344', name: 'Wirral' },
  { code: '342', name: 'St. Helens' },
  { code: '935', name: 'Suffolk' },
  { code: '845', name: 'East Sussex' },
]
const names = (typed: string) => findAreas(areas, typed).areas.map(({ name }) => name)

it.each([
  ['bristol', 'Bristol, City of'],
  ['Bristol City Council', 'Bristol, City of'],
  ['city of bristol', 'Bristol, City of'],
  ['BRIGHTON & HOVE', 'Brighton and Hove'],
  ['hull', 'Kingston upon Hull, City of'],
  ['st helens', 'St. Helens'],
  ['St Helen’s', 'St. Helens'],
  ['poole', 'Bournemouth, Christchurch and Poole'],
  ['the Wirral', 'Wirral'],
  ['846', 'Brighton and Hove'],
  ['City of London', 'City of London'],
  ['suff', 'Suffolk'],
])('finds %s', (typed, name) => {
  expect(findAreas(areas, typed).kind).toBe('found')
  expect(names(typed)).toContain(name)
})

it.each([
  ['Brigton', 'Brighton and Hove'],
  ['Bristle', 'Bristol, City of'],
  ['Worral', 'Wirral'],
  ['Sufolk', 'Suffolk'],
  ['Bournmouth', 'Bournemouth, Christchurch and Poole'],
  ['eats sussex', 'East Sussex'],
])('takes %s for what it is most like', (typed, name) => {
  expect(findAreas(areas, typed).kind).toBe('near')
  expect(names(typed)[0]).toBe(name)
})

it('finds nothing for what is like nothing, and everything for nothing typed', () => {
  expect(findAreas(areas, 'xyzzyq')).toEqual({ kind: 'none', areas: [] })
  expect(findAreas(areas, '???')).toEqual({ kind: 'none', areas: [] })
  expect(findAreas(areas, '  ').areas).toHaveLength(areas.length)
})

it('finds every area by its own name, first', () => {
  for (const { name } of areas) expect(names(name)[0]).toBe(name)
})

it('stands whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (typed) => {
      expect(findAreas(areas, typed).areas.length).toBeLessThanOrEqual(areas.length)
    }),
  )
})
