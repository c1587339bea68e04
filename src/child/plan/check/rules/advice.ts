import type { Provision } from '../../content/plan.ts'
import type { Passage, PlaceMark, WholeRule } from '../rule.ts'
import { CASES, LAW } from '../sources.ts'
import { howOftenIn, minutesIn } from '../words/amounts.ts'

/** What the advisers said beside what the plan says. */

export const adviceUnused: WholeRule = {
  id: 'advice-unused',
  name: 'Advice that no section uses',
  level: 'guidance',
  says: 'This advice stands nowhere in the plan.',
  why: 'What the assessment found is to be in the plan, or there is to be a reason why not.',
  source: LAW.advice,
  ask: 'Place it, or write down why it is left out: the family will ask.',
  appliesTo: ['K'],
  findIn: ({ advice }) => {
    const byAdvice = Map.groupBy(
      advice.filter((one) => !one.placed),
      (one) => one.adviceId,
    )
    return [...byAdvice.values()].flatMap((lines) =>
      lines.map((line) => ({
        passage: {
          section: 'K',
          kind: 'text',
          text: line.quote,
          beside: '',
          item: `${line.adviceId}:${line.line}`,
        } as Passage,
        from: 0,
        to: 0,
        says: line.inA
          ? `${line.author}, line ${line.line}, stands only in section A, on which nobody has to act.`
          : `${line.author}, line ${line.line}, stands nowhere in the plan.`,
      })),
    )
  },
}

const SOFT =
  /\b(?:regular(?:ly)?|as (?:required|needed|appropriate)|when (?:required|needed)|frequent(?:ly)?|ongoing|access to|opportunit\w+|up to)\b/i
const GROUP = /\bgroup\b/i
const ALONE = /\b(?:1 ?: ?1|one[- ]to[- ]one|individual(?:ly)?)\b/i

export const wateredDown: WholeRule = {
  id: 'advice-watered-down',
  name: 'Less than the advice said',
  level: 'guidance',
  says: 'The advice asked for more than this.',
  why: 'An authority that departs from its own adviser needs evidence and a reason.',
  source: CASES.specific,
  ask: 'Write the adviser’s amount, or ask the adviser, and record the reason for the change.',
  appliesTo: ['F', 'G', 'H1', 'H2'],
  findIn: ({ plan, passages }) =>
    (plan?.provisions ?? []).flatMap((provision): PlaceMark[] => {
      const passage = passages.find((one) => one.item === provision.id)
      if (!passage) return []
      return provision.sources.flatMap((source) => {
        const less = lessThan(source.quote, provision)
        return less ? [{ passage, from: 0, to: 0, says: `${less} The advice said: “${source.quote}”` }] : []
      })
    }),
}

/** What the plan gives less of than the line it rests on, in words; undefined where it gives as much or no one can tell. */
export function lessThan(quote: string, provision: Provision): string | undefined {
  const ours = [provision.what, provision.frequency, provision.duration, provision.groupSize].join('\n')
  const often = howOftenIn(quote)
  const oursOften = howOftenIn(ours)
  if (often.length === 1 && oursOften.length === 1) {
    const [theirs] = often
    const [our] = oursOften
    if (theirs && our && our.perYear < theirs.perYear) return `“${our.words}” is less often than “${theirs.words}”.`
  }
  if (often.length > 0 && oursOften.length === 0 && SOFT.test(ours) && !SOFT.test(quote)) {
    return `“${often[0]?.words}” has become “${SOFT.exec(ours)?.[0]}”.`
  }
  const minutes = minutesIn(quote)
  const oursMinutes = minutesIn(ours)
  if (minutes.length === 1 && oursMinutes.length === 1) {
    const [theirs = 0] = minutes
    const [our = 0] = oursMinutes
    // A length of hours is often for a week, so that only sittings are compared.
    if (our < theirs && theirs <= 90 && often.length <= 1) return `${our} minutes is shorter than ${theirs} minutes.`
  }
  if (ALONE.test(quote) && !GROUP.test(quote) && GROUP.test(ours) && !ALONE.test(ours))
    return 'One to one has become a group.'
  return undefined
}

export const adviceRules = [adviceUnused, wateredDown]
