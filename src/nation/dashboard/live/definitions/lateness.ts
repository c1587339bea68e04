import { SILENT_AFTER } from '../../../../child/contact/questions.ts'
import { day, isWorkingDay } from '../../../../platform/calendar/index.ts'
import { type DayNumber, isoDay } from '../../../sen2/questions.ts'
import { type Addition, type Definition, RECORD, type Stood } from '../definition.ts'
import type { Late } from '../story.ts'
import type { Part } from '../who.ts'

/** M18 and M49: those who wait, on a day. */

const STEPS: Readonly<Record<string, Part>> = {
  'decide-whether-to-assess': 'Step|Deciding whether to assess',
  'issue-final-plan': 'Step|Issuing the plan',
  'review-plan': 'Step|Reviewing the plan',
  'notify-review-decision': 'Step|Deciding after a review',
  'issue-amended-plan': 'Step|Issuing the amended plan',
  'finish-phase-transfer': 'Step|Naming the next school',
}

const span = (late: Late, part?: Part): Stood => ({
  from: late.due + 1,
  until: late.until,
  counts: 1,
  of: 1,
  since: late.due,
  ...(part && { part }),
})

export const lengthOfBreach: Definition = {
  measure: 'M18',
  gives: 'spread',
  over: ['month', 'day'],
  counted: 'Waiting past the legal day',
  source: 'The duties of the record, worked out from its events by the rules of the regulations',
  adds: ({ late = [] }) => [
    ...longest(late),
    ...late.flatMap((one) => [
      span(one, STEPS[one.step] ?? 'Step|Another step'),
      span(one, one.excepted ? 'Cause|A lawful exception is recorded' : 'Cause|No lawful exception is recorded'),
    ]),
  ],
}

/** Each child once: of several steps that are late, the one that has waited longest. */
function longest(late: readonly Late[]): Addition[] {
  const days = [...new Set(late.flatMap(({ due, until }) => (until === undefined ? [due + 1] : [due + 1, until])))]
  days.sort((a, b) => a - b)
  return days.flatMap((from, at): Addition[] => {
    const open = late.filter(({ due, until }) => due < from && (until === undefined || until > from))
    if (open.length === 0) return []
    return [{ from, until: days[at + 1], counts: 1, of: 1, since: Math.min(...open.map(({ due }) => due)) }]
  })
}

export const silence: Definition = {
  measure: 'M49',
  gives: 'share',
  // What was said and when is known only as it stands now: of days that are past, it would say too little.
  over: ['day'],
  source: RECORD,
  adds: ({ waitsSince }) => {
    if (waitsSince === undefined) return []
    const silent = silentFrom(waitsSince)
    return [
      { from: waitsSince, until: silent, counts: 0, of: 1 },
      { from: silent, until: undefined, counts: 1, of: 1 },
    ]
  },
}

/** The day on which a family that last heard on this day has heard nothing for so many working days. */
export function silentFrom(told: DayNumber): DayNumber {
  const found = silent.get(told)
  if (found !== undefined) return found
  let at = told
  for (let left = SILENT_AFTER; left > 0; ) {
    at += 1
    if (isWorkingDay(day(isoDay(at)))) left -= 1
  }
  silent.set(told, at)
  return at
}
const silent = new Map<DayNumber, DayNumber>()
