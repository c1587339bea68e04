import type { Day } from '../../platform/calendar/day.ts'
import { type Duty, type DutyStatus, evaluate, inOrder } from '../../platform/rules/evaluate.ts'
import type { AdviceFrom, Fact, OwedBy } from './facts.ts'
import { rules } from './rules.ts'

/** What the calculator is asked: what has happened, and the day on which the answer is wanted. */
export type CalculatorInput = { asOf: Day; person?: { dateOfBirth?: Day }; facts: readonly Fact[] }

/** One row of the answer. Days are written as 2026-01-05. */
export type DutyRow = {
  duty: string
  says: string
  provision: string
  verified: boolean
  owedBy: OwedBy
  startedOn: string
  dueOn: string
  metOn: string | null
  status: DutyStatus
  exception: string | null
  counting: string
  from?: AdviceFrom
  institution?: string
  step?: string
  /** The one thing ordered, agreed or recommended that it is about, where the record names it. */
  of?: string
  unsettled?: string
}

/**
 * Works out every duty from what has happened. Pure: the same answer for the same facts in any order, on any day of the year.
 * Rows come by due date, then by code, then by whom they concern.
 */
export function calculateDuties({ asOf, facts }: CalculatorInput, names?: ReadonlySet<string>): DutyRow[] {
  return dutiesOf(facts, asOf, names).map(row).sort(byDueDay)
}

/** The same duties as values, for lists and pages that need more than the row. */
export function dutiesOf(facts: readonly Fact[], asOf: Day, names?: ReadonlySet<string>): Duty<Fact, OwedBy>[] {
  const history = inOrder(facts)
  const asked = names ? rules.filter(({ duty }) => names.has(duty)) : rules
  return asked.flatMap((rule) => evaluate(rule, history, asOf))
}

function row({ rule, startedBy, startedOn, dueOn, metOn, status, exception }: Duty<Fact, OwedBy>): DutyRow {
  return {
    duty: rule.duty,
    says: rule.says,
    provision: rule.provision,
    verified: rule.verified,
    owedBy: rule.owedBy,
    startedOn: startedOn.toString(),
    dueOn: dueOn.toString(),
    metOn: metOn?.toString() ?? null,
    status,
    exception,
    counting: rule.counting,
    ...(startedBy.what === 'advice-requested' && { from: startedBy.from }),
    ...(startedBy.what === 'institution-consulted' && { institution: startedBy.institution }),
    ...(rule.step && { step: rule.step }),
    ...('of' in startedBy && startedBy.of && { of: startedBy.of }),
    ...(rule.unsettled && { unsettled: rule.unsettled }),
  }
}

function byDueDay(one: DutyRow, other: DutyRow): number {
  if (one.dueOn !== other.dueOn) return compareText(one.dueOn, other.dueOn)
  const key = ({ duty, startedOn, from, institution, step }: DutyRow) => [duty, startedOn, from, institution, step]
  return compareText(key(one).join('\n'), key(other).join('\n'))
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
