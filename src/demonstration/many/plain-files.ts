import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/**
 * Plain copies of letters and plans, as a council keeps them from a system before this one: every word, no layout. They
 * are made in a fraction of a millisecond and have a few kilobytes, so that thousands of old cases can have theirs.
 */
export type PlainText = { title: string; lines: readonly PlainLine[] }
export type PlainLine = { heading?: true; text: string }

/** A PDF of A4 pages in Helvetica. */
export function plainPdf({ title, lines }: PlainText): Buffer {
  const pages = paginate([{ heading: true, text: title }, ...lines])
  const objects: Buffer[] = []
  const add = (body: Buffer | string) => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'))
  const pageAt = (number: number) => 5 + number * 2
  add('<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>')
  add(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, number) => `${pageAt(number)} 0 R`).join(' ')}]>>`)
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>')
  for (const [number, page] of pages.entries()) {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${pageAt(number) + 1} 0 R>>`,
    )
    const packed = deflateSync(Buffer.from(contentOf(page), 'latin1'))
    add(
      Buffer.concat([
        Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`),
        packed,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  return joined(objects)
}

function joined(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, body] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(at)
    at += whole.length
    parts.push(whole)
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const WIDTH = 92
const LINES = 50

function paginate(lines: readonly PlainLine[]): PlainLine[][] {
  const wrapped = lines.flatMap(({ heading, text }) => [
    ...wrap(text, heading ? WIDTH - 14 : WIDTH).map((part) => ({ text: part, ...(heading && { heading }) })),
    { text: '' },
  ])
  const pages: PlainLine[][] = []
  for (let from = 0; from < wrapped.length; from += LINES) pages.push(wrapped.slice(from, from + LINES))
  return pages
}

function wrap(text: string, width: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of text.split(/\s+/)) {
    if (row && row.length + word.length + 1 > width) {
      rows.push(row)
      row = word
    } else row = row ? `${row} ${word}` : word
  }
  return [...rows, row]
}

function contentOf(lines: readonly PlainLine[]): string {
  const rows = lines.map(({ heading, text }) => `/F${heading ? 2 : 1} 10.5 Tf (${escaped(text)}) Tj T*`)
  return `BT 56 790 Td 14.5 TL\n${rows.join('\n')}\nET`
}

const escaped = (text: string) => inWindows1252(text).replaceAll(/[\\()]/g, '\\$&')

const OTHERS: Record<string, number> = { '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 }
const PLAIN: Record<string, string> = { ł: 'l', Ł: 'L', ı: 'i', đ: 'd', Đ: 'D' }

/** Letters that the font's encoding lacks lose their marks. */
function inWindows1252(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (letter.charCodeAt(0) < 0x80 || (letter >= '\u00a0' && letter <= '\u00ff')) return letter
      const code = OTHERS[letter]
      if (code) return String.fromCharCode(code)
      const bare = PLAIN[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
      return /^[\u0020-\u00ff]*$/.test(bare) ? bare : '?'
    })
    .join('')
}

/** The same words for Word. */
export function plainDocx({ title, lines }: PlainText): Buffer {
  const paragraph = ({ heading, text }: PlainLine) =>
    `<w:p>${heading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''}<w:r><w:t xml:space="preserve">${forXml(text)}</w:t></w:r></w:p>`
  const body = [{ heading: true as const, text: title }, ...lines].map(paragraph).join('')
  return zipOf([
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', RELATIONS],
    [
      'word/document.xml',
      `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ],
  ])
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

const forXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function zipOf(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of files) {
    const raw = Buffer.from(text)
    const packed = deflateRawSync(raw)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(8, 4)
    about.writeUInt16LE(0x21, 8)
    about.writeUInt32LE(crc32(raw), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(raw.length, 18)
    about.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), packed])
    const entry = Buffer.alloc(16)
    entry.writeUInt32LE(at, 10 + 2)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), about, entry, Buffer.from(name)]),
    )
    parts.push(local)
    at += local.length
  }
  const table = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(table.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, table, Buffer.from('PK\u0005\u0006'), end])
}
