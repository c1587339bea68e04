import type { Need, Outcome, Provision } from '../../content/plan.ts'
import {
  linesWithoutSource,
  needsWithoutProvision,
  provisionsWithoutNeed,
  provisionsWithoutOutcome,
} from '../../content/threads.ts'
import type { Passage, PlaceMark, Whole, WholeRule } from '../rule.ts'
import { wordsIn } from '../sentences.ts'
import { CASES, CODE, LAW } from '../sources.ts'
import { howOftenIn } from '../words/amounts.ts'
import { helpWithoutNeedInText, needsWithoutHelpInText, outcomesWithoutNeedInText } from './threads-in-text.ts'

/** The golden thread: need, provision, outcome, and the advice they rest on. For these the plan is read as one. */

const passageOf = (whole: Whole, item: Need | Provision | Outcome): Passage | undefined =>
  whole.passages.find((one) => one.item === item.id)

const each = (whole: Whole, items: readonly (Need | Provision | Outcome)[]): PlaceMark[] =>
  items.flatMap((item) => {
    const passage = passageOf(whole, item)
    return passage ? [{ passage, from: 0, to: 0 }] : []
  })

const lettersIn = ({ passages }: Whole) => new Set(passages.map((one) => one.section))

export const needWithoutProvision: WholeRule = {
  id: 'need-without-provision',
  name: 'A need without provision',
  level: 'law',
  says: 'Nothing in the plan meets this need.',
  why: 'Every need in section B must have provision in section F.',
  source: LAW.everyNeed,
  ask: 'Look in the advice for what helps with this need, or ask its author.',
  appliesTo: ['B', 'C', 'D'],
  findIn: (whole) => {
    if (whole.plan) return each(whole, needsWithoutProvision(whole.plan))
    const letters = lettersIn(whole)
    const first = whole.passages.find((one) => one.section === 'B')
    if (first && letters.has('F')) return needsWithoutHelpInText(whole)
    return first && !letters.has('F') && !letters.has('unknown') && letters.has('E')
      ? [
          {
            passage: first,
            from: 0,
            to: 0,
            says: 'There are needs in section B and outcomes in section E, and no section F was found in this text.',
          },
        ]
      : []
  },
}

export const provisionWithoutNeed: WholeRule = {
  id: 'provision-without-need',
  name: 'Provision for no need',
  level: 'guidance',
  says: 'This meets no need that the plan sets out.',
  why: 'If a child needs this help there is a need behind it, and section B must hold it.',
  source: LAW.everyNeed,
  ask: 'Link it to its need, or ask the adviser which need it is for and add that.',
  appliesTo: ['F', 'G', 'H1', 'H2'],
  findIn: (whole) => (whole.plan ? each(whole, provisionsWithoutNeed(whole.plan)) : helpWithoutNeedInText(whole)),
}

export const provisionWithoutOutcome: WholeRule = {
  id: 'provision-without-outcome',
  name: 'Provision for no outcome',
  level: 'plain',
  says: 'No outcome says what this help is to change.',
  why: 'It should be clear how the provision leads to the outcomes.',
  source: CODE.F,
  ask: 'Ask the adviser what the child will do because of it that they cannot do now.',
  appliesTo: ['F', 'G', 'H1', 'H2'],
  findIn: (whole) => (whole.plan ? each(whole, provisionsWithoutOutcome(whole.plan)) : []),
}

export const outcomeWithoutNeed: WholeRule = {
  id: 'outcome-without-need',
  name: 'An outcome for no need',
  level: 'plain',
  says: 'This outcome belongs to no need and no provision.',
  why: 'An outcome is the difference that provision makes; without any it is a hope.',
  source: CODE.E,
  ask: 'Link it to its need and to the help that leads to it.',
  appliesTo: ['E'],
  findIn: (whole) => {
    const { plan } = whole
    if (!plan) return outcomesWithoutNeedInText(whole)
    const known = new Set<string>([...plan.needs, ...plan.provisions].map((one) => one.id))
    return each(
      whole,
      plan.outcomes.filter((one) => ![...one.needs, ...one.provisions].some((id) => known.has(id))),
    )
  },
}

export const noSource: WholeRule = {
  id: 'no-source',
  name: 'Rests on no advice',
  level: 'plain',
  says: 'It is not said which advice this rests on.',
  why: 'The family should be able to see where each part comes from, and needs and help come from the advice.',
  source: LAW.advice,
  ask: 'Choose the line of advice that says it. If there is none, ask whether it was found in the assessment.',
  appliesTo: ['B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2'],
  findIn: (whole) => (whole.plan ? each(whole, linesWithoutSource(whole.plan)) : []),
}

export const quoteWithoutSpeaker: WholeRule = {
  id: 'quote-without-speaker',
  name: 'Nobody’s words',
  level: 'guidance',
  says: 'It is not said whose words these are.',
  why: 'It should be clear whether it is the child or the parents who say something.',
  source: CODE.A,
  ask: 'Say who said it, and how they said it.',
  appliesTo: ['A'],
  findIn: (whole) =>
    whole.passages
      .filter(
        (one, at) =>
          one.section === 'A' &&
          one.quoted &&
          !one.front &&
          !one.beside.trim() &&
          one.text.trim() &&
          (whole.plan || !saysWhose(whole.passages[at - 1]?.text, whole.passages[at + 1]?.text)),
      )
      .map((passage) => ({ passage, from: 0, to: 0 })),
}

/** In pasted text the speaker stands in the line before or after: “Kieran says:”, “– Mum, 3 May”. */
const saysWhose = (before = '', after = '') =>
  /(?::|\b(?:sa(?:ys?|id)|tells?|told|writes?|wrote|words|views?|asked|thinks?|feels?))[^.]{0,40}$/i.test(before) ||
  /^(?:[–—-]|\()? ?\p{Lu}[\p{L}’' -]{1,30}(?:[,(].{0,40})?\)?\.?$/u.test(after)

const ALIKE = 0.7
const ENOUGH = 9

export const repetition: WholeRule = {
  id: 'repetition',
  name: 'Said twice',
  level: 'plain',
  says: 'This is said in nearly the same words elsewhere in the plan.',
  why: 'Two versions of one thing come to differ, and a long plan is not read.',
  source: CODE.plain,
  ask: 'Keep it where it belongs, and take the other away.',
  appliesTo: ['whole'],
  findIn: (whole) => {
    const shingled = whole.passages
      .filter((one) => !one.quoted && !one.front && wordsIn(one.text).length >= ENOUGH)
      .map((passage) => ({ passage, parts: shinglesOf(passage.text) }))
    const holders = new Map<string, number[]>()
    return shingled.flatMap(({ passage, parts }, at) => {
      const shared = new Map<number, number>()
      for (const part of parts) {
        const earlier = holders.get(part) ?? []
        for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1)
        // A phrase that stands everywhere says nothing about any two passages.
        if (earlier.length < 20) holders.set(part, [...earlier, at])
      }
      const twin = [...shared].find(([other, count]) => {
        const one = shingled[other]
        return (
          one &&
          (!one.passage.item || one.passage.item !== passage.item) &&
          count / (one.parts.size + parts.size - count) >= ALIKE
        )
      })
      const first = twin && shingled[twin[0]]
      return first
        ? [
            {
              passage,
              from: 0,
              to: 0,
              says: `This is said in nearly the same words ${first.passage.section === 'unknown' ? 'elsewhere' : `in section ${first.passage.section}`}: “${shorten(first.passage.text)}”.`,
            },
          ]
        : []
    })
  },
}

const shinglesOf = (text: string): Set<string> => {
  const words = wordsIn(text.toLowerCase())
  return new Set(words.slice(0, -2).map((word, at) => `${word} ${words[at + 1]} ${words[at + 2]}`))
}
const shorten = (text: string) => (text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text)

export const amountsDiffer: WholeRule = {
  id: 'amounts-differ',
  name: 'The fields differ',
  level: 'guidance',
  says: 'What will be done says one thing, and how often or how long says another.',
  why: 'Whoever delivers it may choose the lesser, and would keep to the plan.',
  source: CASES.specific,
  ask: 'Look at the advice, and say it once.',
  appliesTo: ['F', 'G', 'H1', 'H2'],
  findIn: (whole) =>
    (whole.plan?.provisions ?? []).flatMap((one) => {
      const passage = passageOf(whole, one)
      const inWords = onlyOne(one.what)
      const inField = onlyOne(one.frequency)
      return passage && inWords && inField && inWords.perYear !== inField.perYear
        ? [
            {
              passage,
              from: inWords.from,
              to: inWords.to,
              says: `“${inWords.words}” stands here, and “${inField.words}” under how often.`,
            },
          ]
        : []
    }),
}

const onlyOne = (text: string) => {
  const found = howOftenIn(text)
  return found.length === 1 ? found[0] : undefined
}

export const threadRules = [
  needWithoutProvision,
  provisionWithoutNeed,
  provisionWithoutOutcome,
  outcomeWithoutNeed,
  noSource,
  quoteWithoutSpeaker,
  repetition,
  amountsDiffer,
]
