import { describe, expect, it } from 'vitest'
import { renderText } from '../views/render.ts'
import { coverageOf, otherLanguages } from './coverage.ts'
import { namesIn, parseMessage } from './message.ts'
import { inLanguage, LEFT_ENGLISH, LEFT_ENGLISH_END, phrase, speak, t } from './translate.ts'

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

  it.each([
    '{',
    '}',
    'Be {{7*7}} kind',
    '{name}',
    '{constructor}',
    '{a, plural, one {x}}',
    '{a, plural, one {x} other {y}}',
    '{ }',
    '#',
  ])('that somebody typed stays as it is: %s', (typed) => {
    expect(t(typed)).toBe(typed)
    expect(renderText('{{ t(typed) }}', { typed })).toBe(renderText('{{ typed }}', { typed }))
    expect(inLanguage('en', () => t(t('{who} said it.', { who: typed })))).toBe(`${typed} said it.`)
    expect(plainly(arabic(() => t(typed)))).toBe(`${LEFT_ENGLISH}${typed}${LEFT_ENGLISH_END}`)
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

  it('was said in English while it was decided, and is said again to whoever reads', () => {
    arabic(() => {
      speak('en')
      const said = t('{who} can no longer see the record.', { who: 'Liz Hart' })
      expect(said).toBe('Liz Hart can no longer see the record.')
      speak('ar')
      expect(plainly(t(said))).toBe('لم يعد Liz Hart يستطيع رؤية السجل.')
      expect(plainly(t(t(said)))).toBe('لم يعد Liz Hart يستطيع رؤية السجل.')
    })
    arabic(() => expect(t('Liz Hart can no longer see the record.')).toContain(LEFT_ENGLISH))
  })

  it('may be put together once, from parts that are sentences too', () => {
    const message = phrase('Enter {what} as a real date, like 27 3 2026', { what: 'the date of birth' })
    expect(message).toBe('Enter the date of birth as a real date, like 27 3 2026')
    expect(plainly(arabic(() => t(message)))).toBe('أدخلوا تاريخ الميلاد على شكل تاريخ صحيح، مثل 27 3 2026')
  })

  it('keeps what somebody wrote as it is, and says ours in the reader’s language', () => {
    const page = '{{ ours | orOwn }} {{ theirs | orOwn }} <q{{ written(theirs) }}>{{ theirs }}</q> {{ arabic | own }}'
    const words = { ours: 'The final plan', theirs: 'Amira <b>', arabic: 'يوسف' }
    expect(renderText(page, words)).toBe('The final plan Amira &lt;b&gt; <q>Amira &lt;b&gt;</q> يوسف')
    expect(arabic(() => renderText(page, words))).toBe(
      'الخطة النهائية <bdi lang="en">Amira &#60;b&#62;</bdi> <q lang="en" dir="auto">Amira &lt;b&gt;</q> <bdi>يوسف</bdi>',
    )
  })

  it('cannot be read where a brace is open or a form is missing', () => {
    for (const text of ['{name', 'a }', '{n, plural, one {x}}', '{n, plural, three {x} other {y}}'])
      expect(() => parseMessage(text), text).toThrow()
    expect(namesIn(parseMessage('{a} {n, plural, one {{b}} other {#}}'))).toEqual(['a', 'b', 'n'])
  })
})
