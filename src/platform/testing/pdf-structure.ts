import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a screen reader, and a court, would find in a PDF; read without any program outside npm. */
export type PdfStructure = {
  pages: number
  title: string | undefined
  language: string | undefined
  isTagged: boolean
  showsTitle: boolean
  declaresPdfUa1: boolean
  /** The roles of the structure tree in reading order, for example H1, P, Table, TH. */
  roles: string[]
  headings: { level: number; text: string }[]
  /** What is said in place of each picture that has it. */
  alternatives: string[]
  /** Every font, with whether its outlines are inside the file and its glyphs map back to text. */
  fonts: { name: string; isEmbedded: boolean; mapsToText: boolean }[]
  /** One string a page, artifacts such as running heads included. */
  pageTexts: string[]
  text: string
}

export const readPdf = async (pdf: Buffer): Promise<PdfStructure> => {
  const raw = objectsOf(pdf)
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false }).promise
  const roles: string[] = []
  const headings: PdfStructure['headings'] = []
  const pageTexts: string[] = []
  const alternatives: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    pageTexts.push(
      tidy(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')),
    )
    walk(await page.getStructTree(), textById(content.items), { roles, headings, alternatives })
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } }
  // The reader answers maps, whatever its types say.
  const marks = (await document.getMarkInfo()) as Map<string, unknown> | null
  const preferences = (await document.getViewerPreferences()) as unknown as Map<string, unknown> | null
  const structure: PdfStructure = {
    pages: document.numPages,
    title: info.Title,
    language: info.Language ?? undefined,
    isTagged: marks?.get('Marked') === true && /\/StructTreeRoot\b/.test(raw),
    showsTitle: preferences?.get('DisplayDocTitle') === true,
    declaresPdfUa1: /<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(raw),
    roles,
    headings,
    alternatives,
    fonts: fontsOf(raw),
    pageTexts,
    text: pageTexts.join('\n'),
  }
  await document.loadingTask.destroy()
  return structure
}

/** What a PDF lacks to be read by everyone; an empty list is what a test hopes for. */
export const accessibilityFaults = (pdf: PdfStructure, language = 'en-GB'): string[] => [
  ...fault(!pdf.isTagged, 'is not tagged'),
  ...fault(!pdf.declaresPdfUa1, 'does not declare PDF/UA-1'),
  ...fault(!pdf.title, 'has no title'),
  ...fault(!pdf.showsTitle, 'shows its file name instead of its title'),
  ...fault(pdf.language !== language, `is in language ${pdf.language ?? 'unknown'}`),
  ...fault(pdf.headings[0]?.level !== 1, 'does not begin with a heading of level 1'),
  ...pdf.headings.flatMap(({ level, text }, i) =>
    fault(level > (pdf.headings[i - 1]?.level ?? 0) + 1, `skips a level at the heading "${text}"`),
  ),
  ...fault(pdf.roles.includes('Table') && !pdf.roles.includes('TH'), 'has a table without header cells'),
  ...fault(
    pdf.alternatives.length < pdf.roles.filter((role) => role === 'Figure').length,
    'has a picture without words in its place',
  ),
  ...fault(pdf.fonts.length === 0, 'has no fonts'),
  ...pdf.fonts.flatMap((font) => [
    ...fault(!font.isEmbedded, `does not embed ${font.name}`),
    ...fault(!font.mapsToText, `cannot give back text set in ${font.name}`),
  ]),
]

/** Every object's source, packed ones included. */
const objectsOf = (pdf: Buffer): string => {
  const source = pdf.toString('latin1')
  const parts = [source]
  for (const match of source.matchAll(/(<<(?:(?!endobj).){0,2000}?)>>\s*stream\r?\n/gs)) {
    if (!/\/Type\s*\/(ObjStm|Metadata)/.test(match[1] ?? '')) continue
    const start = match.index + match[0].length
    const bytes = pdf.subarray(start, source.indexOf('endstream', start))
    parts.push(/FlateDecode/.test(match[1] ?? '') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1'))
  }
  return parts.join('\n')
}

const fontsOf = (raw: string): PdfStructure['fonts'] => {
  const embedded = new Set(
    [
      ...raw.matchAll(
        /\/Type\s*\/FontDescriptor(?:(?!>>).)*?\/FontName\s*\/([^\s/<>]+)(?:(?!>>).)*?\/FontFile[23]?\b/gs,
      ),
    ].map((each) => each[1]),
  )
  return [...raw.matchAll(/\/Type\s*\/Font\b\s*\/Subtype\s*\/Type0(?:(?!>>).)*>>/gs)].map(([body]) => {
    const name = /\/BaseFont\s*\/([^\s/<>]+)/.exec(body)?.[1] ?? 'unknown'
    return {
      name,
      isEmbedded: embedded.has(name.replace(/-Identity-H$/, '')),
      mapsToText: /\/ToUnicode\s+\d+/.test(body),
    }
  })
}

type Tree = { role?: string; type?: string; id?: string; alt?: string; children?: Tree[] }
type Found = Pick<PdfStructure, 'roles' | 'headings' | 'alternatives'>

const walk = (node: Tree | null | undefined, texts: Map<string, string>, found: Found): void => {
  if (!node) return
  if (node.role && node.role !== 'Root') found.roles.push(node.role)
  if (node.alt) found.alternatives.push(node.alt)
  const level = /^H([1-6])$/.exec(node.role ?? '')?.[1]
  if (level) found.headings.push({ level: Number(level), text: textIn(node, texts) })
  for (const child of node.children ?? []) walk(child, texts, found)
}

const textIn = (node: Tree, texts: Map<string, string>): string =>
  tidy(
    node.type === 'content'
      ? (texts.get(node.id ?? '') ?? '')
      : (node.children ?? []).map((each) => textIn(each, texts)).join(''),
  )

const textById = (items: readonly object[]): Map<string, string> => {
  const texts = new Map<string, string>()
  const open: string[] = []
  for (const item of items as { type?: string; id?: string; str?: string }[]) {
    if (item.type?.startsWith('begin')) open.push(item.id ?? '')
    else if (item.type === 'endMarkedContent') open.pop()
    else if (item.str !== undefined) {
      const id = open.findLast((each) => each !== '')
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str)
    }
  }
  return texts
}

/** Zero-width spaces are where a long word may break; they are no part of what was said. */
const tidy = (text: string): string => text.replaceAll('\u200b', '')

const fault = (is: boolean, says: string): string[] => (is ? [says] : [])
