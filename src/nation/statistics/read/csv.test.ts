import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { CsvRows, cellsOf } from './csv.ts'

/** Reads some text in pieces of some lengths. */
function read(text: string, length = 7): string[][] {
  const rows = new CsvRows()
  const found: string[] = []
  for (let at = 0; at < text.length; at += length) found.push(...rows.take(text.slice(at, at + length)))
  return [...found, ...rows.end()].map((row) => cellsOf(row, rows.separator))
}

it.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a,"b, c"\n', [['a', 'b, c']]],
  ['a,"b ""c"""\n', [['a', 'b "c"']]],
  [
    'a,"two\nlines"\nb,c',
    [
      ['a', 'two\nlines'],
      ['b', 'c'],
    ],
  ],
  [
    'a,"two\r\nlines"\r\nb,c',
    [
      ['a', 'two\r\nlines'],
      ['b', 'c'],
    ],
  ],
  ['a,,\n', [['a', '', '']]],
  ['"",""\n', [['', '']]],
  ['a,"never closed\nb', [['a', 'never closed\nb']]],
  ['5" wide,6\n', [['5" wide', '6']]],
  [
    'a;b;c,d\n1;2;3',
    [
      ['a', 'b', 'c,d'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a\tb\n"x\ty"\tz',
    [
      ['a', 'b'],
      ['x\ty', 'z'],
    ],
  ],
  ['', []],
])('%j is read as %j', (text, rows) => {
  for (const length of [1, 2, 3, 1000]) expect(read(text, length)).toEqual(rows)
})

it('reads whatever another program writes, in pieces of any length', () => {
  const cell = fc.oneof(fc.constantFrom('', '12', 'x', 'a,b', 'a"b', '"', '""', 'a\nb', 'a\r\nb', ' '), fc.string())
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 4 })
        .chain((width) =>
          fc.tuple(fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })),
        ),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom('\n', '\r\n'),
      ([rows], length, newline) => {
        // The first line decides what separates cells, as a header does.
        const header = (rows[0] ?? []).map((_, index) => `column ${index}`)
        const written = Papa.unparse([header, ...rows], { newline, quotes: true })
        expect(read(written, length)).toEqual([header, ...rows])
      },
    ),
  )
})

it('stops at a row that has no end', () => {
  const rows = new CsvRows()
  rows.take('a,b\n"')
  const piece = 'x'.repeat(2 ** 20)
  expect(() => {
    for (let n = 0; n < 20; n += 1) rows.take(piece)
  }).toThrow('no end')
})
