import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const source = join(import.meta.dirname, '../../..')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.ts$/.test(path) && !/\.test(-kit)?\.ts$/.test(path))
const naming = (words: RegExp) => files.filter((path) => words.test(readFileSync(join(source, path), 'utf8')))

// Small numbers are hidden behind this door. Whoever needs a figure asks `figures`, which everyone may read.
it('reads figures through one door: no page, file or list names their tables', () => {
  expect(files.length).toBeGreaterThan(500)
  const allowed = /^(platform\/measures|nation\/dashboard\/(figures|published|live))\//
  // This asks how many were released and when, to know whether anything is new.
  const counting = ['nation/dashboard/state-of-figures.ts']
  const named = naming(/\b(measure_value|released_figure)\b/)
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((path) => !allowed.test(path)).sort()).toEqual(counting)
})

it('lets nothing but `figures` read what was worked out from editions', () => {
  const allowed = /^nation\/dashboard\/(figures|published)\//
  const reading = naming(/import [^;]*\b(publishedRows|editionsFor|rowsNow|seriesNow)\b/)
  expect(reading.length).toBeGreaterThan(1)
  expect(reading.filter((path) => !allowed.test(path))).toEqual([])
})
