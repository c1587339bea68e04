import { expect, it } from 'vitest'
import { drawFunnel } from './funnel.ts'
import { drawHexMap } from './hex-map.ts'
import { drawRun } from './run.ts'

const said = { id: 'c', title: 'T', says: 'S.' }
const place = (code: string, value: number, of: number) => ({
  code,
  name: `Area ${code}`,
  value,
  words: `${value}%`,
  of,
})
const verdicts = (limits?: Parameters<typeof drawFunnel>[0]['limits']) =>
  drawFunnel({
    ...said,
    centre: 50,
    places: [place('1', 50, 1000), place('2', 54, 1000), place('3', 40, 1000), place('4', 54, 20)],
    ...(limits ? { limits } : {}),
  })

it('says of each area whether chance explains it, by how many it is of', () => {
  expect(verdicts().cells.map(([, , , verdict]) => verdict)).toEqual(['no', 'above', 'far below', 'no'])
})

it('takes limits that were worked out elsewhere, and then says nothing of its own about them', () => {
  const wide = verdicts(() => ({ lower95: 0.3, upper95: 0.7, lower998: 0.2, upper998: 0.8 }))
  expect(wide.cells.map(([, , , verdict]) => verdict)).toEqual(['no', 'no', 'no', 'no'])
  expect(verdicts().notes.join(' ')).toContain('nothing but chance')
  expect(wide.notes.join(' ')).not.toContain('chance')
})

it('gives a shape, and no colour alone, to what chance does not explain', () => {
  const svg = verdicts().svg
  expect(svg.match(/<path class="m d-mark d-unusual"/g)).toHaveLength(2)
  expect(svg.match(/<circle class="m d-dot"/g)).toHaveLength(6)
})

it('marks in a run what lies beyond the limits and what it is told of, in the picture and in the table', () => {
  const points = [50, 90, 50, 51].map((value, at) => ({
    from: `202${at}-01-01`,
    when: `202${at}`,
    value,
    words: `${value}%`,
  }))
  const run = drawRun({
    ...said,
    points,
    centre: 50,
    lower: 40,
    upper: 60,
    signals: ['One stands out.'],
    unusual: ['2023-01-01'],
  })
  expect(run.cells.map(([, , unusual]) => unusual)).toEqual(['no', 'yes', 'no', 'yes'])
  expect(run.notes[0]).toBe('One stands out.')
  expect(run.svg.match(/d-unusual/g)).toHaveLength(4)
})

it('never draws the limits of a share below none or above all', () => {
  const points = [5, 95].map((value, at) => ({ from: `202${at}-01-01`, when: `202${at}`, value, words: `${value}%` }))
  expect(drawRun({ ...said, points, centre: 50, lower: -40, upper: 140, signals: [] }).notes[0]).toContain(
    'from 0% to 100%',
  )
})

it('draws a line where one region ends and another begins, and hatches what has no figure', () => {
  const tile = (code: string, q: number, region: string, value: number | null) => ({
    code,
    name: code,
    q,
    r: 0,
    region,
    value,
    words: value === null ? 'hidden' : '1',
  })
  const border = (svg: string) => /class="d-region" d="([^"]*)"/.exec(svg)?.[1] ?? ''
  const two = drawHexMap({ ...said, tiles: [tile('1', 0, 'A', 1), tile('2', 1, 'B', null)] }).svg
  const one = drawHexMap({ ...said, tiles: [tile('1', 0, 'A', 1), tile('2', 1, 'A', null)] }).svg
  expect(border(two)).toMatch(/^M[\d. ]+v[\d.]+$/)
  expect(border(one)).toBe('')
  expect(two).toMatch(/class="m d-tile d-none"[^>]*fill="url\(#c-w-hatch\)"/)
})
