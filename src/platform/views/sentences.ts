import nunjucks from 'nunjucks'
import { languageNow, listed, phrase, t } from '../languages/index.ts'
import { catalogueOf } from '../languages/languages.ts'
import { inReadersWords, isKnown, LEFT_ENGLISH, LEFT_ENGLISH_END, translated } from '../languages/translate.ts'
import { day, shortDay } from './filters.ts'

/**
 * What a template says sentences with: `{{ t('{who} does this by {day} ({left}).', { who: strong(name), day: time(dueOn) }) }}`.
 * Words and plain values are escaped; only what these helpers make is HTML.
 */
export const sentenceHelpers = { t: say, strong, link, time, listed, scriptWords, own, written, inEnglish, inTheirs }

function say(english: string, values: Record<string, unknown> = {}): unknown {
  if (english == null || english === '') return ''
  if (typeof english !== 'string') return english
  if (!Object.values(values).some(isHtml)) return t(english, values)
  const pieces = translated(english, values, (value) => ({ html: alone(inner(value)) }))
  return html(pieces.map((piece) => (typeof piece === 'string' ? escaped(piece) : piece.html)).join(''))
}

/** `strong('Amira')`, in heavier type. */
function strong(text: unknown) {
  return html(`<strong>${inner(text)}</strong>`)
}

/** `link('/my', t('Your children'), 'hidden words')`; the last are for screen readers. */
function link(href: string, text: unknown, hidden?: unknown) {
  const more = hidden ? `<span class="govuk-visually-hidden"> ${inner(hidden)}</span>` : ''
  return html(`<a class="govuk-link" href="${escaped(href)}">${inner(text)}${more}</a>`)
}

/** A day as a person reads it and a machine too; with `today`, the short way, and without the year when it is this one. */
function time(on: string, ...short: (string | undefined)[]) {
  return html(`<time datetime="${escaped(on)}">${escaped(short.length > 0 ? shortDay(on, short[0]) : day(on))}</time>`)
}

/** The record’s own words within a page of another language: as they were written, in their own direction. */
export function own(text: unknown): unknown {
  if (languageNow().code === 'en' || text == null || text === '') return text
  return html(`<bdi${isEnglish(text) ? ' lang="en"' : ''}>${inner(text)}</bdi>`)
}

/** A sentence of the catalogue in the reader’s language, and anything else as the record has it. */
export function orOwn(value: unknown): unknown {
  if (languageNow().code === 'en' || typeof value !== 'string' || value === '') return value
  return isKnown(value) ? t(value) : own(value)
}

/** The same for an element that holds nothing but such words: `<blockquote{{ written(text) }}>`. */
function written(text: unknown): unknown {
  if (languageNow().code === 'en') return ''
  return html(isEnglish(text) ? ' lang="en" dir="auto"' : ' dir="auto"')
}

/** For an element that is in English whoever reads it, such as a plan: `<section{{ inEnglish() }}>`. */
function inEnglish(): unknown {
  return languageNow().code === 'en' ? '' : html(' lang="en" dir="ltr"')
}

/** For words of ours within something that is in English, such as the name of an area of need within a plan. */
function inTheirs(): unknown {
  const { code, dir } = languageNow()
  return code === 'en' ? '' : html(` lang="${code}" dir="${dir}"`)
}

/** What is recorded is in English unless its letters say otherwise. */
const isEnglish = (text: unknown): boolean => !/(?=\p{L})[^\p{Script=Latin}]/u.test(String(text ?? ''))

/** The few sentences that scripts say, for the page's body; nothing in English, which they know. */
function scriptWords(): string | undefined {
  if (languageNow().code === 'en') return undefined
  const said = catalogueOf(languageNow().code)
  return JSON.stringify(Object.fromEntries(SCRIPT_SENTENCES.map((english) => [english, said.get(english) ?? english])))
}

/** What assets/opensend.js and assets/unsent.js say. */
const SCRIPT_SENTENCES: readonly string[] = [
  phrase('Still sending. Please wait.'),
  phrase('You will be signed out in 2 minutes. What you typed is kept.'),
  phrase('Stay signed in'),
  phrase('You have been signed out. What you typed is kept: sign in again and we will put it back.'),
  phrase('You are still signed in.'),
  phrase('We could not keep you signed in. What you typed is kept.'),
  phrase('What you type is saved as you go. It is not sent yet.'),
  phrase('Not saved on our server. Kept on this device.'),
  phrase('Not saved: no connection. Kept on this device. We keep trying.'),
  phrase('You are signed out. What you typed is kept on this device. Sign in again and we put it back.'),
  phrase('You are signed out. What you typed is saved. Sign in again to send it.'),
  phrase('Not saved: you have too many unsent forms. Kept on this device.'),
  phrase('Throw away what I typed'),
  phrase('Saved. Not sent yet.'),
  phrase('Saving…'),
  phrase('Saved {ago}. Not sent yet.'),
  phrase('{who} changed this {ago}.'),
  phrase('{who} is writing here too.'),
  phrase('{who} has this open too.'),
  phrase('See it'),
  phrase('Choose again, because a browser cannot keep files: {files}.'),
  phrase('Show what you typed {when} instead'),
  phrase('We put back what you typed {when}. It is not sent yet.'),
]

/** What has no translation is marked as English, so that it is read out and laid out as such. Marks within a tag are dropped. */
export function withLanguagesMarked(page: string): string {
  if (!page.includes(LEFT_ENGLISH)) return page
  const plainly = new RegExp(`[${LEFT_ENGLISH}${LEFT_ENGLISH_END}]`, 'g')
  const whole = /<(title|script|style|textarea|option)\b[\s\S]*?<\/\1>|<[^>]*>/g
  return page
    .replaceAll(whole, (tag) => tag.replaceAll(plainly, ''))
    .replaceAll(LEFT_ENGLISH, '<span lang="en" dir="ltr" data-untranslated>')
    .replaceAll(LEFT_ENGLISH_END, '</span>')
}

const isHtml = (value: unknown): boolean => value instanceof nunjucks.runtime.SafeString
const html = (text: string) => new nunjucks.runtime.SafeString(text)
/** What stands in a sentence of another language keeps its own direction. */
const alone = (text: string): string => (languageNow().code === 'en' ? text : `<bdi>${text}</bdi>`)
const inner = (value: unknown): string => (isHtml(value) ? String(value) : escaped(plain(value)))
const plain = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString(languageNow().locale) : inReadersWords(String(value ?? ''))
const escaped = (value: unknown): string => String(value).replaceAll(/[&"'<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
