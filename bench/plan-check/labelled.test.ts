import { describe, expect, it } from 'vitest'
import { readsPassages } from '../../src/child/plan/check/rule.ts'
import { findRule, rules } from '../../src/child/plan/check/rules.ts'
import { labelled } from './labelled.ts'
import { measure } from './measure.ts'
import { lastLines } from './second/last-lines.ts'
import { secondLines, secondVoices } from './second/lines.ts'
import { inPastedPlans } from './second/measure-plans.ts'
import { thirdLines } from './third/lines.ts'

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

  it('are joined by two other authors’', () => {
    expect(secondLines.length).toBeGreaterThanOrEqual(220)
    expect(secondVoices.length).toBe(8)
    const theirs = [...secondLines, ...lastLines, ...thirdLines]
    expect(theirs.flatMap((one) => [...one.expects, ...one.allows]).filter((rule) => !findRule(rule))).toEqual([])
    const texts = theirs.map((one) => plain(one.text))
    expect(new Set(texts).size).toBe(texts.length)
    const first = new Set(labelled.map((one) => plain(one.text)))
    expect(texts.filter((text) => first.has(text))).toEqual([])
  })
})

describe('the plan check', () => {
  it.each([
    ['held out', labelled.filter((one) => one.heldOut)],
    ['tuned on', labelled.filter((one) => !one.heldOut)],
    ['written by a second author', secondLines],
    ['written last', lastLines],
    ['written by a third author', thirdLines],
  ])('keeps its precision and recall on the lines that were %s', (_, lines) => {
    const { precision, recall } = measure(lines).overall
    expect(precision).toBeGreaterThanOrEqual(0.94)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  it.each(inPastedPlans())('sees what is loose in a pasted plan: $name', ({ wrong, missed }) => {
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] })
  })
})

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
