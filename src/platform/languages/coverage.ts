import { allSource, sentencesInCode } from './extract.ts'
import { catalogueOf, ENGLISH, filesOf, LANGUAGES } from './languages.ts'
import { namesIn, parseMessage, pluralsIn } from './message.ts'

export type Coverage = {
  language: string
  sentences: number
  /** Sentences of the code that have no translation, with the first file in which each stands. */
  missing: { sentence: string; where: string }[]
  /** Translations of what the code no longer says. */
  stale: string[]
  /** Translations that lack a value, hold one too many, lack a form of a number, or cannot be read. */
  wrong: { sentence: string; why: string }[]
}

/** How far a language other than English has come, against what the code says today. */
export function coverageOf(code: string): Coverage {
  const known = catalogueOf(code)
  const named = sentencesInCode()
  const source = allSource()
  const twice = filesOf(code)
    .flatMap(({ entries }) => entries.map(([english]) => english))
    .filter((english, at, all) => all.indexOf(english) !== at)
  return {
    language: code,
    sentences: named.size,
    missing: [...named].flatMap(([sentence, [where = '']]) => (known.has(sentence) ? [] : [{ sentence, where }])),
    stale: [...known.keys()].filter((sentence) => !named.has(sentence) && !source.includes(sentence)),
    wrong: [
      ...twice.map((sentence) => ({ sentence, why: 'It is translated twice.' })),
      ...[...known].flatMap(([sentence, words]) => wrongIn(code, sentence, words)),
    ],
  }
}

export const otherLanguages = () => LANGUAGES.filter((one) => one !== ENGLISH)

function wrongIn(code: string, sentence: string, words: string): { sentence: string; why: string }[] {
  const locale = LANGUAGES.find((one) => one.code === code)?.locale ?? code
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  try {
    const [english, theirs] = [parseMessage(sentence), parseMessage(words)]
    const [asked, given] = [namesIn(english).join(', '), namesIn(theirs).join(', ')]
    const lacking = pluralsIn(theirs).flatMap((has) => forms.filter((form) => !has.includes(form)))
    return [
      ...(asked === given ? [] : [{ sentence, why: `It needs ${asked || 'no value'} and has ${given || 'none'}.` }]),
      ...(lacking.length ? [{ sentence, why: `It lacks the form for ${[...new Set(lacking)].join(', ')}.` }] : []),
    ]
  } catch (problem) {
    return [{ sentence, why: (problem as Error).message }]
  }
}
