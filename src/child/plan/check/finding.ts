/** The parts of a plan by their letters. `unknown` is text whose part nobody can tell; `whole` is the plan as one. */
export type PlanSection = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H1' | 'H2' | 'I' | 'J' | 'K' | 'unknown' | 'whole'

/** How much weighs on it: what the law asks, what the Code of Practice and good advisers ask, what helps a reader. */
export type Level = 'law' | 'guidance' | 'plain'

/** One thing to look at again: the sentence, what is marked in it, the rule and where the rule comes from. */
export type Finding = {
  rule: string
  name: string
  level: Level
  section: PlanSection
  /** The need, provision or outcome, where the plan is structured. */
  item?: string
  /** Which field of the item holds the sentence. */
  field?: string
  sentence: string
  /** Marked words, as offsets in `sentence`. Nothing is marked where both are 0. */
  from: number
  to: number
  /** Where the sentence begins in the text that was checked. */
  at: number
  message: string
  why: string
  source: string
  /** Whether the source was read for this rule. Where not, it is said to the reader. */
  verified: boolean
  /** What to ask or look up. Never provision that nobody advised. */
  suggest?: string
  /** Names the rule and the sentence, so that an answer holds until the sentence changes. */
  digest: string
}
