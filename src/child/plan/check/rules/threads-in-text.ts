import type { PlanSection } from '../finding.ts'
import { isProvision } from '../is-provision.ts'
import type { Passage, PlaceMark, Whole } from '../rule.ts'
import { wordsIn } from '../sentences.ts'
import { topicsIn } from '../words/topics.ts'

/**
 * The golden thread in pasted text, where nothing is linked. Two things tell of a loose end: the authority's own numbers
 * (needs 1, 2, 3 and provision 1, 3), and what is spoken of (falls on the stairs, and no help that moves). Both are
 * asked as questions.
 */
export function needsWithoutHelpInText(whole: Whole): PlaceMark[] {
  const needs = itemsOf(whole, ['B'])
  const help = itemsOf(whole, ['F', 'G', 'H1', 'H2'])
  if (needs.length === 0) return []
  if (!help.some((one) => one.section === 'F' && isProvision(one)))
    return marked(needs.slice(0, 1), () => 'There are needs in section B, and section F says no help.')
  const gaps = missingNumbers(needs, itemsOf(whole, ['F']))
  if (gaps.length > 0) return marked(gaps, (one) => `Need ${one.number} has no provision of that number.`)
  const speaks = speaksOf(help, whole)
  return marked(
    needs.filter((one) => isNeed(one) && !speaks(one)),
    (one) => `Nothing in sections F to H speaks of ${listed(topicsIn(wordsOf(one)))}.`,
  )
}

export function helpWithoutNeedInText(whole: Whole): PlaceMark[] {
  const needs = itemsOf(whole, ['B', 'C', 'D'])
  const help = itemsOf(whole, ['F']).filter(isProvision)
  if (needs.length === 0 || help.length === 0) return []
  const speaks = speaksOf([...needs, ...itemsOf(whole, ['A'])], whole)
  return marked(
    help.filter((one) => ofOneThing(topicsIn(wordsOf(one))) && !speaks(one)),
    (one) => `No need in sections B to D speaks of ${listed(topicsIn(wordsOf(one)))}.`,
  )
}

export function outcomesWithoutNeedInText(whole: Whole): PlaceMark[] {
  const others = itemsOf(whole, ['B', 'C', 'D', 'F', 'G', 'H1', 'H2'])
  const outcomes = itemsOf(whole, ['E'])
  if (!others.some((one) => one.section === 'B') || outcomes.length === 0) return []
  const speaks = speaksOf([...others, ...itemsOf(whole, ['A'])], whole)
  return marked(
    outcomes.filter((one) => ofOneThing(topicsIn(wordsOf(one))) && !speaks(one)),
    (one) => `No need and no help speaks of ${listed(topicsIn(wordsOf(one)))}.`,
  )
}

const itemsOf = ({ passages }: Whole, sections: readonly PlanSection[]) =>
  passages.filter((one) => sections.includes(one.section) && wordsIn(one.text).length > 3)
const wordsOf = ({ text, beside }: Passage) => `${text}\n${beside}`

/** Strengths, and what a section says of itself, are no needs. */
const isNeed = ({ text }: Passage) =>
  !/^strengths\b|\b(?:is good at|enjoys|loves|is proud)\b/i.test(text) &&
  /\b(?:wets?|bites?|hits?|hides|cries|chokes?|times a (?:day|night|week)|not|n[’']t|cannot|can only|only|hard|difficult\w*|struggl\w+|falls?|los(?:es?|ing)|less|under|below|anxi\w+|upset|refus\w+|needs?|unable|never|forget\w*|late|delay\w*|too)\b/i.test(
    text,
  )

/** Whether these passages speak of what one passage is about: by a topic, or by a telling word that both use. */
function speaksOf(passages: readonly Passage[], { childNames }: Whole): (one: Passage) => boolean {
  const text = passages.map(wordsOf).join('\n')
  const spokenOf = new Set(topicsIn(text))
  const said = new Set(tellingWords(text))
  return (one) => {
    const topics = topicsIn(wordsOf(one))
    if (topics.length === 0 || topics.some((topic) => spokenOf.has(topic))) return true
    return tellingWords(wordsOf(one)).some((word) => !childNames.has(word) && said.has(word))
  }
}

const COMMON =
  /^(?:about|after|again|alone|always|assist\w*|before|being|child\w*|class\w*|could|every|first|having|himself|herself|hours?|learn\w*|lesson\w*|minutes?|needs?|often|other\w*|parents?|people|pupils?|reviews?|school\w*|special\w*|staff|support\w*|teach\w*|their|there|these|thing\w*|three|times?|trained|where|which|while|without|would|years?|mornings?|mondays?|fridays?)$/
const tellingWords = (text: string) =>
  wordsIn(text.toLowerCase()).filter((word) => word.length > 4 && !COMMON.test(word))

/** Help that is plainly for something: most help speaks of feelings, quiet or other children in passing. */
const PLAIN_TOPICS = new Set([
  'numbers',
  'moving and balance',
  'eating and drinking',
  'using the toilet',
  'sleep',
  'hearing',
  'sight',
  'washing and dressing',
  'travelling',
  'seizures',
])
const ofOneThing = (topics: readonly string[]) => topics.length > 0 && topics.every((one) => PLAIN_TOPICS.has(one))

/** Numbers that one side leaves out while the other side shows that it uses them: 1, 2, 3 and 1, 3; 2.1, 2.2 and 2.2. */
function missingNumbers(needs: readonly Passage[], help: readonly Passage[]): Passage[] {
  const given = new Set(help.flatMap((one) => one.number ?? []))
  const asked = needs.filter((one) => one.number)
  const shared = asked.filter((one) => given.has(one.number ?? '')).length
  if (shared < 2 || asked.length < 3) return []
  const last = asked.findLastIndex((one) => given.has(one.number ?? ''))
  return asked.slice(0, last).filter((one) => !given.has(one.number ?? ''))
}

const marked = (passages: readonly Passage[], says: (one: Passage) => string): PlaceMark[] =>
  passages.map((passage) => ({ passage, from: 0, to: 0, says: says(passage) }))

const listed = (topics: readonly string[]) =>
  topics.length < 2 ? (topics[0] ?? '') : `${topics.slice(0, -1).join(', ')} or ${topics.at(-1)}`
