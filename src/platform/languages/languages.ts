import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Direction = 'ltr' | 'rtl'
export type Language = {
  code: string
  /** What those who speak it call it. */
  name: string
  /** What it is called in English. */
  inEnglish: string
  dir: Direction
  /** For `Intl`. Digits stay those of the English letters, so that a date, a telephone number or a reference can be compared. */
  locale: string
}

/** English is what is written in the code. Each other language has a folder of its own beside this file. */
export const LANGUAGES: readonly Language[] = [
  { code: 'en', name: 'English', inEnglish: 'English', dir: 'ltr', locale: 'en-GB' },
  { code: 'ar', name: 'العربية', inEnglish: 'Arabic', dir: 'rtl', locale: 'ar-EG-u-nu-latn-ca-gregory' },
]

export const ENGLISH = LANGUAGES[0] as Language

export const findLanguage = (code: string | undefined): Language | undefined =>
  LANGUAGES.find((one) => one.code === code)

/** What staff call the language that somebody chose, where it is not English. */
export const otherLanguageName = (code: string | undefined): string | undefined => {
  const found = findLanguage(code)
  return found === ENGLISH ? undefined : found?.inEnglish
}

/** Every sentence of a language by its English. One file for each part of the service; `_` says what the file is. */
export function catalogueOf(code: string): ReadonlyMap<string, string> {
  const known = catalogues.get(code)
  if (known) return known
  const sentences = new Map<string, string>()
  for (const { entries } of filesOf(code)) for (const [english, words] of entries) sentences.set(english, words)
  catalogues.set(code, sentences)
  return sentences
}

/** The files of a language as they are, for the test that compares them with the code. */
export function filesOf(code: string): { name: string; entries: [string, string][] }[] {
  const folder = join(import.meta.dirname, code)
  if (code === ENGLISH.code) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const read = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>
      return { name, entries: Object.entries(read).filter(([english]) => english !== '_') }
    })
}

const catalogues = new Map<string, ReadonlyMap<string, string>>()
