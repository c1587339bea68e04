import { describe, expect, it } from 'vitest'
import type { Found, Rule } from '../rule.ts'
import { rules as everyRule } from './index.ts'
import { ask, type Sample } from './samples.ts'

/** A return that breaks the rule, one that keeps it, and one of which the rule does not speak. */
export type Row = {
  breaks: Sample
  keeps: Sample
  passesOver: Sample
  /** More returns that break it, and more that keep it. */
  alsoBreaks?: readonly Sample[]
  alsoKeeps?: readonly Sample[]
  /** What the first finding says, in part. */
  saying?: RegExp
  severity?: Found['severity']
  /** Other errors that the same return cannot but have. */
  withErrors?: readonly string[]
}

/** Asks the same questions of every rule of a list: none may be left out. */
export function describeRules(name: string, list: readonly Rule[], rows: Readonly<Record<string, Row>>): void {
  describe(name, () => {
    it('has three returns for every rule', () => {
      expect(Object.keys(rows).sort()).toEqual(list.map(({ id }) => id).sort())
    })
    for (const rule of list) {
      const row = rows[rule.id]
      if (row === undefined) continue
      describe(`${rule.id}: ${rule.says}`, () => {
        it('finds it, at a line, and says what would mend it', () => {
          for (const sample of [row.breaks, ...(row.alsoBreaks ?? [])]) {
            const found = ask(rule, sample)
            expect(found).not.toEqual([])
            for (const { line } of found) expect(line).toBeGreaterThan(0)
          }
          const [first] = ask(rule, row.breaks)
          expect(first?.severity).toBe(row.severity)
          expect(first?.message ?? rule.message).toMatch(row.saying ?? /\.$/)
          expect(first?.mends ?? rule.mends).toMatch(/\.$/)
        })
        it('finds no unrelated error in the same return', () => {
          expect(errorsIn(row.breaks, rule.id)).toEqual(row.withErrors ?? [])
        })
        it('finds nothing in a return that keeps it', () => {
          for (const sample of [row.keeps, ...(row.alsoKeeps ?? [])]) expect(ask(rule, sample)).toEqual([])
        })
        it('passes over what it does not speak of', () => {
          expect(ask(rule, row.passesOver)).toEqual([])
        })
      })
    }
  })
}

export function errorsIn(sample: Sample, but?: string): string[] {
  return everyRule
    .filter((rule) => rule.id !== but && rule.of !== 'structure')
    .filter((rule) => ask(rule, sample).some(({ severity = rule.severity }) => severity === 'error'))
    .map(({ id }) => id)
}
