import { sentencesIn, wordsIn } from './sentences.ts'

/**
 * How hard a text is to read, by two published formulas. Flesch–Kincaid: 0.39 words a sentence + 11.8 syllables a word
 * − 15.59, as a school grade of the United States; five more is the age. SMOG counts words of three or more syllables,
 * and says how many years of schooling are needed. Names of people count as easy: whoever reads knows them.
 */
export type Ease = {
  words: number
  sentences: number
  /** The age at which most people read this with ease, by Flesch–Kincaid. */
  age: number
  /** The same by SMOG, which judges long words more severely. */
  smogAge: number
  longWords: string[]
}

export function easeOf(text: string): Ease {
  const sentences = sentencesIn(text).flatMap((one) => {
    const words = wordsIn(one.text)
    return words.length > 0 ? [words] : []
  })
  const words = sentences.flatMap((one) => one.filter((word) => HAS_LETTER.test(word)))
  const sentenceCount = Math.max(1, sentences.length)
  const syllables = words.map((word) => syllablesIn(word))
  const total = syllables.reduce((sum, one) => sum + one, 0)
  const grade = words.length === 0 ? 0 : 0.39 * (words.length / sentenceCount) + 11.8 * (total / words.length) - 15.59
  const long = words.filter((word, at) => (syllables[at] ?? 0) >= 3 && !/^\p{Lu}/u.test(word))
  const smog = 1.043 * Math.sqrt(long.length * (30 / sentenceCount)) + 3.1291
  return {
    words: words.length,
    sentences: sentences.length,
    age: Math.max(5, Math.round(grade + 5)),
    smogAge: Math.max(5, Math.round(smog + 5)),
    longWords: [...new Set(long.map((word) => word.toLowerCase()))],
  }
}

const HAS_LETTER = /\p{L}/u

/** People use few words again and again: what is known of a short one is kept. */
const MOST = 20_000
const SHORT = 12
const known = new Map<string, number>()

export function syllablesIn(word: string): number {
  if (word.length > SHORT) return countSyllables(word)
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= MOST) known.clear()
  const syllables = countSyllables(word)
  known.set(word, syllables)
  return syllables
}

/** Groups of vowels, less those that are silent at the end. Close enough for English prose. */
function countSyllables(word: string): number {
  const bare = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (bare.length <= 3) return 1
  const heard = bare
    .replace('people', 'peple')
    .replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, (ending) => ending[0] ?? '')
    .replace(/^y/, '')
    .replace(/([^aeiouy])les?$/, '$1l')
  const groups = heard.match(/[aeiouy]+/g)?.length ?? 0
  const ends = /[^aeiouy]les?$/.test(bare) ? 1 : 0
  const apart = /(?:ia|io|iu|eo|ua)(?![nrl]?$)(?<!tio|sio|cio|cia|tia|gio)/.test(heard) ? 1 : 0
  return Math.max(1, groups + ends + apart)
}
