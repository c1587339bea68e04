import { describe, expect, it } from 'vitest'
import { layFlat } from './lay-flat.ts'
import { isMapFile, NotAMap, sameName } from './map-file.ts'
import { ownTiles } from './own-tiles.ts'
import { readGeojson } from './read-geojson.ts'
import { readHexjson } from './read-hexjson.ts'
import { simplified } from './simplify.ts'

describe('a file of tiles', () => {
  const file = (hexes: object, layout = 'odd-r') => JSON.stringify({ layout, hexes })

  it('is read by code and name, with where each stands', () => {
    expect(
      readHexjson(
        `\uFEFF${file({ 901: { n: 'Mereshire', q: 1, r: 2, region: 'Fens' }, E06: { n: 'Westhaven', q: 2, r: 2 } })}`,
      ),
    ).toEqual([
      { code: '901', name: 'Mereshire', q: 1, r: 2, region: 'Fens' },
      { code: null, name: 'Westhaven', q: 2, r: 2, region: null },
    ])
  })

  it('has its rows moved by one where even rows are the indented ones', () => {
    expect(readHexjson(file({ 901: { q: 0, r: 2 } }, 'even-r'))[0]).toMatchObject({ q: 0, r: 3 })
  })

  it.each([
    ['no JSON', '{', 'It is not JSON, or it is damaged.'],
    ['a list', '[]', 'It is JSON, but not a map.'],
    [
      'columns',
      file({ 901: { q: 0, r: 0 } }, 'odd-q'),
      'Its layout is not odd-r or even-r, which are the ones that can be drawn.',
    ],
    ['nothing', file({}), 'It has no hexes.'],
    [
      'words for numbers',
      file({ 901: { q: '0', r: 0 } }),
      'The hex "901" does not stand on whole numbers from -200 to 200.',
    ],
    [
      'a place far away',
      file({ 901: { q: 1e9, r: 0 } }),
      'The hex "901" does not stand on whole numbers from -200 to 200.',
    ],
    [
      'two on one place',
      file({ 901: { q: 0, r: 0 }, 902: { q: 0, r: 0 } }),
      'The hexes "901" and "902" stand on the same place.',
    ],
    ['a hex that is null', file({ 901: null }), 'What it says of "901" is not a hex.'],
    [
      'very many',
      file(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [at, { q: at % 100, r: Math.floor(at / 100) }]))),
      'It has more than 1,000 hexes.',
    ],
  ])('is refused when it holds %s', (_what, text, why) => {
    expect(() => readHexjson(text)).toThrow(new NotAMap(why))
  })
})

describe('a file of outlines', () => {
  const square = (left: number, low: number, size = 1) => [
    [left, low],
    [left + size, low],
    [left + size, low + size],
    [left, low + size],
    [left, low],
  ]
  const area = (code: string, ...rings: number[][][]) => ({
    type: 'Feature',
    properties: { old_la_code: code, la_name: `Area ${code}` },
    geometry: { type: 'Polygon', coordinates: rings },
  })
  const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

  it('is laid flat, north upwards, on a sheet of whole numbers', () => {
    const { width, height, shapes } = readGeojson(
      file(area('901', square(-2, 52)), area('902', square(-1, 52)), area('903', square(-2, 53))),
    )
    expect(width).toBe(1000)
    expect(height).toBeGreaterThan(1500)
    expect(shapes.map(({ code, name }) => [code, name])).toEqual([
      ['901', 'Area 901'],
      ['902', 'Area 902'],
      ['903', 'Area 903'],
    ])
    for (const { path } of shapes) expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/)
    const top = (at: number) => shapes[at]?.box[1] ?? 0
    expect(top(2)).toBeLessThan(top(0))
  })

  it('keeps the border that two areas share the same in both, when it makes it simpler', () => {
    const border = Array.from(
      { length: 200 },
      (_, at) => [500 + Math.round(Math.sin(at) * 3), at * 5] as [number, number],
    )
    const west = [[0, 0], ...border, [0, 995]] as [number, number][]
    const east = [[1000, 0], [1000, 995], ...border.toReversed()] as [number, number][]
    const [[a = []] = [], [b = []] = []] = simplified([[west], [east]])
    const shared = (ring: readonly (readonly [number, number])[]) =>
      ring
        .filter(([x]) => x > 400 && x < 600)
        .map(String)
        .sort()
    expect(shared(a)).toEqual(shared(b))
    expect(a.length).toBeLessThan(200)
    expect(shared(a).length).toBeGreaterThan(2)
  })

  it('leaves out the smallest islands, but never all that an area has', () => {
    const islands = [
      [
        [
          [0, 0],
          [500, 0],
          [500, 500],
          [0, 500],
        ],
        [
          [700, 700],
          [702, 700],
          [702, 702],
        ],
      ],
      [
        [
          [900, 900],
          [902, 900],
          [902, 902],
        ],
      ],
    ] as [number, number][][][]
    expect(simplified(islands).map((rings) => rings.length)).toEqual([1, 1])
  })

  it('goes where the British National Grid goes', () => {
    const [east, north] = layFlat(-2, 49)
    expect(east).toBeCloseTo(0)
    expect(north).toBeCloseTo(5448.5, 0)
    expect(layFlat(1.716, 52.658)[0]).toBeCloseTo(251, -1)
  })

  it.each([
    [
      'a point',
      file({ type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] } }),
      'Area 1 is not a polygon.',
    ],
    [
      'metres',
      file(area('901', square(530_000, 180_000))),
      'Area 1 is not in degrees of longitude and latitude (WGS84).',
    ],
    [
      'words',
      file(area('901', [['a', 'b'] as unknown as number[]])),
      'Area 1 is not in degrees of longitude and latitude (WGS84).',
    ],
    ['no outline', file({ type: 'Feature', geometry: null }), 'Area 1 has no outline.'],
    [
      'broken rings',
      file({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [7] } }),
      'Area 1 has no outline.',
    ],
    [
      'a pin-prick',
      file(
        area('901', [
          [0, 51],
          [0, 51],
          [0, 51],
        ]),
      ),
      'Its outlines have no size.',
    ],
    ['no areas', file(), 'It has no areas.'],
    ['something else', '{"type":"Topology"}', 'It is not a collection of features.'],
  ])('is refused when it holds %s', (_what, text, why) => {
    expect(() => readGeojson(text)).toThrow(new NotAMap(why))
  })
})

describe('our own diagram', () => {
  const regions = [
    'E12000001',
    'E12000002',
    'E12000003',
    'E12000004',
    'E12000005',
    'E12000006',
    'E12000007',
    'E12000008',
    'E12000009',
  ]
  const places = Array.from({ length: 153 }, (_, at) => ({
    code: String(201 + at),
    name: `Area ${at}`,
    region: regions[at % 9] ?? null,
  }))

  it('gives every area one tile of its own', () => {
    const tiles = ownTiles(places)
    expect(new Set(tiles.map(({ code }) => code)).size).toBe(153)
    expect(new Set(tiles.map(({ q, r }) => `${q},${r}`)).size).toBe(153)
  })

  it('puts regions about where they lie, and none beside another without a gap', () => {
    const middle = (name: string) => {
      const own = ownTiles(places).filter(({ region }) => region === name)
      return {
        q: own.reduce((sum, { q }) => sum + q, 0) / own.length,
        r: own.reduce((sum, { r }) => sum + r, 0) / own.length,
      }
    }
    expect(middle('North East').r).toBeGreaterThan(middle('London').r)
    expect(middle('South West').q).toBeLessThan(middle('South East').q)
    expect(middle('London').r).toBeGreaterThan(middle('South East').r)
    const at = new Map(ownTiles(places).map((tile) => [`${tile.q},${tile.r}`, tile.region]))
    for (const { q, r, region } of ownTiles(places)) expect([undefined, region]).toContain(at.get(`${q + 1},${r}`))
  })

  it('is the same however the areas were ordered', () => {
    const sorted = (tiles: ReturnType<typeof ownTiles>) => tiles.toSorted((a, b) => a.code.localeCompare(b.code))
    expect(sorted(ownTiles(places.toReversed()))).toEqual(sorted(ownTiles(places)))
  })

  it('has room for areas of no region, for one, and for none', () => {
    expect(ownTiles([])).toEqual([])
    expect(ownTiles([{ code: '999', name: 'Mereshire', region: null }])).toEqual([{ code: '999', q: 0, r: 0 }])
  })
})

it('knows names however they are written', () => {
  expect(sameName('St. Helens')).toBe(sameName('St Helens'))
  expect(sameName('Bristol, City of')).toBe(sameName('Bristol'))
  expect(sameName('Herefordshire, County of')).toBe('herefordshire')
  expect(sameName('East Sussex')).not.toBe(sameName('West Sussex'))
  expect(['a.hexjson', 'B.GeoJSON', 'a.csv', 'geojson'].map(isMapFile)).toEqual([true, true, false, false])
})
