import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { breakLongWords, displayText, inEveryString } from './display-text.ts'
import { type DocumentFonts, loadFonts, partsFor } from './fonts.ts'

/** A template and its version. Once a document has been served from it, change it by adding a new version. */
export type DocumentTemplate = { name: string; source: string }

export const readTemplate = (name: string, file: URL): DocumentTemplate => ({
  name,
  source: readFileSync(file, 'utf8'),
})

export type DocumentData = { title: string; [key: string]: unknown }

/**
 * A tagged PDF that declares PDF/UA-1. The data reaches the template as a JSON file that exists only in memory, and is
 * never read as markup; the compiler sees no file outside `templates/`. The same template and data give the same bytes.
 */
export const renderPdf = (template: DocumentTemplate, data: DocumentData): Buffer => {
  const maker = compilerFor(data)
  try {
    return compile(maker, template, printable(data, maker.fonts.covers))
  } catch (error) {
    if (!(error instanceof DocumentNotMade)) throw error
    // Every character was covered, but perhaps no single font could draw a letter together with its marks.
    return compile(maker, template, printable(data, maker.fonts.mainCovers))
  }
}

/** The letters and signs that no font of ours draws, each once: a document shows their numbers in their place. */
export const charactersNotPrinted = (value: unknown): string[] => {
  const { fonts } = compilerFor(value)
  const found = new Set<string>()
  inEveryString(value, (text) => {
    for (const one of text) if (/[\p{L}\p{N}\p{S}]/u.test(one) && !fonts.covers(one.codePointAt(0) ?? 0)) found.add(one)
    return text
  })
  return [...found]
}

const printable = (data: DocumentData, canShow: (codePoint: number) => boolean): unknown =>
  inEveryString(data, (text) => breakLongWords(displayText(text, canShow)))

/** Thrown when a template is wrong. Holds no words of the document. */
export class DocumentNotMade extends Error {
  override name = 'DocumentNotMade'
}

/** Starts the compiler before the first document is asked for. */
export const warmCompiler = (): Maker => {
  warm ??= start([])
  return warm
}

type Maker = { compiler: NodeCompiler; fonts: DocumentFonts }

let warm: Maker | undefined

/** A document with letters of a large or rare script gets a compiler that has them; the newest few are kept. */
const compilerFor = (data: unknown): Maker => {
  const usual = warmCompiler()
  const missing = new Set<number>()
  let saysJapanese = false
  inEveryString(data, (text) => {
    saysJapanese ||= /\bJapanese\b/.test(text)
    for (const one of text.normalize('NFC')) {
      const codePoint = one.codePointAt(0) ?? 0
      if (codePoint > LAST_OF_THE_USUAL && !usual.fonts.covers(codePoint)) missing.add(codePoint)
    }
    return text
  })
  const parts = missing.size > 0 ? partsFor(missing, saysJapanese) : []
  if (parts.length === 0) return usual
  const key = parts.join()
  const found = larger.get(key) ?? start(parts)
  larger.delete(key)
  larger.set(key, found)
  for (const old of [...larger.keys()].slice(0, -LARGER_KEPT)) larger.delete(old)
  return found
}

const larger = new Map<string, Maker>()
const LARGER_KEPT = 3
/** Latin, Greek and Cyrillic, which are always there. Every script that is fetched when it is needed comes after them. */
const LAST_OF_THE_USUAL = 0x052f

const folder = fileURLToPath(new URL('./templates', import.meta.url))

const start = (parts: readonly string[]): Maker => {
  const fonts = loadFonts(parts)
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts.blobs }] })
  compiler.mapShadow(path.join(folder, 'fonts.json'), Buffer.from(JSON.stringify(fonts.families)))
  return { compiler, fonts }
}

const compile = ({ compiler }: Maker, template: DocumentTemplate, data: unknown): Buffer => {
  const main = path.join(folder, `${template.name}.typ`)
  compiler.mapShadow(main, Buffer.from(template.source))
  compiler.mapShadow(path.join(folder, 'data.json'), Buffer.from(JSON.stringify(data)))
  try {
    const compiled = compiler.compile({ mainFilePath: main })
    if (!compiled.result) throw new Error(whatWasWrong(compiled.takeDiagnostics()?.shortDiagnostics))
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
  } catch (error) {
    throw new DocumentNotMade(withoutWords(template.name, error))
  } finally {
    forgetSoon(compiler)
  }
}

/**
 * The compiler keeps what it worked out for each document. Forgetting takes some ten milliseconds, so it is done for a
 * few at once and when the document has been answered; at the latest when many were made without a pause.
 */
const forgetSoon = (compiler: NodeCompiler): void => {
  documentsRemembered += 1
  if (documentsRemembered >= MOST_REMEMBERED) forget(compiler)
  else if (documentsRemembered === ENOUGH_TO_FORGET) setImmediate(() => documentsRemembered > 0 && forget(compiler))
}

const forget = (compiler: NodeCompiler): void => {
  compiler.evictCache(1)
  documentsRemembered = 0
}

const ENOUGH_TO_FORGET = 3
const MOST_REMEMBERED = 9
let documentsRemembered = 0

const whatWasWrong = (diagnostics: { message?: string }[] = []): string =>
  diagnostics.map((each) => each.message ?? '').join('; ')

/** The compiler quotes the text that it could not draw, which may be a child's; keep the sentence, drop the quotation. */
const withoutWords = (template: string, error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error)
  const sentence = /message: "((?:[^"\\`]|\\.)*)/.exec(said)?.[1] ?? said.replaceAll(/[`"“].*/gs, '…').slice(0, 200)
  return `The template ${template} did not give a document: ${sentence.replaceAll(/\\?"[^"]*/g, '…')}`
}
