import type { Kind } from './draft-lines.ts'

/** What a sentence of a report may become. */
export const SORTS = ['need', 'provision', 'outcome', 'strength', 'summary', 'leave'] as const
export type Sort = (typeof SORTS)[number]

const MOST = 200
const LONGEST = 2_000

/**
 * A report as sentences, each at its full stop. Lines that a page broke in the middle of a sentence are joined again;
 * short headings and numbers alone are left out.
 */
export function sentencesOf(text: string): string[] {
  const segments = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
  return text
    .replaceAll(/[ \t]{2,}/g, ' ')
    .replace(/([^\n.!?:;])[ \t]*\n(?=[ \t]*[a-z(])/g, '$1 ')
    .split(/\n+/)
    .flatMap((paragraph) => [...segments.segment(paragraph)].map(({ segment }) => segment))
    .map((sentence) =>
      sentence
        .replace(/^\s*(?:[-–•*]|\d{1,2}[.)])\s*/, '')
        .trim()
        .slice(0, LONGEST),
    )
    .filter((sentence) => sentence.split(/\s+/).length > 2)
    .slice(0, MOST)
}

const RULES: [Sort, RegExp][] = [
  [
    'outcome',
    /\bwill (?:be able to|learn to|know how|manage|tell|read|write|use|ask|join)\b|\bby (?:july|the end of|december|easter|key stage)\b/i,
  ],
  [
    'provision',
    /\b(?:should (?:have|receive|be (?:given|taught|offered))|needs to be taught|requires? (?:a|an|daily|weekly)|(?:times|minutes|hours|sessions?) (?:a|per|each|every) (?:day|week|term|fortnight)|recommend)\b/i,
  ],
  ['strength', /\b(?:enjoys?|is good at|does well|strengths?|likes?|is proud|is kind|can already|confident(?:ly)?)\b/i],
  [
    'need',
    /\b(?:cannot|can ?not|can’t|can't|finds? (?:it )?(?:hard|difficult)|difficult(?:y|ies)|struggles?|needs? help|delay(?:ed)?|below|does not|doesn’t|doesn't)\b/i,
  ],
]

/** A first guess, which the writer looks at: nothing is sorted without them. */
export function guessOf(sentence: string): Sort {
  return RULES.find(([, rule]) => rule.test(sentence))?.[0] ?? 'summary'
}

/** Beyond so many sentences it is a whole report, which goes with the advice as a file: what is only told is left out. */
const SHORT = 20

/** A first guess at every sentence. */
export const guessesAt = (sentences: readonly string[]): Sort[] =>
  sentences.map(guessOf).map((sort) => (sort === 'summary' && sentences.length > SHORT ? 'leave' : sort))

export const isKind = (sort: Sort): sort is Kind => sort !== 'summary' && sort !== 'leave'
