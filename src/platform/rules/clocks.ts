import { compareDays, type Day, isSameDay } from '../calendar/day.ts'
import type { Clock, Deadline, Occurrence, Which } from './deadline.ts'

/**
 * Every running of one rule in one history, in the order in which they began. `history` must be in order of date.
 * On one day, answers to what was already open come first, then new starts, then answers to those.
 */
export function clocksOf<F extends Occurrence>(rule: Deadline<F>, history: readonly F[]): Clock<F>[] {
  const starts = new Set(history.filter((fact) => isOneOf(rule.startedBy, fact, history)))
  if (rule.again === 'beside') return clocksBeside(rule, starts, history)
  const keyOf = (fact: F) => rule.forEach?.(fact)
  return [...new Set([...starts].map(keyOf))]
    .flatMap((key) => {
      const ours = history.filter((fact) => keyOf(fact) === undefined || keyOf(fact) === key)
      return clocksInTurn(rule, starts, ours, history)
    })
    .sort((one, other) => compareDays(one.startedOn, other.startedOn))
}

export function isOneOf<F extends Occurrence>(
  which: readonly Which<F>[] | undefined,
  fact: F,
  history: readonly F[],
): boolean {
  return which?.some((each) => (typeof each === 'function' ? each(fact, history) : each === fact.what)) ?? false
}

type Running<F extends Occurrence> = { startedBy: F; facts: F[]; isOpen: boolean }

/** Clocks of which no two are open at once. */
function clocksInTurn<F extends Occurrence>(
  rule: Deadline<F>,
  starts: ReadonlySet<F>,
  ours: readonly F[],
  history: readonly F[],
): Clock<F>[] {
  const running: Running<F>[] = []
  for (const facts of byDay(ours)) {
    const current = running.at(-1)
    const taken = current?.isOpen ? facts.filter((fact) => closes(rule, fact, history)) : []
    const started = facts.filter((fact) => starts.has(fact))
    current?.facts.push(...facts)
    if (current && taken.length > 0) current.isOpen = false
    const start = started[0]
    if (!start) continue
    if (rule.again !== 'new-clock' && current?.isOpen) continue
    const left = facts.filter((fact) => !taken.includes(fact) && !started.includes(fact))
    const isOpen = !left.some((fact) => closes(rule, fact, history))
    running.push({ startedBy: start, facts: left, isOpen })
  }
  return running.map(({ startedBy, facts }) => ({ startedBy, startedOn: arose(rule, startedBy), facts }))
}

/** Clocks that run beside each other: each hears every fact of the history that the rule says belongs to it. */
function clocksBeside<F extends Occurrence>(
  rule: Deadline<F>,
  starts: ReadonlySet<F>,
  history: readonly F[],
): Clock<F>[] {
  return [...starts].map((startedBy) => ({
    startedBy,
    startedOn: arose(rule, startedBy),
    facts: rule.belongs ? history.filter(rule.belongs(startedBy, history)) : history,
  }))
}

function arose<F extends Occurrence>(rule: Deadline<F>, startedBy: F): Day {
  return rule.startedOn?.(startedBy) ?? startedBy.on
}

function closes<F extends Occurrence>(rule: Deadline<F>, fact: F, history: readonly F[]): boolean {
  const closers = rule.closedBy ?? [...rule.metBy, ...(rule.endedBy ?? []), ...(rule.endedInTimeBy ?? [])]
  return isOneOf(closers, fact, history)
}

function byDay<F extends Occurrence>(history: readonly F[]): F[][] {
  const days: F[][] = []
  for (const fact of history) {
    const today = days.at(-1)
    if (today?.[0] && isSameDay(today[0].on, fact.on)) today.push(fact)
    else days.push([fact])
  }
  return days
}
