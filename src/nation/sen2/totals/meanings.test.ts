import { expect, it } from 'vitest'
import { datasetMeanings, meaningOf } from './meanings.ts'
import { countTotals } from './totals.ts'

const { datasets } = countTotals(2026, '201').totals()

it.each(datasets.map((one) => [one.name, one] as const))('every column of %s says what it counts', (name, { rows }) => {
  expect(datasetMeanings[name]).toBeTruthy()
  const columns = Object.keys(rows[0]?.values ?? {})
  expect(columns.length).toBeGreaterThan(1)
  expect(columns.filter((column) => !meaningOf(column))).toEqual([])
})

it('says nothing about what is no column', () => {
  expect(meaningOf('nothing')).toBeUndefined()
  expect(meaningOf('nothing_pc')).toBeUndefined()
})
