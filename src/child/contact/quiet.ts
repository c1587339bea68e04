import { day, days, daysBetween, isWorkingDay, longDay } from '../../platform/calendar/index.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { grantsIn, isLive } from '../../record/access/questions.ts'
import { adviceIn, bodyName } from '../advice/questions.ts'
import { dutiesIn } from '../duties/questions.ts'
import { planIn } from '../plan/questions.ts'
import { contactIn } from './state.ts'

/** After so many working days without a word from the council, somebody rings the family. */
export const SILENT_AFTER = 20
/** A notice that nobody opened by this day after it was sent is for a person to see to. */
export const UNOPENED_AFTER = 5

export type Quiet = {
  /** Working days since the family last heard from us. */
  workingDays: number
  since: string
  silent: boolean
  /** Why nothing has happened, as the record tells it. Never empty. */
  why: string[]
}

/** How long a family that waits has heard nothing, and why, as of a day. Undefined where nothing is running. */
export function quietIn(events: readonly RecordedEvent[], today: string): Quiet | undefined {
  const { running, lastTold } = contactIn(events)
  if (!running || lastTold === null) return undefined
  const workingDays = countWorkingDays(lastTold, today)
  return { workingDays, since: lastTold, silent: workingDays >= SILENT_AFTER, why: whyNothing(events, lastTold, today) }
}

/** The last day on which a contact makes a file silent today: that day and any before it. */
export function silentSince(today: string): string {
  let at = day(today)
  for (let left = SILENT_AFTER; left > 0; at = at.subtract({ days: 1 })) if (isWorkingDay(at)) left -= 1
  return at.toString()
}

function countWorkingDays(from: string, to: string): number {
  let count = 0
  for (let at = day(from).add({ days: 1 }); at.toString() <= to; at = at.add({ days: 1 }))
    if (isWorkingDay(at)) count += 1
  return count
}

function whyNothing(events: readonly RecordedEvent[], lastTold: string, today: string): string[] {
  const why: string[] = []
  const ago = (on: string) => `${days(daysBetween(day(on), day(today)))} ago`
  const holder = grantsIn(events).some((one) => one.capacity === 'caseworker' && isLive(one, today))
  if (!holder) why.push('Nobody looks after the case.')
  const asked = unanswered(events)
  if (asked) why.push(`The family asked something on ${longDay(day(asked))} and has no answer.`)
  for (const row of dutiesIn(events, today)) {
    if (row.metOn !== null || row.owedBy !== 'local-authority' || row.dueOn >= today || row.status === 'not-owed')
      continue
    if (LATE[row.duty]) why.push(`${LATE[row.duty]} was due on ${longDay(day(row.dueOn))}, ${ago(row.dueOn)}.`)
  }
  const open = adviceIn(events).requests.filter((one) => one.givenOn === null && one.from !== 'parent-or-young-person')
  for (const one of stillNeeded(events) ? open : []) {
    const last = one.chasedOn.at(-1)
    const due =
      one.dueOn < today
        ? `was due on ${longDay(day(one.dueOn))}, ${ago(one.dueOn)}`
        : `is due on ${longDay(day(one.dueOn))}`
    why.push(
      `Advice from ${bodyName(one.from)} ${due}. ${last ? `Last asked again on ${longDay(day(last))}.` : 'Nobody has asked again.'}`,
    )
  }
  const comments = planIn(events)?.comments.filter((one) => !one.answer).length ?? 0
  if (comments > 0)
    why.push(
      `${comments === 1 ? 'One comment' : `${comments} comments`} on the draft ${comments === 1 ? 'has' : 'have'} no answer.`,
    )
  if (why.length > 0) return why
  const work = effectiveEvents(events).findLast((event) => event.occurredOn > lastTold && !NO_WORK.has(event.type))
  return [
    work
      ? `Work went on, last on ${longDay(day(work.occurredOn))}, but nobody told the family.`
      : `Nothing is late, and nothing was written in the record since ${longDay(day(lastTold))}.`,
  ]
}

const NO_WORK = new Set(['AccessGranted', 'AccessEnded', 'QuestionAsked'])
const LATE: Record<string, string> = {
  'decide-whether-to-assess': 'Our decision whether to assess',
  'notify-decision-not-to-issue': 'Our decision whether a plan is needed',
  'issue-final-plan': 'The final plan',
}

const stillNeeded = (events: readonly RecordedEvent[]) =>
  !events.some(({ type }) => type === 'DecidedToIssue' || type === 'DecidedNotToIssue')

function unanswered(events: readonly RecordedEvent[]): string | undefined {
  const answered = new Set(
    events
      .filter((one) => one.type === 'QuestionAnswered')
      .map((one) => (one.data as { questionId: string }).questionId),
  )
  return events.find(
    (one) => one.type === 'QuestionAsked' && !answered.has((one.data as { questionId: string }).questionId),
  )?.occurredOn
}
