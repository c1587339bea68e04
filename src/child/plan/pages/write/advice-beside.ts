import type { QuotableLine } from '../../../advice/questions.ts'
import { threadPrinter } from '../../documents/thread-rows.ts'
import { PLACES, type Place, placesOf, standsInSectionA, unusedLines } from '../../from-advice.ts'
import { quantitiesIn } from '../../quantities.ts'
import type { Plan } from '../../state.ts'

/** Which lines of advice stand beside the plan: those still to do, those left out, those in it, or all. */
const SHOWN = ['left', 'aside', 'placed', 'all'] as const
type Shown = (typeof SHOWN)[number]

const texts: Record<Shown, string> = { left: 'To place', aside: 'Left out', placed: 'In the plan', all: 'All' }
export const kinds: Record<Place, string> = {
  strength: 'Strength',
  need: 'Need',
  provision: 'Provision',
  outcome: 'Outcome',
}

/** The advice beside the plan, by who gave it; for one need, only what could help it. */
export function adviceBeside(plan: Plan, lines: readonly QuotableLine[], query: Record<string, string>, at: string) {
  const { content } = plan
  const { labels } = threadPrinter(content)
  const shown = SHOWN.find((one) => one === query['advice']) ?? 'left'
  const wanted = content.needs.find((one) => one.id === query['for'])
  const told = lines.map((line) => lineOnDesk(plan, line, labels))
  const inState = (state: Shown) => told.filter((one) => state === 'all' || one.state === state)
  const listed = inState(shown).filter(({ of }) => !wanted || of === 'provision' || of === 'outcome')
  const byAdvice = Map.groupBy(listed, (one) => one.adviceId)
  return {
    all: lines.length,
    left: inState('left').length,
    shown,
    filters: SHOWN.map((state) => ({
      text: texts[state],
      count: inState(state).length,
      href: `${at}?advice=${state}#advice`,
      current: state === shown,
    })),
    wanted: wanted && { id: wanted.id, label: labels.get(wanted.id), text: wanted.text },
    needs: content.needs.map((one) => ({ id: one.id, text: shorten(`${labels.get(one.id)} ${one.text}`) })),
    groups: [...byAdvice.values()].map((group) => ({
      title: group[0]?.title,
      who: group[0]?.who,
      on: group[0]?.on,
      lines: group,
    })),
  }
}

function lineOnDesk(plan: Plan, advised: QuotableLine, labels: ReadonlyMap<string, string>) {
  const { adviceId, line, quote, title, author, body, on } = advised
  const aside = plan.setAside.find((one) => one.adviceId === adviceId && one.line === line.line)
  const places = placesOf(plan.content, advised).map(({ itemId, section }) => ({
    text: section === 'strengths' ? 'Strengths' : (labels.get(itemId) ?? section),
    href: section === 'strengths' ? '#thread' : `#item-${itemId}`,
  }))
  const state = places.length > 0 ? 'placed' : aside ? 'aside' : 'left'
  const { who, ...much } = quantitiesIn(line.kind === 'provision' ? line.what : line.text)
  return {
    adviceId,
    line: line.line,
    of: line.kind,
    kind: kinds[line.kind],
    quote,
    title,
    who: [author, body].filter(Boolean).join(', '),
    on,
    state: state as Shown,
    places,
    aside,
    /** The family’s own words are in the plan as such, and may still be a need that nobody wrote down. */
    quoted: standsInSectionA(plan.content, advised),
    /** What would be filled in by itself where its author wrote one sentence. */
    reads: line.kind === 'provision' ? '' : [who, ...Object.values(much)].filter(Boolean).join(', '),
    links: line.kind === 'provision' || line.kind === 'outcome',
    others: PLACES.filter((one) => one !== line.kind).map((as) => ({ as, text: `As ${article(as)}` })),
  }
}

/** How many lines nobody has dealt with. */
export const leftToPlace = (plan: Plan, lines: readonly QuotableLine[]): number => unusedLines(plan, lines).length

const article = (place: Place) => (place === 'outcome' ? `an ${place}` : place === 'provision' ? place : `a ${place}`)
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 58)}…` : text)
