import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { displayText } from './display-text.ts'

export type WordDocument = {
  title: string
  author: string
  date: Temporal.PlainDate
  headerLeft: string
  headerRight: string
  footerLeft: string
  children: FileChild[]
  /** For large print: nothing is set smaller, in half points as Word counts them. */
  smallest?: number
}

/** An editable copy with real headings, table header rows and its language set. The same input gives the same bytes. */
export const makeDocx = async (document: WordDocument): Promise<Buffer> => {
  const size = document.smallest ?? 22
  const edgeSize = document.smallest ?? 18
  const file = new Document({
    title: wordText(document.title),
    creator: wordText(document.author),
    description: '',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size, color: INK, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        heading1: {
          run: { size: Math.round((48 * size) / 22), bold: true, color: TEAL },
          paragraph: { spacing: { before: 240, after: 160 } },
        },
        heading2: {
          run: { size: Math.round((32 * size) / 22), bold: true, color: TEAL },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading3: {
          run: { size: Math.round((25 * size) / 22), bold: true, color: INK },
          paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1360, bottom: 1250, left: 1020, right: 1020 } },
        },
        headers: {
          default: new Header({
            children: [edge(document.headerLeft, [run(document.headerRight, { bold: true })], edgeSize)],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              edge(
                document.footerLeft,
                [
                  new TextRun({
                    size: edgeSize,
                    children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                  }),
                ],
                edgeSize,
              ),
            ],
          }),
        },
        children: document.children,
      },
    ],
  })
  const packed = await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(document) }])
  return withoutClock(packed)
}

export const heading = (level: 1 | 2 | 3, text: string, color?: string): Paragraph =>
  new Paragraph({
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1],
    children: lines(text, color ? { color } : {}),
  })

export const paragraph = (...parts: (string | TextRun[])[]): Paragraph =>
  new Paragraph({ children: parts.flatMap((part) => (typeof part === 'string' ? lines(part) : part)) })

export const bullet = (text: string): Paragraph => new Paragraph({ bullet: { level: 0 }, children: lines(text) })

export type RunLook = { bold?: boolean; color?: string; size?: number; italics?: boolean }

export const run = (text: string, look: RunLook = {}): TextRun => new TextRun({ text: wordText(text), ...look })

/** Text that keeps its own line breaks. */
export const lines = (text: string, look: RunLook = {}): TextRun[] =>
  wordText(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 ? { break: 1 } : {}) }))

/** Widths are in hundredths of the page's text. The first row is marked as the header and repeats on every page. */
export const table = (
  headers: string[],
  rows: Paragraph[][][],
  widths: number[],
  look: { color: string; tint: string },
): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round((TEXT_WIDTH * width) / 100)),
    borders: bordersIn(look.color),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headers.map((header, i) =>
          cell([new Paragraph({ children: lines(header, { bold: true }) })], widths[i] ?? 0, look.tint),
        ),
      }),
      ...rows.map((row) => new TableRow({ children: row.map((content, i) => cell(content, widths[i] ?? 0)) })),
    ],
  })

export const INK = '1B2426'
export const QUIET = '4A5658'
export const TEAL = '0B4F55'
const TEXT_WIDTH = 9866

/** XML cannot hold controls or lone halves of a pair; everything else is Word's to draw. */
const wordText = (text: string): string => displayText(text, (codePoint) => (codePoint & 0xfffe) !== 0xfffe)

const edge = (left: string, right: TextRun[], size: number): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    alignment: AlignmentType.LEFT,
    children: [run(left, { size, color: QUIET }), new TextRun({ text: '\t' }), ...right],
  })

const cell = (children: Paragraph[], width: number, fill?: string): TableCell =>
  new TableCell({
    children: children.length > 0 ? children : [new Paragraph('')],
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 80, bottom: 80, left: 100, right: 100 },
    ...(fill ? { shading: { fill, color: 'auto' } } : {}),
  })

const bordersIn = (color: string) => {
  const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B9C4C5' }
  const strong = { style: BorderStyle.SINGLE, size: 8, color }
  return { top: strong, bottom: strong, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin }
}

const coreProperties = ({ title, author, date }: WordDocument): string => {
  const moment = `<dcterms:%s xsi:type="dcterms:W3CDTF">${date.toString()}T00:00:00Z</dcterms:%s>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>en-GB</dc:language><cp:revision>1</cp:revision>${moment.replaceAll('%s', 'created')}${moment.replaceAll('%s', 'modified')}</cp:coreProperties>`
}

const escapeXml = (text: string): string =>
  wordText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The archive stamps each part with the time of packing; the same plan must give the same file on any day. */
const withoutClock = (zip: Buffer): Buffer => {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'))
  let entry = zip.readUInt32LE(end + 16)
  for (let i = 0; i < zip.readUInt16LE(end + 10); i += 1) {
    const local = zip.readUInt32LE(entry + 42)
    for (const at of [entry + 12, local + 10]) {
      zip.writeUInt16LE(0, at)
      zip.writeUInt16LE(FIRST_DAY, at + 2)
    }
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return zip
}

/** 1 January 1980, the first day that a zip archive can tell. */
const FIRST_DAY = (1 << 5) | 1
