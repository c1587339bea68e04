import { expect, it } from 'vitest'
import type { Figure } from '../figures/figure.ts'
import { overTime } from './over-time.ts'

const figures = (...values: (number | null)[]) =>
  values.map(
    (value, at) =>
      ({
        value,
        period: { from: `${2010 + at}-01-01`, to: `${2010 + at}-12-31`, says: `${2010 + at}` },
      }) as Figure,
  )

it('finds the average and the usual ups and downs by hand', () => {
  // Mean 10.5; every move is 1, and 2.66 times 1 is how far the usual reaches.
  const found = overTime(figures(10, 11, 10, 11, 10, 11), [])
  expect(found).toMatchObject({ centre: 10.5, signals: [], unusual: [] })
  expect(found?.lower).toBeCloseTo(7.84)
  expect(found?.upper).toBeCloseTo(13.16)
})

it('names a year beyond them', () => {
  const found = overTime(figures(10, 12, 10, 12, 10, 12, 30, 12, 10, 12, 10, 12, 10), [])
  expect(found?.unusual).toEqual(['2016-01-01'])
  expect(found?.signals[0]).toContain('2016')
})

it('says of figures that go one way all the time only that', () => {
  const found = overTime(figures(1, 3, 5, 7, 9, 11, 13, 15), [])
  expect(found?.signals).toHaveLength(1)
  expect(found?.signals[0]).toMatch(/each higher than the one before/)
})

it('looks at nothing from before the last break, and says nothing of too few years', () => {
  const breaks = [{ from: '2013-01-01', why: 'Counted in another way.' }]
  expect(overTime(figures(90, 91, 90, 10, 11, 10, 11), breaks)).toBeNull()
  expect(overTime(figures(90, 91, 90, 10, 11, 10, 11, 10), breaks)).toMatchObject({ centre: 10.4 })
  expect(overTime(figures(1, null, null, 2, 3, 4), [])).toBeNull()
  expect(overTime([], [])).toBeNull()
})
