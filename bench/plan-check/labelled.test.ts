import { describe, expect, it } from 'vitest'
import { readsPassages } from '../../src/child/plan/check/rule.ts'
import { findRule, rules } from '../../src/child/plan/check/rules.ts'
import { labelled } from './labelled.ts'
import { measure } from './measure.ts'

describe('the labelled lines', () => {
  it('are at least 240, by eight voices, about half of them good', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(240)
    expect(new Set(labelled.map((one) => one.voice.who)).size).toBe(8)
    const good = labelled.filter((one) => one.expects.length === 0).length / labelled.length
    expect(good).toBeGreaterThan(0.4)
    expect(good).toBeLessThan(0.6)
  })

  it('name rules that there are', () => {
    expect(labelled.flatMap((one) => one.expects).filter((rule) => !findRule(rule))).toEqual([])
  })

  it('stand once, and are no example of a rule', () => {
    const texts = labelled.map((one) => plain(one.text))
    expect(new Set(texts).size).toBe(texts.length)
    const examples = rules.filter(readsPassages).flatMap((rule) => [...rule.passes, ...rule.fails].map(plain))
    expect(texts.filter((text) => examples.includes(text))).toEqual([])
  })
})

describe('the plan check', () => {
  it.each([
    ['held out', labelled.filter((one) => one.heldOut)],
    ['tuned on', labelled.filter((one) => !one.heldOut)],
  ])('keeps its precision and recall on the lines that were %s', (_, lines) => {
    const { precision, recall } = measure(lines).overall
    expect(precision).toBeGreaterThanOrEqual(0.94)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })
})

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
