import fc from 'fast-check'
import { expect, it } from 'vitest'
import { barCounts } from './bar-counts.ts'
import { statusBar } from './status-bar.ts'

const bars = (rows: { label: string; count: number }[]) =>
  barCounts({ id: 'c', title: 'Main need', says: 'What it shows.', counted: 'Children', rows }).toString()
const status = (counts: object) =>
  statusBar({ id: 's', title: 'Duties', says: 'What it shows.', counted: 'Duties', counts }).toString()
const widths = (html: string) =>
  [...html.matchAll(/class="os-chart__bar [^"]*"[^>]* width="([\d.]+)%"/g)].map(([, width]) => Number(width))

it('is a picture with a name, then the sentence, then the table', () => {
  const html = bars([{ label: 'Reading', count: 3 }])
  expect(html).toMatch(
    /<svg role="img" aria-labelledby="c-title c-says"[\s\S]*<figcaption[\s\S]*What it shows\.[\s\S]*<table/,
  )
  expect(html).toMatch(/<th scope="row"[^>]*>Reading<\/th><td[^>]*>3<\/td>/)
})

it('draws the longest bar across the page and the others in proportion', () => {
  expect(
    widths(
      bars([
        { label: 'a', count: 50 },
        { label: 'b', count: 200 },
        { label: 'c', count: 0 },
      ]),
    ),
  ).toEqual([25, 100, 0])
})

it('draws nothing, rather than failing, where there is nothing to count', () => {
  expect(widths(bars([]))).toEqual([])
  expect(widths(status({}))).toEqual([])
  expect(status({})).toContain('os-chart__track')
})

it('escapes every label', () => {
  const html = bars([{ label: '<script>', count: 1 }])
  expect(html).not.toContain('<script>')
})

it('fills the whole bar, whatever the counts, and counts every state in the table', () => {
  const counts = fc.record({
    late: fc.nat(9999),
    'due-soon': fc.nat(9999),
    running: fc.nat(9999),
    excepted: fc.nat(9999),
    met: fc.nat(9999),
  })
  fc.assert(
    fc.property(counts, (given) => {
      const html = status(given)
      const all = Object.values(given).reduce((sum, count) => sum + count, 0)
      expect(widths(html).reduce((sum, width) => sum + width, 0)).toBeCloseTo(all ? 100 : 0, 0)
      for (const count of Object.values(given)) expect(html).toContain(`>${count.toLocaleString('en-GB')}</td>`)
    }),
  )
})
