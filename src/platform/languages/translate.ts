import { AsyncLocalStorage } from 'node:async_hooks'
import { catalogueOf, ENGLISH, findLanguage, type Language } from './languages.ts'
import { type Part, parseMessage } from './message.ts'

export type Values = Record<string, unknown>

/** Runs something with every sentence in one language: a page for its reader, or a message for whoever gets it. */
export function inLanguage<T>(code: string, work: () => T): T {
  return speaking.run({ language: findLanguage(code) ?? ENGLISH }, work)
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
export const t = (english: string, values: Values = {}): string => translated(english, values, shown).join('')

/** The same in pieces, for a template that puts HTML in it: words are strings, values what `show` makes of them. */
export function translated<T>(english: string, values: Values, show: (value: unknown) => T): (string | T)[] {
  const language = languageNow()
  const words = language === ENGLISH ? english : catalogueOf(language.code).get(english)
  if (words !== undefined) return fill(parseMessage(words), values, language, show)
  return [LEFT_ENGLISH, ...fill(parseMessage(english), values, ENGLISH, show), LEFT_ENGLISH_END]
}

/** Names a sentence that is translated later, where it is shown: for tables of words. */
export const phrase = <const Words extends string>(english: Words): Words => english

/** Whether a sentence, with all that stands in it, can be said in the language of here and now. */
export const canSay = (english: string): boolean =>
  languageNow() === ENGLISH || catalogueOf(languageNow().code).has(english)

export const LEFT_ENGLISH = '\uE0E0'
export const LEFT_ENGLISH_END = '\uE0E1'

/** A value within a sentence keeps its own direction, and cannot turn the sentence's. */
export const isolated = (text: string): string => (languageNow() === ENGLISH ? text : `${FIRST_STRONG}${text}${POP}`)

const FIRST_STRONG = '\u2068'
const POP = '\u2069'

/** "a, b and c" in the reader's language. */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(languageNow().locale, { type: 'conjunction' }).format(names.map(isolated))

const speaking = new AsyncLocalStorage<{ language: Language }>()

function shown(value: unknown): string {
  return isolated(typeof value === 'number' ? value.toLocaleString(languageNow().locale) : String(value ?? ''))
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
    if ('number' in part) return [(number ?? 0).toLocaleString(language.locale)]
    if (!('plural' in part)) return [show(values[part.name])]
    const count = Number(values[part.name])
    const form = new Intl.PluralRules(language.locale).select(count)
    return fill(part.plural[form] ?? part.plural['other'] ?? [], values, language, show, count)
  })
}
