import type { EhcPlanContent } from '../content/plan.ts'
import type { Level, PlanSection } from './finding.ts'
import { sentencesIn } from './sentences.ts'

/** A stretch of text that stands on its own: one field of one item, or one paragraph, bullet or table cell. */
export type Passage = {
  section: PlanSection
  /** A detail is one field of an item that its main text already answers for. */
  kind: 'need' | 'provision' | 'outcome' | 'text' | 'detail'
  text: string
  /** All that the same item says elsewhere, so that "twice a week" in its own field counts. */
  beside: string
  item?: string
  field?: string
  /** Its number within its section, where pasted text has one: “2.1”. */
  number?: string
  /** On the cover of pasted text, which repeats on purpose what the sections say. */
  front?: boolean
  /** Quoted words keep their own spelling, grammar and jargon. */
  quoted?: boolean
}

/** What one line of advice recommends, for comparison with the plan. */
export type AdvisedLine = {
  adviceId: string
  line: number
  author: string
  quote: string
  placed: boolean
  inA?: boolean
}

export type Whole = {
  passages: readonly Passage[]
  /** Undefined for pasted text. */
  plan: EhcPlanContent | undefined
  advice: readonly AdvisedLine[]
  /** `YYYY-MM-DD`. */
  today: string
  stage: 'draft' | 'final'
  /** What the child is called, in lower case; empty where nobody knows. */
  childNames: ReadonlySet<string>
  pronoun: 'he' | 'she' | 'they' | undefined
  /** Other people whom the plan names. */
  people: ReadonlySet<string>
  /** Schools and other settings that the record knows by name. */
  settings: readonly string[]
  /** Abbreviations that the plan explains somewhere. */
  explained: ReadonlySet<string>
}

/** Marked words in a passage. `says` and `ask` replace the rule's own where the words call for it. */
export type Mark = { from: number; to: number; says?: string; ask?: string }
export type PlaceMark = Mark & { passage: Passage }

type Said = {
  /** Stable: answers are kept by it. */
  id: string
  name: string
  level: Level
  /** What is the matter, to the writer. */
  says: string
  /** Why it matters, in one sentence. */
  why: string
  source: string
  /** False where the source is from memory. */
  verified?: boolean
  /** What to ask, and of whom. */
  ask?: string
  appliesTo: readonly PlanSection[]
  /** Reads an item as one, so that the fields beside its main text are not asked the same again. */
  ofItems?: true
}

/** Sentences from life; for a rule about the whole plan, a small plan as it would be pasted. */
type Examples = { passes: readonly string[]; fails: readonly string[] }

export type PassageRule = Said & Examples & { find(passage: Passage, whole: Whole): Mark[] }
export type WholeRule = Said & { findIn(whole: Whole): PlaceMark[] }
export type Rule = PassageRule | WholeRule

export const readsPassages = (rule: Rule): rule is PassageRule => 'find' in rule

/** Everywhere that any of these patterns stands. */
export function marksOf(text: string, ...patterns: RegExp[]): Mark[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  )
}

/** A rule that marks words wherever they stand. Patterns need the flag `g`. */
export const marking = (rule: Said & Examples & { marks: readonly RegExp[] }): PassageRule => {
  const { marks, ...said } = rule
  return {
    ...said,
    find: ({ text, section }) => {
      const found = withoutInner(marksOf(text, ...marks))
      return section === 'unknown' ? found.filter(({ from }) => !tellsOfThePast(sentenceAround(text, from))) : found
    },
  }
}

/** Where two patterns mark the same words, the longer mark says it all. */
const withoutInner = (marks: Mark[]): Mark[] =>
  marks.filter(
    (one, at) =>
      !marks.some(
        (other, where) =>
          where !== at &&
          other.from <= one.from &&
          other.to >= one.to &&
          (other.to - other.from > one.to - one.from || where < at),
      ),
  )

/** In a report without sections, what was is not what is to be: “He had access to a teaching assistant in Year 2.” */
const tellsOfThePast = (sentence: string) =>
  /\b(?:was|were|had|did|asked|told|said|used|saw|reported|visited|attended|(?:has|have) been)\b/i.test(sentence) &&
  !/\b(?:will|shall|should|must|would benefit|would be (?:helpful|useful|beneficial)|needs?|requires?|recommend\w*|to (?:be|have|receive|provide)|benefits?|panel|threshold|criteria|policy|not known|not needed|not necessary)\b/i.test(
    sentence,
  )

const sentenceAround = (text: string, from: number): string =>
  sentencesIn(text).findLast((one) => one.at <= from)?.text ?? text

/** The whole passage, where something is missing and no word is at fault. */
export const wholePassage = ({ text }: Passage): Mark[] => [{ from: 0, to: text.length }]

export const helpSections = ['F', 'G', 'H1', 'H2'] as const
export const needSections = ['B', 'C', 'D'] as const
export const writtenSections = ['A', ...needSections, 'E', ...helpSections, 'I', 'J', 'unknown'] as const
