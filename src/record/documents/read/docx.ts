import { zipParts, zipText } from '../zip.ts'
import { Unreadable } from './unreadable.ts'

/** More XML than a plan of a thousand pages; a zip that unpacks to more is refused while it unpacks. */
const LARGEST_XML = 24 * 1024 * 1024
const BROKEN =
  'This Word file is broken or protected by a password. Open it, save it again, or copy the words and paste them.'

/** The words of a Word file in reading order: paragraphs as lines, the cells of a table row parted by tabs. */
export function textOfDocx(bytes: Uint8Array): string {
  const part = zipParts(bytes)?.find((one) => one.name === 'word/document.xml')
  if (!part) throw new Unreadable(BROKEN)
  const xml = zipText(bytes, part, LARGEST_XML)
  if (xml === undefined) throw new Unreadable(BROKEN)
  return textOfXml(xml)
}

/** A tag or a piece of text. No part of it can take what the next could, so that a broken file is not read again and again. */
const PIECE = /<(\/?[\w:.-]+)((?:[\s/][^<>]*)?)>|([^<]+)/g

/** Reads tags one after another, so that nothing in the file is ever expanded, fetched or run. */
export function textOfXml(xml: string): string {
  const out: string[] = []
  let row: string[] | undefined
  let cell: string[] = []
  let words = ''
  let depth = 0
  let inText = false
  let deleted = 0
  const endParagraph = () => {
    if (row) cell.push(words.trim())
    else out.push(words.trimEnd())
    words = ''
  }
  for (const [, tag = '', rest = '', text = ''] of xml.matchAll(PIECE)) {
    const alone = rest.endsWith('/')
    if (text) {
      if (inText && deleted === 0) words += decoded(text)
    } else if (tag === 'w:t') inText = !alone
    else if (tag === '/w:t') inText = false
    else if (tag === 'w:del' && !alone) deleted += 1
    else if (tag === '/w:del') deleted -= 1
    else if (tag === 'w:tab') words += row ? ' ' : '\t'
    else if (tag === 'w:br' || tag === 'w:cr') words += '\n'
    else if (tag === 'w:noBreakHyphen') words += '-'
    else if (tag === 'w:numPr' && !row) words = words || '• '
    else if (tag === '/w:p' || (tag === 'w:p' && alone)) endParagraph()
    else if (tag === 'w:tr' && !alone) {
      depth += 1
      if (depth === 1) row = []
    } else if (tag === '/w:tc' && depth === 1) {
      row?.push(cell.filter(Boolean).join(' ').replaceAll('\n', ' '))
      cell = []
    } else if (tag === '/w:tr') {
      depth -= 1
      if (depth === 0 && row) {
        const filled = row.filter(Boolean)
        out.push(filled.length > 1 ? row.join('\t') : (filled[0] ?? ''))
        row = undefined
      }
    }
  }
  if (words) out.push(words)
  return out.join('\n\n').replaceAll(/\n{3,}/g, '\n\n')
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name) return NAMED[name] ?? all
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : ''
    },
  )
