import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { codePointsOf, fontUnderOurName } from './sfnt.ts'

export type DocumentFonts = {
  blobs: Buffer[]
  /** Family names in the order in which the compiler should try them. */
  families: string[]
  /** Whether any of the fonts has a picture for this code point. */
  covers: (codePoint: number) => boolean
  /** Whether the main font has. */
  mainCovers: (codePoint: number) => boolean
}

/**
 * Atkinson Hyperlegible for everything in Latin letters, and Noto for names and words in the other scripts that
 * families in England write most. Only these are ever used, so that a document is the same on every machine.
 */
export const loadFonts = (parts: readonly string[] = []): DocumentFonts => {
  const main = readMain()
  const others = [...otherScripts.flatMap(readScript), ...parts.map(readPart)]
  const blobs = [...main, ...others.map((font) => font.blob)]
  const mainCovered = codePointsOf(main[0] ?? Buffer.alloc(0))
  const covered = new Set(blobs.flatMap((blob) => [...codePointsOf(blob)]))
  return {
    blobs,
    families: [MAIN_FAMILY, ...others.map((font) => font.family)],
    covers: (codePoint) => covered.has(codePoint),
    mainCovers: (codePoint) => mainCovered.has(codePoint),
  }
}

/**
 * Chinese, Japanese and Korean have tens of thousands of letters, in some hundred files each; other scripts are seldom
 * met. A document takes the few files that hold its letters. Chinese letters are written in their Japanese form where
 * there are kana too, as only Japanese has them, and where the document says that somebody’s language is Japanese.
 */
export const partsFor = (codePoints: Iterable<number>, saysJapanese = false): string[] => {
  const wanted = [...codePoints]
  rare ??= RARE_SCRIPTS.flatMap(listParts)
  large ??= LARGE_SCRIPTS.map(listParts)
  const [japanese = [], ...others] = large
  // The rare ones first: the lists of the large ones name letters of other scripts that their files do not have.
  const parts = [
    ...rare,
    ...(saysJapanese || wanted.some(isKana) ? [japanese, ...others] : [...others, japanese]).flat(),
  ]
  const needed = new Set<string>()
  for (const codePoint of wanted) {
    const found = parts.find(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to))
    if (found) needed.add(found.file)
  }
  return [...needed].sort()
}

const isKana = (codePoint: number) => codePoint >= 0x3041 && codePoint <= 0x30ff

/** Japanese first: see `partsFor`. */
const LARGE_SCRIPTS = ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-kr']
const RARE_SCRIPTS = [
  'noto-sans-ethiopic',
  'noto-sans-thai',
  'noto-sans-sinhala',
  'noto-sans-malayalam',
  'noto-sans-telugu',
  'noto-sans-georgian',
  'noto-sans-armenian',
  'noto-sans-khmer',
  'noto-sans-myanmar',
]

type Part = { file: string; ranges: [number, number][] }
let rare: Part[] | undefined
let large: Part[][] | undefined

/** What each file holds, as its package says it: `{ "[4]": "U+1f1e9-1f1f5,U+2105", "thai": "U+0E01-0E5B", … }`. */
const listParts = (packageName: string): Part[] => {
  const list = JSON.parse(readFileSync(path.join(folderOf(`@fontsource/${packageName}`), 'unicode.json'), 'utf8'))
  const script = packageName.replace('noto-sans-', '')
  return Object.entries(list as Record<string, string>).flatMap(([name, ranges]) => {
    const number = /^\[(\d+)\]$/.exec(name)?.[1] ?? (name === script ? name : undefined)
    if (!number) return []
    const file = path.join(packageName, 'files', `${packageName}-${number}-400-normal.woff`)
    return [{ file, ranges: ranges.split(',').map(rangeOf) }]
  })
}

const rangeOf = (text: string): [number, number] => {
  const [from = '', to = from] = text.trim().slice(2).split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

const readPart = (file: string): { blob: Buffer; family: string } => {
  const family = `Document ${path.basename(file, '-400-normal.woff')}`
  const folder = path.dirname(folderOf('@fontsource/noto-sans-sc'))
  return { family, blob: fontUnderOurName(readFileSync(path.join(folder, file)), family) }
}

const MAIN_FAMILY = 'Document Sans'

const require = createRequire(import.meta.url)
const folderOf = (packageName: string): string => path.dirname(require.resolve(`${packageName}/package.json`))

const readMain = (): Buffer[] => {
  const folder = folderOf('@expo-google-fonts/atkinson-hyperlegible')
  return ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].map((style) =>
    fontUnderOurName(readFileSync(path.join(folder, style, `AtkinsonHyperlegible_${style}.ttf`)), MAIN_FAMILY),
  )
}

type Script = { packageName: string; parts: RegExp }

const otherScripts: Script[] = [
  {
    packageName: 'noto-sans',
    parts: /^noto-sans-(latin|latin-ext|cyrillic|cyrillic-ext|greek|greek-ext|vietnamese|devanagari)$/,
  },
  { packageName: 'noto-sans-arabic', parts: /-arabic-(arabic|symbols)$/ },
  { packageName: 'noto-sans-hebrew', parts: /-hebrew-hebrew$/ },
  { packageName: 'noto-sans-bengali', parts: /-bengali-bengali$/ },
  { packageName: 'noto-sans-gurmukhi', parts: /-gurmukhi-gurmukhi$/ },
  { packageName: 'noto-sans-gujarati', parts: /-gujarati-gujarati$/ },
  { packageName: 'noto-sans-tamil', parts: /-tamil-tamil$/ },
  { packageName: 'noto-emoji', parts: /-emoji-(emoji|\d+)$/ },
]

const readScript = ({ packageName, parts }: Script): { blob: Buffer; family: string }[] => {
  const folder = path.join(folderOf(`@fontsource/${packageName}`), 'files')
  return readdirSync(folder)
    .filter((file) => file.endsWith('-400-normal.woff') && parts.test(file.replace('-400-normal.woff', '')))
    .sort()
    .map((file) => {
      const family = `Document ${file.replace('-400-normal.woff', '')}`
      return { family, blob: fontUnderOurName(readFileSync(path.join(folder, file)), family) }
    })
}
