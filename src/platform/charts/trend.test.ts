import { expect, it } from 'vitest'
import { drawTrend, type TrendPoint } from './trend.ts'

const year = (when: string, value: number | null): TrendPoint => ({
  from: `${when}-01-01`,
  when,
  value,
  words: value === null ? 'hidden' : `${value}%`,
})
const trend = (points: TrendPoint[], breaks: { from: string; why: string }[] = []) =>
  drawTrend({
    id: 't',
    title: 'T',
    says: 'S.',
    unit: 'percent',
    lines: [{ name: 'England', mark: 'england', points }],
    breaks,
  })
/** How many pieces the line is drawn in. */
const pieces = (svg: string) => (/class="d-line [^"]*" d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g) ?? []).length

it('draws a whole line in one piece', () => {
  expect(pieces(trend([year('2021', 1), year('2022', 2), year('2023', 3)]).svg)).toBe(1)
})

it('lifts the pen at a break, marks it, and says why', () => {
  const drawing = trend(
    [year('2021', 1), year('2022', 2), year('2023', 3), year('2024', 4)],
    [{ from: '2023-01-01', why: 'Counted by person.' }],
  )
  expect(pieces(drawing.svg)).toBe(2)
  expect(drawing.svg).toContain('>break in the figures</text>')
  expect(drawing.notes).toContain('Break in the figures: Counted by person.')
})

it('says nothing of a break with figures on one side of it only', () => {
  const drawing = trend(
    [year('2021', null), year('2022', null), year('2023', 1), year('2024', 4)],
    [{ from: '2023-01-01', why: 'Anew.' }],
  )
  expect(drawing.svg).not.toContain('break in the figures')
  expect(drawing.notes).toEqual([])
})

it('tells several breaks apart by their numbers', () => {
  const drawing = trend(
    [year('2021', 1), year('2022', 2), year('2023', 3)],
    [
      { from: '2022-01-01', why: 'One.' },
      { from: '2023-01-01', why: 'Two.' },
    ],
  )
  expect(drawing.notes.slice(0, 2)).toEqual(['Break 1: One.', 'Break 2: Two.'])
})

it('says nothing of a break before the first figure or after the last', () => {
  const drawing = trend(
    [year('2021', 1), year('2022', 2)],
    [
      { from: '2015-01-01', why: 'Old.' },
      { from: '2030-01-01', why: 'New.' },
    ],
  )
  expect(drawing.notes).toEqual([])
  expect(pieces(drawing.svg)).toBe(1)
})

it('leaves a gap where a figure is hidden, with a word, and its reason in the table', () => {
  const drawing = trend([year('2021', 1), year('2022', null), year('2023', 3), year('2024', 3)])
  expect(pieces(drawing.svg)).toBe(2)
  expect(drawing.svg).toContain('>no figure</text>')
  expect(drawing.cells).toContainEqual(['2022', 'hidden'])
})

it('leaves a gap with a word where a year is not there at all', () => {
  const drawing = trend([year('2019', 1), year('2020', 2), year('2021', 2), year('2023', 3), year('2024', 3)])
  expect(pieces(drawing.svg)).toBe(2)
  expect(drawing.svg).toContain('>no figure</text>')
})

it('begins at nought, or says that it does not', () => {
  expect(trend([year('2021', 40), year('2022', 70)]).notes).toEqual([])
  expect(trend([year('2021', 94), year('2022', 96)]).notes).toEqual(['The scale does not begin at 0.'])
})

it('tells lines apart without colour: each has its sign', () => {
  const line = (name: string, mark: 'this' | 'england' | 'other') => ({
    name,
    mark,
    points: [year('2021', 1), year('2022', 2)],
  })
  const drawing = drawTrend({
    id: 't',
    title: 'T',
    says: 'S.',
    unit: 'percent',
    lines: [line('Here', 'this'), line('England', 'england'), line('A', 'other'), line('B', 'other')],
  })
  const looks = [...drawing.svg.matchAll(/class="d-line ([^"]*)"/g)].map(([, look]) => look)
  expect(new Set(looks).size).toBe(4)
  for (const name of ['Here', 'England', 'A', 'B']) expect(drawing.svg).toContain(`>${name}</text>`)
})

it('says whose figure is missing, where others have one', () => {
  const line = (name: string, ...points: TrendPoint[]) => ({ name, mark: 'other' as const, points })
  const drawn = (other: number | null) =>
    drawTrend({
      id: 't',
      title: 'T',
      says: 'S.',
      unit: 'percent',
      lines: [line('Here', year('2021', 1), year('2022', null)), line('There', year('2021', 1), year('2022', other))],
    }).svg
  expect(drawn(3)).toContain('>no figure for Here</text>')
  expect(drawn(null)).toContain('>no figure</text>')
})

it('names no more lines than can be told apart: the others lie thin behind, and stand in the table', () => {
  const lines = (others: number) =>
    drawTrend({
      id: 't',
      title: 'T',
      says: 'S.',
      unit: 'percent',
      lines: ['Mine', 'England', ...Array.from({ length: others }, (_, at) => `Other ${at}`)].map((name, at) => ({
        name,
        mark: at === 0 ? 'this' : at === 1 ? 'england' : 'other',
        points: [year('2023', at), year('2024', at + 1)],
      })),
    })
  expect(lines(4).svg).toContain('>Other 3</text>')
  expect(lines(4).svg).not.toContain('d-behind')
  const many = lines(5)
  expect(many.svg).toContain('>Mine</text>')
  expect(many.svg).not.toContain('>Other 3</text>')
  expect(many.svg).toContain('>the others</text>')
  expect(many.svg).toContain('<title>Other 3, 2024: 6%</title>')
  expect(many.columns).toContain('Other 4')
  expect(many.notes).toContain('The thin lines are the other places. The table names them.')
})

it('writes under the picture what tells years apart, and the whole name in the table', () => {
  const points = [2019, 2020, 2021].map((start) => {
    const when = `${start}/${String(start - 1999)} academic year`
    return { from: `${start}-09-01`, when, value: start - 2000, words: `${start - 2000}%` }
  })
  const { svg, cells } = trend(points)
  expect(svg).toContain('>2021/22</text>')
  expect(svg).not.toContain('>2021/22 academic year</text>')
  expect(cells.at(-1)?.[0]).toBe('2021/22 academic year')
})
