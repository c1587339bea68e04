import { compareDays, type Day, isAfter, isBefore } from '../calendar/day.ts'
import { clocksOf, isOneOf } from './clocks.ts'
import { type Clock, type Deadline, isInForceOn, type Occurrence } from './deadline.ts'

export type DutyStatus = 'running' | 'met' | 'late' | 'excepted' | 'not-owed'

/** One duty as it stands: the rule it comes from, and what became of it. */
export type Duty<F extends Occurrence, OwedBy extends string = string> = {
  rule: Deadline<F, OwedBy>
  startedBy: F
  startedOn: Day
  dueOn: Day
  metOn: Day | null
  status: DutyStatus
  /** The ground that makes lateness lawful; null unless the status is `excepted`. */
  exception: string | null
}

/** What has become of every duty under one rule, on one day. Put the history `inOrder` first. */
export function evaluate<F extends Occurrence, OwedBy extends string>(
  rule: Deadline<F, OwedBy>,
  history: readonly F[],
  asOf: Day,
): Duty<F, OwedBy>[] {
  return clocksOf(rule, history)
    .filter((clock) => isInForceOn(rule, clock.startedOn))
    .map((clock) => standing(rule, clock, history, asOf))
}

/** In order of date, each fact once; on one day in an order that does not depend on how the facts were given. */
export function inOrder<F extends Occurrence>(facts: readonly F[]): F[] {
  const distinct = [...new Map(facts.map((fact) => [JSON.stringify(fact), fact]))]
  return distinct
    .sort(([one, fact], [other, otherFact]) => compareDays(fact.on, otherFact.on) || (one < other ? -1 : 1))
    .map(([, fact]) => fact)
}

function standing<F extends Occurrence, OwedBy extends string>(
  rule: Deadline<F, OwedBy>,
  clock: Clock<F>,
  history: readonly F[],
  asOf: Day,
): Duty<F, OwedBy> {
  const dueOn = rule.dueBy(clock, history)
  const first = (which: Deadline<F>['metBy'] | undefined) =>
    clock.facts.find(
      (fact) => fact !== clock.startedBy && isOneOf(which, fact, history) && !isBefore(fact.on, clock.startedOn),
    )?.on
  const met = first(rule.metBy)
  const ended = first(rule.endedBy)
  const endedInTime = first(rule.endedInTimeBy)
  const duty = { rule, startedBy: clock.startedBy, startedOn: clock.startedOn, dueOn }
  const isFirst = (day: Day | undefined): day is Day => day !== undefined && (!met || isBefore(day, met))

  if (isFirst(ended)) return { ...duty, metOn: null, status: 'not-owed', exception: null }
  if (isFirst(endedInTime) && !isAfter(endedInTime, dueOn)) {
    return { ...duty, metOn: null, status: 'not-owed', exception: null }
  }
  if (met && !isAfter(met, dueOn)) return { ...duty, metOn: met, status: 'met', exception: null }
  if (!met && !isAfter(asOf, dueOn)) return { ...duty, metOn: null, status: 'running', exception: null }
  const exception = lawfulGround(rule, duty, history)
  return { ...duty, metOn: met ?? null, status: exception ? 'excepted' : 'late', exception }
}

function lawfulGround<F extends Occurrence>(
  rule: Deadline<F>,
  duty: { startedBy: F; startedOn: Day; dueOn: Day },
  history: readonly F[],
): string | null {
  const period = { from: duty.startedOn, to: duty.dueOn }
  const grounds = rule.exceptions
    .filter((exception) => history.some((fact) => exception.covers(fact, period, duty.startedBy)))
    .map((exception) => exception.ground)
  return grounds.sort()[0] ?? null
}
