import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { drawBeside } from '../src/platform/charts/beside.ts'
import { asPngFile, type Drawing, shown } from '../src/platform/charts/drawing.ts'
import { drawFunnel } from '../src/platform/charts/funnel.ts'
import { drawHexMap } from '../src/platform/charts/hex-map.ts'
import { drawMap } from '../src/platform/charts/map.ts'
import { drawParts } from '../src/platform/charts/parts-chart.ts'
import { drawRun } from '../src/platform/charts/run.ts'
import { drawSpread } from '../src/platform/charts/spread.ts'
import { drawTrend } from '../src/platform/charts/trend.ts'
import type { Bench, BenchResult } from './result.ts'

const LIMIT_MS = 4
const TIMES = 150

const said = { title: 'Plans within 20 weeks', says: 'Half of all areas are above half.', source: 'Made up' }
const percent = (at: number) => 50 + 40 * Math.sin(at * 12.9898)
const places = Array.from({ length: 153 }, (_, at) => ({
  code: String(201 + at),
  name: `Area number ${at}`,
  value: percent(at),
  words: `${percent(at).toFixed(1)}%`,
  href: `/areas/${201 + at}`,
  of: 100 + at * 13,
  q: at % 13,
  r: Math.floor(at / 13),
  region: `Region ${at % 9}`,
}))
const years = Array.from({ length: 15 }, (_, at) => ({
  from: `${2010 + at}-01-01`,
  when: String(2010 + at),
  value: percent(at),
  words: `${percent(at).toFixed(1)}%`,
}))
const outline = (at: number) =>
  `M${at} 0l${Array.from({ length: 40 }, (_, step) => `${step % 9} ${(step % 7) - 3}`).join(' ')}z`
const parts = places.slice(0, 12).map(({ name, value, words }) => ({ name, value, words }))
const shapes = {
  width: 1000,
  height: 1143,
  paths: Object.fromEntries(places.map(({ code }, at) => [code, outline(at)])),
}
const marked = [{ code: '201', as: 'this' as const }]

const kinds: Record<string, () => Drawing> = {
  'a trend of three lines and 15 years': () =>
    drawTrend({
      ...said,
      id: 'c',
      unit: 'percent',
      lines: [
        { name: 'Mereshire', mark: 'this', points: years },
        { name: 'England', mark: 'england', points: years },
        { name: 'Neighbours', mark: 'other', points: years },
      ],
      breaks: [{ from: '2023-01-01', why: 'Counted by person.' }],
    }),
  'a spread of 153 areas': () =>
    drawSpread({ ...said, id: 'c', places, marked, lines: [{ value: 46.4, name: 'England' }] }),
  'a hexagon map of 153 areas': () => drawHexMap({ ...said, id: 'c', tiles: places, marked: ['201'] }),
  'a map of 153 areas': () => drawMap({ ...said, id: 'c', shapes, places, marked: ['201'] }),
  'a funnel of 153 areas': () => drawFunnel({ ...said, id: 'c', places, centre: 50, marked }),
  'a run of 15 figures': () =>
    drawRun({ ...said, id: 'c', points: years, centre: 50, lower: 10, upper: 90, signals: [] }),
  'a breakdown in 12 parts': () =>
    drawParts({ ...said, id: 'c', bars: parts, beside: { name: 'England', bars: parts } }),
  'ten measures beside England': () =>
    drawBeside({
      ...said,
      id: 'c',
      rows: places.slice(0, 10).map(({ name, value, words }) => ({
        name,
        points: [
          { name: 'Here', mark: 'this', value, words },
          { name: 'England', mark: 'england', value: value - 5, words },
        ],
      })),
    }),
}

/** What a reader waits for a chart: both its pictures, its table and its sentence. Beside it, one picture by Observable Plot. */
export const bench: Bench = async () => {
  const results: BenchResult[] = Object.entries(kinds).map(([name, draw]) => ({
    name,
    value: perTime(() => shown(draw()).toString(), TIMES),
    unit: 'ms',
    limit: LIMIT_MS,
  }))
  const { document } = parseHTML('<html></html>')
  const value = perTime(() => shown((kinds['a spread of 153 areas'] as () => Drawing)()).toString(), TIMES)
  const plot = perTime(() => plotted(document), 40)
  results.push({
    name: 'a spread: two pictures, sentence and table',
    value,
    unit: 'ms',
    peer: { name: 'one picture by Observable Plot in linkedom', value: plot },
  })
  const hexes = (kinds['a hexagon map of 153 areas'] as () => Drawing)()
  results.push({
    name: 'a hexagon map as PNG, 1,720 dots wide, in a thread of its own',
    value: await untilDone(() => asPngFile(hexes), 8),
    unit: 'ms',
  })
  results.push({
    name: 'of which every other page waits',
    value: perTime(() => void asPngFile(hexes), 8),
    unit: 'ms',
  })
  results.push({
    name: 'a hexagon map in a page',
    value: shown(hexes).toString().length / 1000,
    unit: 'kB',
    limit: 150,
  })
  return results
}

function plotted(document: Document): string {
  const dots = Plot.dotX(places, Plot.dodgeY('middle', { x: 'value', r: 5, title: 'name', fill: 'grey' }))
  return Plot.plot({ document, width: 640, height: 200, x: { grid: true, nice: true }, marks: [dots] }).outerHTML
}

/** Milliseconds of the middle one, after as many times to warm up. */
function perTime(work: () => unknown, times: number): number {
  for (let at = 0; at < times; at += 1) work()
  const taken = Array.from({ length: times }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

async function untilDone(work: () => Promise<unknown>, times: number): Promise<number> {
  await work()
  const taken: number[] = []
  for (let at = 0; at < times; at += 1) {
    const from = performance.now()
    await work()
    taken.push(performance.now() - from)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
