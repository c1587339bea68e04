import { type DutyRow, dutiesIn } from '../../../child/duties/questions.ts'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { dayNumber } from '../../sen2/questions.ts'
import type { Kept, Late, OrderKind, OrderStory, Story } from './story.ts'

/** A duty of the authority, as the duty list has it. */
export type Owed = Pick<DutyRow, 'duty' | 'provision' | 'owedBy' | 'startedOn' | 'dueOn' | 'metOn' | 'exception'>

/** What the authority owes the family. */
const STEPS = new Set([
  'decide-whether-to-assess',
  'issue-final-plan',
  'review-plan',
  'notify-review-decision',
  'issue-amended-plan',
  'finish-phase-transfer',
])

/** What was agreed or ordered: counted whether it was late or not. */
export const BOUND = ['comply-with-mediation', 'comply-with-order'] as const

export const OWED: ReadonlySet<string> = new Set([...STEPS, ...BOUND])

const BEGINS_A_DUTY = new Set<string>([
  'AssessmentRequested',
  'BecameResponsible',
  'FinalPlanIssued',
  'PlanCarriedOver',
  'ReviewMeetingHeld',
  'ReviewDecided',
  'PhaseTransferExpected',
  'MediationEnded',
  'AppealEnded',
  'RefusalConceded',
])

/** Late enough for every open duty to have shown whether an exception covers it. */
const FAR_AHEAD = '9999-12-31'

export function owedIn(events: readonly RecordedEvent[], effective: readonly { type: string }[]): Owed[] {
  if (!effective.some(({ type }) => BEGINS_A_DUTY.has(type))) return []
  return dutiesIn(events, FAR_AHEAD, OWED).filter(({ status }) => status !== 'not-owed')
}

/** What is or was past its day, and what was agreed in mediation. */
export function tellDuties(story: Story, owed: readonly Owed[]): void {
  if (owed.length === 0) return
  const late: Late[] = []
  for (const row of owed) {
    const due = dayNumber(row.dueOn)
    const met = row.metOn === null ? undefined : dayNumber(row.metOn)
    if (!STEPS.has(row.duty) || row.owedBy !== 'local-authority' || (met !== undefined && met <= due)) continue
    late.push({
      step: row.duty,
      due,
      ...(met !== undefined && { until: met }),
      ...(row.exception !== null && { excepted: true as const }),
    })
  }
  if (late.length > 0)
    story.late = late.sort((a, b) => a.due - b.due || compare(a.step, b.step) || (a.until ?? 0) - (b.until ?? 0))
  const agreements = eachOnce(owed.filter(({ duty }) => duty === 'comply-with-mediation'))
  if (agreements.length > 0) story.agreements = agreements
  const orders = ordersOf(owed)
  if (orders.length > 0) story.orders = orders
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What binds may owe several things, and is one: kept with the last of them, and broken with the first that is late. */
function eachOnce(bound: readonly Owed[]): Kept[] {
  return [...Map.groupBy(bound, ({ startedOn }) => startedOn).values()]
    .map((rows) => {
      const inOrder = rows.toSorted((a, b) => compare(a.dueOn, b.dueOn))
      const row = inOrder.find(({ dueOn, metOn }) => metOn === null || metOn > dueOn) ?? inOrder.at(-1)
      const met = row?.metOn ?? null
      return { due: dayNumber(row?.dueOn ?? ''), ...(met !== null && { done: dayNumber(met) }) }
    })
    .sort((a, b) => a.due - b.due || (a.done ?? 0) - (b.done ?? 0))
}

/**
 * Orders of the Tribunal, and each kind of thing that they order. An appeal that the authority did not oppose ended
 * without an order (reg 45); one that was dismissed orders nothing (reg 44(2)(a)).
 */
function ordersOf(owed: readonly Owed[]): OrderStory[] {
  const ordered = owed.filter(
    ({ duty, provision }) =>
      duty === 'comply-with-order' && provision.includes('reg 44(') && !provision.includes('reg 44(2)(a)'),
  )
  if (ordered.length === 0) return []
  const kinds = Map.groupBy(ordered, ({ provision }) => kindOf(provision))
  return [
    ...eachOnce(ordered),
    ...[...kinds]
      .sort(([a], [b]) => compare(a, b))
      .flatMap(([kind, of]) => eachOnce(of).map((one) => ({ ...one, kind }))),
  ]
}

const kindOf = (provision: string): OrderKind => KINDS[/reg 44\(2\)\(([a-h])\)/.exec(provision)?.[1] ?? ''] ?? 'other'

const KINDS: Readonly<Record<string, OrderKind>> = {
  b: 'assess',
  c: 'make-plan',
  d: 'decide-again',
  e: 'amend',
  f: 'place',
  g: 'continue',
  h: 'continue',
}
