import { createRequire } from 'node:module'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { drawBeside } from './beside.ts'
import { asCsvFile, asPngFile, asSvgFile, type Drawing, shown } from './drawing.ts'
import { drawFunnel } from './funnel.ts'
import { drawHexMap } from './hex-map.ts'
import { drawMap } from './map.ts'
import { drawParts } from './parts-chart.ts'
import { drawRanked } from './ranked.ts'
import { drawRun } from './run.ts'
import { drawSpread } from './spread.ts'
import { drawTrend } from './trend.ts'

type Given = { name: string; value: number | null; words: string }
const said = { title: 'Plans in time', says: 'Two in three were in time.', source: 'A made-up release' }

/** Each kind of chart, from the same list of figures. */
const kinds: Record<string, (id: string, given: readonly Given[]) => Drawing> = {
  trend: (id, given) =>
    drawTrend({
      ...said,
      id,
      unit: 'percent',
      lines: given.map(({ name, ...figure }, at) => ({
        name,
        mark: at === 0 ? 'this' : at === 1 ? 'england' : 'other',
        points: [
          { from: '2023-01-01', when: '2023', value: 40, words: '40.0%' },
          { from: '2024-01-01', when: '2024', ...figure },
        ],
      })),
      breaks: [{ from: '2024-01-01', why: 'Counted anew.' }],
    }),
  spread: (id, given) =>
    drawSpread({
      ...said,
      id,
      places: places(given),
      marked: marked(given),
      lines: [{ value: 50, name: 'England 50%' }],
    }),
  'hexagon map': (id, given) =>
    drawHexMap({
      ...said,
      id,
      tiles: places(given).map((place, at) => ({ ...place, q: at % 5, r: Math.floor(at / 5), region: `R${at % 2}` })),
      marked: marked(given).map(({ code }) => code),
    }),
  map: (id, given) =>
    drawMap({
      ...said,
      id,
      places: places(given),
      shapes: {
        width: 100,
        height: 100,
        paths: Object.fromEntries(given.map((_, at) => [String(100 + at), `M${at} 0l9 9-9 0z`])),
        inset: { name: 'Small ones', codes: ['100'], box: [0, 0, 9, 9] },
      },
      marked: marked(given).map(({ code }) => code),
    }),
  funnel: (id, given) =>
    drawFunnel({
      ...said,
      id,
      centre: 50,
      places: places(given).map((place, at) => ({ ...place, of: 50 + at })),
      marked: marked(given),
    }),
  run: (id, given) =>
    drawRun({
      ...said,
      id,
      points: given.map(({ name, ...figure }, at) => ({ from: `20${10 + at}-01-01`, when: name, ...figure })),
      centre: 50,
      lower: 30,
      upper: 70,
      signals: ['One is unusual.'],
    }),
  parts: (id, given) => drawParts({ ...said, id, bars: given, beside: { name: 'England', bars: given.slice(0, 1) } }),
  'list of places': (id, given) =>
    drawRanked({
      ...said,
      id,
      places: places(given).map((place, at) => ({
        ...place,
        mark: at === 0 ? ('this' as const) : at === 1 ? ('england' as const) : ('other' as const),
        ...(place.value === null
          ? {}
          : { chance: { low: place.value - 5, high: place.value + 5, words: `around ${place.words}` } }),
      })),
    }),
  beside: (id, given) =>
    drawBeside({
      ...said,
      id,
      rows: given.map((one) => ({ name: one.name, points: [{ ...one, name: 'Here', mark: 'this' as const }] })),
    }),
}

const places = (given: readonly Given[]) =>
  given.map((one, at) => ({ ...one, code: String(100 + at), href: `/areas/${100 + at}` }))
const marked = (given: readonly Given[]) => given.slice(0, 1).map(() => ({ code: '100', as: 'this' as const }))
const some: Given[] = [
  { name: 'Mereshire', value: 61.2, words: '61.2%' },
  { name: 'England', value: 46.4, words: '46.4%' },
  { name: 'Hidden borough', value: null, words: 'hidden' },
]
const marksIn = (svg: string) => svg.match(/class="m /g)?.length ?? 0
const svgsOf = (drawing: Drawing) => drawing.svg.split(/(?=<svg )/)

describe.each(Object.entries(kinds))('the %s', (_kind, draw) => {
  const drawing = draw('c1', some)

  it('is a picture with a name and a description, then the sentence, then a table', () => {
    expect(shown(drawing).toString()).toMatch(
      /<figure[\s\S]*<svg [^>]*role="img"[^>]*aria-labelledby="(c1-\w-title)" aria-describedby="(c1-\w-desc)"[^>]*><title id="\1">Plans in time<\/title><desc id="\2">Two in three were in time\.<\/desc>[\s\S]*<figcaption>[\s\S]*Two in three were in time\.[\s\S]*<table/,
    )
  })

  it('has every figure in its table, in words, and no other', () => {
    const cells = drawing.cells.flat()
    for (const { words } of some) expect(cells).toContain(words)
    const html = shown(drawing).toString()
    for (const row of drawing.cells) for (const cell of row) expect(html).toContain(`>${cell}<`)
    expect(drawing.cells.every((row) => row.length === drawing.columns.length)).toBe(true)
  })

  it('has a mark for each figure that can be drawn, and the mark says what the table says', () => {
    const titles = [...(svgsOf(drawing)[0] ?? '').matchAll(/class="m [^>]*>(?:<title>)([^<]*)/g)].map(
      ([, words]) => words,
    )
    expect(titles.length).toBeGreaterThanOrEqual(2)
    for (const title of titles) {
      const figures = drawing.cells.flat().filter((cell) => title?.includes(cell))
      expect(figures.length, title).toBeGreaterThan(0)
    }
  })

  it('has the same marks in the same order in its wide and its narrow picture', () => {
    const [wide = '', narrow] = svgsOf(drawing)
    if (narrow === undefined) return
    expect(marksIn(narrow)).toBe(marksIn(wide))
    const looks = (svg: string) => [...svg.matchAll(/class="(m [^"]*)"/g)].map(([, look]) => look)
    expect(looks(narrow)).toEqual(looks(wide))
  })

  it('lets no name break out of it, on a page or in a file', () => {
    const evil = draw('c1', [{ name: '</svg><script>alert(1)</script>', value: 5, words: '"><img src=x onerror=1>' }])
    for (const text of [shown(evil).toString(), asSvgFile(evil)]) {
      expect(text).not.toMatch(/<script>|<img/)
      expect(text.match(/<\/svg>/g)?.length).toBe(text.match(/<svg /g)?.length)
    }
  })

  it.each([
    ['nothing', []],
    ['one figure', [{ name: 'Only', value: 3, words: '3' }]],
    ['no figure that can be shown', [{ name: 'None', value: null, words: 'not available' }]],
    [
      'figures that are no numbers',
      [
        { name: 'A', value: Number.NaN, words: 'x' },
        { name: 'B', value: Number.POSITIVE_INFINITY, words: 'y' },
      ],
    ],
    ['the same figure again and again', [0, 0, 0].map((value) => ({ name: 'Same', value, words: '0' }))],
    [
      'the largest numbers',
      [
        { name: 'A', value: 1e300, words: 'much' },
        { name: 'B', value: -1e300, words: 'little' },
      ],
    ],
  ])('stands when it is given %s', (_what, given) => {
    const drawn = draw('c1', given)
    expectWhole(drawn)
    expect(shown(drawn).toString()).toContain('Two in three were in time.')
  })

  it('is well formed and has no broken number, whatever it is given', () => {
    const figure = fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 60 }),
      value: fc.option(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: false }), fc.double())),
      words: fc.string({ unit: 'binary', maxLength: 20 }),
    })
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 20 }), (given) => expectWhole(draw('c1', given))),
      { numRuns: 25 },
    )
  }, 20_000)

  it('is a picture file and a drawing that can stand alone', async () => {
    const file = asSvgFile(drawing)
    for (const words of ['Plans in time', 'Two in three were in time.', 'Source: A made-up release'])
      expect(file).toContain(`>${words}<`)
    expect(file).not.toMatch(/var\(|href="http|@import/)
    const png = await asPngFile(drawing)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1720)
  })

  it('is drawn as a picture in a thread of its own, one picture after another', async () => {
    const pictures = await Promise.all([drawing, drawing, drawing].map((one) => asPngFile(one)))
    for (const one of pictures) expect(one.equals(pictures[0] as Buffer)).toBe(true)
    const loaded = Object.keys(createRequire(import.meta.url).cache)
    expect(loaded.filter((file) => file.includes('resvg'))).toEqual([])
  })

  it('says what went wrong where a picture cannot be drawn, and draws the next one', async () => {
    const damaged = { ...drawing, alone: () => ({ width: 600, height: 300, inside: '<g' }) }
    await expect(asPngFile(damaged)).rejects.toThrow()
    expect((await asPngFile(drawing)).subarray(1, 4).toString()).toBe('PNG')
  })
})

function expectWhole(drawing: Drawing): void {
  for (const xml of [`<x>${drawing.svg}</x>`, asSvgFile(drawing)]) {
    expect(xml).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined|null)/)
    const parser = new SaxesParser()
    const ids: string[] = []
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ attributes }) => {
      if (attributes.id) ids.push(String(attributes.id))
    })
    parser.write(xml).close()
    expect(new Set(ids).size).toBe(ids.length)
  }
}

it('puts no style into a page, and no script but our own file', () => {
  const scripts = shown(kinds.parts?.('c1', some) as Drawing)
    .toString()
    .match(/<script.*?<\/script>/gs)
  expect(scripts).toEqual([expect.stringMatching(/^<script type="module" src="\/assets\/\w+\/charts\.js"><\/script>$/)])
  for (const draw of Object.values(kinds)) expect(draw('c1', some).svg).not.toMatch(/<style|style=|<script|\son\w+=/)
})

it('links each area from its row, and never from within the picture', () => {
  const html = shown(kinds.spread?.('c1', some) as Drawing).toString()
  expect(html).toContain('<a class="govuk-link" href="/areas/100">Mereshire</a>')
  expect(kinds.spread?.('c1', some).svg).not.toContain('<a ')
})

it('lists places from the highest to the lowest, those without a figure last, and where chance could put each', () => {
  const drawing = kinds['list of places']?.('c1', some) as Drawing
  expect(drawing.cells).toEqual([
    ['Mereshire', '61.2%', 'around 61.2%'],
    ['England', '46.4%', 'around 46.4%'],
    ['Hidden borough', 'hidden', ''],
  ])
  expect(drawing.notes[0]).toContain('chance alone')
  const alone = drawRanked({ ...said, id: 'c2', places: [{ ...some[0], code: '1', mark: 'this' } as never] })
  expect(alone.columns).toEqual(['Place', 'Figure'])
})

it('gives its files where it is told to', () => {
  const html = shown(kinds.parts?.('c1', some) as Drawing, {
    downloads: { svg: '/a.svg?x=1&y=2', png: '/a.png', csv: '/a.csv' },
  }).toString()
  expect(html).toContain('href="/a.svg?x=1&#38;y=2"')
})

describe('the table as a file', () => {
  it('keeps commas, quotation marks and lines within their cells', () => {
    const drawing = {
      ...(kinds.parts?.('c', some) as Drawing),
      columns: ['A'],
      cells: [['Bristol, City of'], ['"so"'], ['a\nb']],
    }
    expect(asCsvFile(drawing)).toBe('A\r\n"Bristol, City of"\r\n"""so"""\r\n"a\nb"\r\n')
  })

  it('gives a spreadsheet no formula, and leaves a number below nought a number', () => {
    const drawing = {
      ...(kinds.parts?.('c', some) as Drawing),
      columns: ['A'],
      cells: [['=1+1'], ['@x'], ['-5.2%'], ['-cmd']],
    }
    expect(asCsvFile(drawing).split('\r\n').slice(1, 5)).toEqual(["'=1+1", "'@x", '-5.2%', "'-cmd"])
  })
})
