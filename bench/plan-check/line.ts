import type { PlanSection } from '../../src/child/plan/check/finding.ts'

/** One line of a plan or of advice, with every rule that somebody who knows the law and the child would mark in it. */
export type Line = { section: PlanSection; text: string; expects: readonly string[] }

export type Voice = {
  /** Who writes like this. */
  who: string
  /** The child in these lines, so that another child's name and the wrong pronoun can be seen. */
  child: string
  pronoun: 'he' | 'she'
  lines: readonly Line[]
}

const lineIn =
  (section: PlanSection) =>
  (text: string, expects = ''): Line => ({ section, text, expects: expects.split(' ').filter(Boolean) })

export const A = lineIn('A')
export const B = lineIn('B')
export const C = lineIn('C')
export const D = lineIn('D')
export const E = lineIn('E')
export const F = lineIn('F')
export const G = lineIn('G')
export const H1 = lineIn('H1')
export const H2 = lineIn('H2')
