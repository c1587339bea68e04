import type { PlanSection } from '../../src/child/plan/check/finding.ts'

/** One line of a plan or of advice, with every rule that somebody who knows the law and the child would mark in it. */
export type Line = {
  section: PlanSection
  text: string
  expects: readonly string[]
  /** What two careful readers would differ about: counted neither for nor against. Written with a question mark. */
  allows: readonly string[]
}

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
  (text: string, marks = ''): Line => {
    const all = marks.split(' ').filter(Boolean)
    return {
      section,
      text,
      expects: all.filter((one) => !one.endsWith('?')),
      allows: all.filter((one) => one.endsWith('?')).map((one) => one.slice(0, -1)),
    }
  }

export const A = lineIn('A')
export const B = lineIn('B')
export const C = lineIn('C')
export const D = lineIn('D')
export const E = lineIn('E')
export const F = lineIn('F')
export const G = lineIn('G')
export const H1 = lineIn('H1')
export const H2 = lineIn('H2')
export const I = lineIn('I')
export const J = lineIn('J')
export const unknown = lineIn('unknown')
