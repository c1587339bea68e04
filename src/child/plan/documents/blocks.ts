import type { AreaOfNeed } from '../content/plan.ts'
import type { Profile } from './profile.ts'

/** A plan as a list of things to print, the same for PDF and for Word. */
export type PlanBlock =
  | { kind: 'heading'; level: 2 | 3; text: string; mark?: ThreadMark; startsPage?: true }
  | { kind: 'explains'; lines: { letter: string; title: string; text: string }[] }
  | { kind: 'text'; text: string }
  | { kind: 'strengths'; text: string }
  | { kind: 'notice'; heading: string; text: string }
  | { kind: 'nothing'; text: string }
  | { kind: 'facts'; label: string; value: string; rows: [string, string][]; named?: true }
  | { kind: 'quotes'; items: { words: string; speaker: string }[] }
  | { kind: 'thread'; mark: ThreadMark; headers: [string, string, string]; rows: ThreadRow[] }
  | { kind: 'table'; headers: string[]; rows: string[][] }

/** Each group has its own colour and its own shape, so that neither colour nor shape is the only sign. */
export type ThreadMark = AreaOfNeed | 'HEALTH' | 'SOCIAL_CARE' | 'NONE'

/** A need beside help for it and the difference the help is to make. */
export type ThreadRow = {
  need: ThreadItem | null
  provisions: ThreadItem[]
  outcomes: ThreadItem[]
  /** What stands in a cell that would be empty. */
  whenNoProvision: string
  whenNoOutcome: string
  /** So long that it may go on over the page; a row of usual length stays on one. */
  mayBreak: boolean
}

export type ThreadItem = {
  /** "F3": the section's letter, and a number within it. */
  label: string
  text: string
  facts: [string, string][]
  steps: string[]
  preparesFor: string
  sources: string[]
  /** Set where the item is printed in full elsewhere, and only named here. */
  alsoAt: string
  /** Set on a need in its second and later rows. */
  continues: boolean
}

export type PlanDocument = {
  title: string
  childName: string
  localAuthority: string
  status: 'DRAFT' | 'FINAL'
  statusWords: string
  statusExplained: string
  versionWords: string
  date: [number, number, number]
  madeUp: boolean
  /** What stands on the first page; null where section A says nothing yet. */
  profile: Profile | null
  keyFacts: [string, string][]
  blocks: PlanBlock[]
}
