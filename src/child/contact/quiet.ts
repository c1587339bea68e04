import { day, daysBetween, isWorkingDay } from '../../platform/calendar/index.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { phrase, t } from '../../platform/languages/index.ts'
import { day as dayWords } from '../../platform/views/filters.ts'
import { grantsIn, isLive } from '../../record/access/questions.ts'
import { adviceIn, bodyName } from '../advice/questions.ts'
import { asStepsOfTheJourney, dutiesIn } from '../duties/questions.ts'
import { planIn } from '../plan/questions.ts'
import { contactIn } from './state.ts'

/** After so many working days without a word from the council, somebody rings the family. */
export const SILENT_AFTER = 20
/** A notice that nobody opened by this day after it was sent is for a person to see to. */
export const UNOPENED_AFTER = 5
/**
 * When a case is over, a notice matters for as long as something can be done about it: two months to appeal, or a month
 * from a mediation certificate that came at their end.
 */
export const OVER_AFTER = 92

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
  // Most who ask need no reasons, and reasons take longer than the rest.
  let why: string[] | undefined
  return {
    workingDays,
    since: lastTold,
    silent: workingDays >= SILENT_AFTER,
    get why() {
      why ??= whyNothing(events, lastTold, today)
      return why
    },
  }
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
  const over = (on: string) => ({ day: dayWords(on), days: daysBetween(day(on), day(today)) })
  const holder = grantsIn(events).some((one) => one.capacity === 'caseworker' && isLive(one, today))
  if (!holder) why.push(t('Nobody looks after the case.'))
  const asked = unanswered(events)
  if (asked) why.push(t('The family asked something on {day} and has no answer.', { day: dayWords(asked) }))
  const waits = stillNeeded(events)
  for (const row of asStepsOfTheJourney(dutiesIn(events, today))) {
    // Whether a plan is needed was decided, though no refusal was ever due to be sent.
    if (row.duty === 'notify-decision-not-to-issue' && !waits) continue
    if (row.metOn !== null || row.owedBy !== 'local-authority' || row.dueOn >= today || row.status === 'not-owed')
      continue
    const late = LATE[row.duty]
    if (late) why.push(t(late, over(row.dueOn)))
  }
  const open = adviceIn(events).requests.filter((one) => one.givenOn === null && one.from !== 'parent-or-young-person')
  for (const one of waits ? open : []) {
    const last = one.chasedOn.at(-1)
    const values = { who: t(bodyName(one.from)), ...over(one.dueOn) }
    const due =
      one.dueOn < today
        ? t(
            '{days, plural, one {Advice from {who} was due on {day}, # day ago.} other {Advice from {who} was due on {day}, # days ago.}}',
            values,
          )
        : t('Advice from {who} is due on {day}.', values)
    const again = last ? t('Last asked again on {day}.', { day: dayWords(last) }) : t('Nobody has asked again.')
    why.push(`${due} ${again}`)
  }
  const comments = planIn(events)?.comments.filter((one) => !one.answer).length ?? 0
  if (comments > 0)
    why.push(
      t(
        '{comments, plural, one {One comment on the draft has no answer.} other {# comments on the draft have no answer.}}',
        { comments },
      ),
    )
  if (why.length > 0) return why
  const work = effectiveEvents(events).findLast(
    ({ occurredOn, type, capacity }) => occurredOn > lastTold && !NO_WORK.has(type) && !FAMILY.has(capacity),
  )
  return [
    work
      ? t('Work went on, last on {day}, but nobody told the family.', { day: dayWords(work.occurredOn) })
      : t('Nothing is late, and we wrote nothing in the record since {day}.', { day: dayWords(lastTold) }),
  ]
}

/** What the family itself wrote is no work of the council. */
const FAMILY = new Set(['parent', 'young-person'])
const NO_WORK = new Set(['AccessGranted', 'AccessEnded', 'QuestionAsked'])
const LATE: Record<string, string> = {
  'decide-whether-to-assess': phrase(
    '{days, plural, one {Our decision whether to assess was due on {day}, # day ago.} other {Our decision whether to assess was due on {day}, # days ago.}}',
  ),
  'notify-decision-not-to-issue': phrase(
    '{days, plural, one {Our decision whether a plan is needed was due on {day}, # day ago.} other {Our decision whether a plan is needed was due on {day}, # days ago.}}',
  ),
  'issue-final-plan': phrase(
    '{days, plural, one {The final plan was due on {day}, # day ago.} other {The final plan was due on {day}, # days ago.}}',
  ),
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
