import { AsyncLocalStorage } from 'node:async_hooks'
import { catalogueOf, ENGLISH, findLanguage, type Language } from './languages.ts'
import { type Part, parseMessage, readMessage } from './message.ts'

export type Values = Record<string, unknown>

/** Runs something with every sentence in one language: a page for its reader, or a message for whoever gets it. */
export function inLanguage<T>(code: string, work: () => T): T {
  return speaking.run({ language: findLanguage(code) ?? ENGLISH, filled: new Map(), said: new Set() }, work)
}

/** The language that is spoken here and now. English, where nobody has said. */
export const languageNow = (): Language => speaking.getStore()?.language ?? ENGLISH

/** Goes on in another language until the work of `inLanguage` ends: when it has become known who reads. */
export function speak(code: string): void {
  const here = speaking.getStore()
  if (here) here.language = findLanguage(code) ?? ENGLISH
}

/**
 * A sentence in the reader's language. Its English is its name in the catalogue; what has no translation stays English,
 * between two marks that become `lang="en"` on a page.
 */
export function t(english: string, values: Values = {}): string {
  const here = speaking.getStore()
  if (here?.said.has(english)) return english
  const words = translated(english, values, shown).join('')
  if (here && here.language !== ENGLISH) here.said.add(words)
  else if (here && Object.keys(values).length > 0) here.filled.set(words, { english, values })
  return words
}

/** The same in pieces, for a template that puts HTML in it: words are strings, values what `show` makes of them. */
export function translated<T>(english: string, values: Values, show: (value: unknown) => T): (string | T)[] {
  const language = languageNow()
  const words = language === ENGLISH ? english : catalogueOf(language.code).get(english)
  if (words !== undefined) return fill(readMessage(words, values), values, language, show)
  const made = speaking.getStore()?.filled.get(english) ?? madeOnce.get(english)
  if (made && catalogueOf(language.code).has(made.english)) return translated(made.english, inWords(made.values), show)
  return [LEFT_ENGLISH, ...fill(readMessage(english, values), values, ENGLISH, show), LEFT_ENGLISH_END]
}

/**
 * Names a sentence that is translated later, where it is shown: for tables of words, and for what is decided and
 * recorded in English. Its values, if it has any, are set into it and found again; such a one is for tables only,
 * because it is remembered for ever. What a request says with values it says with `t`, which remembers for that request.
 */
export function phrase<const Words extends string>(english: Words, values?: Values): Words {
  if (!values) return english
  const words = fill(parseMessage(english), values, ENGLISH, (value) => String(value ?? '')).join('') as Words
  madeOnce.set(words, { english, values })
  return words
}

/** Whether `t` finds these words in the language of here and now, or made them. */
export function isKnown(words: string): boolean {
  const here = speaking.getStore()
  const made = here?.filled.get(words) ?? madeOnce.get(words)
  return here?.said.has(words) === true || canSay(made?.english ?? words)
}

/** Says of words that they are in the reader’s language already. */
export function saidAlready(words: string): string {
  speaking.getStore()?.said.add(words)
  return words
}

/** Whether a sentence, with all that stands in it, can be said in the language of here and now. */
export const canSay = (english: string): boolean =>
  languageNow() === ENGLISH || catalogueOf(languageNow().code).has(english)

export const LEFT_ENGLISH = '\uE0E0'
export const LEFT_ENGLISH_END = '\uE0E1'

/** A value within a sentence keeps its own direction, and cannot turn the sentence's. */
export const isolated = (text: string): string => (languageNow() === ENGLISH ? text : `${FIRST_STRONG}${text}${POP}`)

/** Without the marks that only a page can turn into something. */
export const plainly = (text: string): string => text.replaceAll(LEFT_ENGLISH, '').replaceAll(LEFT_ENGLISH_END, '')

const FIRST_STRONG = '\u2068'
const POP = '\u2069'

/** "a, b and c" in the reader's language. */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(languageNow().locale, { type: 'conjunction' }).format(names.map(isolated))

type Made = { english: string; values: Values }

/**
 * `filled` is what was said in English with values in it, so that it can be said again once it is known who reads;
 * `said` is what was translated already, so that it is not taken for English.
 */
type Speaking = { language: Language; filled: Map<string, Made>; said: Set<string> }

const speaking = new AsyncLocalStorage<Speaking>()
const madeOnce = new Map<string, Made>()

/** Words that the catalogue has, put into a sentence, are said in the reader's language. One word alone may be a name. */
export const inReadersWords = (value: string): string =>
  languageNow() !== ENGLISH && value.includes(' ') && isKnown(value) ? t(value) : value

/** A value that is itself a sentence of the catalogue is said in the same language. */
const inWords = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && canSay(value) ? t(value) : value,
    ]),
  )

function shown(value: unknown): string {
  return isolated(
    typeof value === 'number' ? inFigures(value, languageNow().locale) : inReadersWords(String(value ?? '')),
  )
}

function fill<T>(
  parts: readonly Part[],
  values: Values,
  language: Language,
  show: (value: unknown) => T,
  number?: number,
): (string | T)[] {
  return parts.flatMap((part): (string | T)[] => {
    if (typeof part === 'string') return [part]
    if ('number' in part) return [inFigures(number ?? 0, language.locale)]
    if (!('plural' in part)) return [show(values[part.name])]
    const count = Number(values[part.name])
    const form = pluralRules(language.locale).select(count)
    return fill(part.plural[form] ?? part.plural['other'] ?? [], values, language, show, count)
  })
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const pluralForms = new Map<string, Intl.PluralRules>()

/** A number as that country writes it. Its formatter is made once: making one takes longer than a hundred sentences. */
export function inFigures(number: number, locale: string): string {
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(locale)
  numberFormats.set(locale, format)
  return format.format(number)
}

function pluralRules(locale: string): Intl.PluralRules {
  const rules = pluralForms.get(locale) ?? new Intl.PluralRules(locale)
  pluralForms.set(locale, rules)
  return rules
}
