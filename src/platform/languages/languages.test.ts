import { describe, expect, it } from 'vitest'
import { renderText } from '../views/render.ts'
import { coverageOf, otherLanguages } from './coverage.ts'
import { namesIn, parseMessage } from './message.ts'
import { inLanguage, LEFT_ENGLISH, LEFT_ENGLISH_END, speak, t } from './translate.ts'

const arabic = <T>(work: () => T) => inLanguage('ar', work)
const plainly = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')

describe.each(otherLanguages().map(({ code, inEnglish }) => [inEnglish, code]))('%s', (_name, code) => {
  const coverage = coverageOf(code)
  it('says every sentence that the code names', () => expect(coverage.missing).toEqual([]))
  it('holds no sentence that the code no longer says', () => expect(coverage.stale).toEqual([]))
  it('has the values and every form of number that each sentence needs', () => expect(coverage.wrong).toEqual([]))
})

describe('a sentence', () => {
  it('is itself in English, with its values and the right form', () => {
    expect(t('{days, plural, one {# day left} other {# days left}}', { days: 1 })).toBe('1 day left')
    expect(t('{days, plural, one {# day left} other {# days left}}', { days: 1200 })).toBe('1,200 days left')
  })

  it('has six forms of number in Arabic', () => {
    const left = (days: number) =>
      plainly(arabic(() => t('{days, plural, one {# day left} other {# days left}}', { days })))
    expect([0, 1, 2, 3, 11, 100].map(left)).toEqual([
      'موعده اليوم',
      'بقي يوم واحد',
      'بقي يومان',
      'بقيت 3 أيام',
      'بقي 11 يومًا',
      'بقي 100 يوم',
    ])
  })

  it('keeps the direction of what stands in it to itself', () => {
    expect(arabic(() => t('by {day}', { day: 'Millbrook' }))).toContain('\u2068Millbrook\u2069')
  })

  it('stays English, and is marked as English, where nobody has translated it', () => {
    expect(arabic(() => t('Nobody says this {name}.', { name: 'x' }))).toBe(
      `${LEFT_ENGLISH}Nobody says this \u2068x\u2069.${LEFT_ENGLISH_END}`,
    )
    const page = arabic(() =>
      renderText('<title>{{ t("Nope") }}</title><p aria-label="{{ t("Nope") }}">{{ t("Nope") }}</p>', {}),
    )
    expect(page).toBe(
      '<title>Nope</title><p aria-label="Nope"><span lang="en" dir="ltr" data-untranslated>Nope</span></p>',
    )
  })

  it('is put into a page with nothing unescaped but what helpers make', () => {
    const says = '{{ t("{who}, {day}", { who: strong(name), day: name }) }}'
    expect(renderText(says, { name: '<b>&' })).toBe('<strong>&#60;b&#62;&#38;</strong>, &#60;b&#62;&#38;')
    expect(renderText('{{ t("by {day}", { day: name }) }}', { name: '<b>' })).toBe('by &lt;b&gt;')
  })

  it('goes on in another language once it is known who reads, and only there', () => {
    arabic(() => {
      speak('en')
      expect(t('Sign out')).toBe('Sign out')
    })
    expect(t('Sign out')).toBe('Sign out')
  })

  it('cannot be read where a brace is open or a form is missing', () => {
    for (const text of ['{name', 'a }', '{n, plural, one {x}}', '{n, plural, three {x} other {y}}'])
      expect(() => parseMessage(text), text).toThrow()
    expect(namesIn(parseMessage('{a} {n, plural, one {{b}} other {#}}'))).toEqual(['a', 'b', 'n'])
  })
})
