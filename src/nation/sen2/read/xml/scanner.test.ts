import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { sampleXml } from '../../samples/index.ts'
import { Unreadable } from './problem.ts'
import { XmlScanner } from './scanner.ts'

/** What a parser makes of some text: its elements and their text, or that it is not well-formed. */
type Read = string[] | 'not well-formed'

function scanned(xml: string, pieceSize: number): Read {
  const read: string[] = []
  const text = (value: string) => {
    if (read.at(-1)?.startsWith('"')) read[read.length - 1] += value
    else read.push(`"${value}`)
  }
  const scanner = new XmlScanner({
    open: (name) => read.push(`<${name}`),
    text,
    close: () => read.push('>'),
    leaf: (name, value) => {
      read.push(`<${name}`)
      text(value)
      read.push('>')
    },
  })
  try {
    for (let at = 0; at < xml.length; at += pieceSize) scanner.write(xml.slice(at, at + pieceSize))
    scanner.end()
  } catch (error) {
    if (error instanceof Unreadable) return 'not well-formed'
    throw error
  }
  return tidied(read)
}

function parsedBySaxes(xml: string): Read {
  const read: string[] = []
  let isWrong = false
  const parser = new SaxesParser({ xmlns: false })
  const text = (value: string) => {
    if (read.at(-1)?.startsWith('"')) read[read.length - 1] += value
    else read.push(`"${value}`)
  }
  parser.on('error', () => {
    isWrong = true
  })
  parser.on('doctype', () => {
    isWrong = true
  })
  parser.on('opentag', ({ name }) => read.push(`<${name}`))
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => read.push('>'))
  parser.write(xml).close()
  return isWrong ? 'not well-formed' : tidied(read)
}

/** White space around values means nothing in a return. */
function tidied(read: readonly string[]): string[] {
  return read.map((one) => (one.startsWith('"') ? `"${one.slice(1).trim()}` : one)).filter((one) => one !== '"')
}

const some = [...sampleXml({ year: 2026, persons: 3, seed: 5 })].join('')
const pieces = [
  '<',
  '>',
  '&',
  '&amp;',
  '&#65;',
  '&#0;',
  '&lt',
  ']]>',
  '<!--a-->',
  '<!--a--b-->',
  '<![CDATA[x<y]]>',
  '<?pi x?>',
  '</Person>',
  '<a b="c"/>',
  "<a b='1' b='2'/>",
  '"',
  '\u0001',
  '\uffff',
  'é',
  '<1a/>',
  '<a',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x>',
  '\r\n',
  '',
  '<a:b/>',
  '<a b=c/>',
  '</ Person>',
  '</Person >',
  '<Person ></Person >',
  '&nbsp;',
  '😀',
]

describe('the scanner', () => {
  it('reads a return as saxes does, in pieces of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (size) => {
        expect(scanned(some, size)).toEqual(parsedBySaxes(some))
      }),
      { numRuns: 20 },
    )
  })

  it('finds well-formed what saxes does, and nothing else, whatever is put where', () => {
    fc.assert(
      fc.property(
        fc.nat(some.length),
        fc.nat(12),
        fc.constantFrom(...pieces),
        fc.integer({ min: 1, max: 3000 }),
        (at, gone, put, size) => {
          const xml = some.slice(0, at) + put + some.slice(at + gone)
          const expected = parsedBySaxes(xml)
          expect([put, at, gone, scanned(xml, size)]).toEqual([put, at, gone, expected])
        },
      ),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['a document type', '<!DOCTYPE lolz [<!ENTITY lol "lol">]><Message/>', /document type/],
    ['an external entity', '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><Message/>', /document type/],
    ['nothing', '', /no XML/],
    ['something else', 'PK\u0003\u0004 binary', /not XML/],
    ['a value without end', `<Message>${'x'.repeat(400_000)}`, /longer than/],
    ['elements without end', '<a>'.repeat(300), /nested/],
  ])('refuses %s and says so', (_, xml, says) => {
    const scanner = new XmlScanner({ open() {}, text() {}, close() {}, leaf() {} })
    expect(() => {
      for (let at = 0; at < xml.length; at += 1000) scanner.write(xml.slice(at, at + 1000))
      scanner.end()
    }).toThrow(says)
  })

  it('passes over a comment of any length without keeping it', () => {
    const scanner = new XmlScanner({ open() {}, text() {}, close() {}, leaf() {} })
    scanner.write('<Message><!-- ')
    for (let turn = 0; turn < 2000; turn++) scanner.write('words '.repeat(1000))
    scanner.write(' --></Message>')
    expect(() => scanner.end()).not.toThrow()
  })

  it('knows the line of each element', () => {
    const lines: string[] = []
    const scanner = new XmlScanner({
      open: (name, line) => lines.push(`${name} ${line}`),
      text() {},
      close() {},
      leaf: (name, _, line) => lines.push(`${name} ${line}`),
    })
    for (const letter of '<a>\n<!-- \n\n--><b\n/>\r\n<c>x\ny</c><d>z</d>\n</a>') scanner.write(letter)
    expect(lines).toEqual(['a 1', 'b 4', 'c 6', 'd 7'])
  })
})
