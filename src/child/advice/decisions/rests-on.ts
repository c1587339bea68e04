import { day, longDay } from '../../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import type { Child } from '../../../record/children/state.ts'
import type { Advice, Assessment } from '../state.ts'

/** What every decision here rests on. */
export type Facts = { events: readonly RecordedEvent[]; advice: Advice; assessment: Assessment; child: Child }

export function notAssessing(assessment: Assessment): Refusal | undefined {
  if (assessment.stage === 'assessing') return undefined
  return assessment.stage === 'none'
    ? refusal(
        'not-assessing',
        'Advice is asked for once you have decided to assess.',
        'SEND Regulations 2014, reg 6(1)',
      )
    : refusal(
        'assessment-over',
        'This assessment is over, so no more advice is asked for.',
        'SEND Regulations 2014, reg 6(1)',
      )
}

export const wrongDay = (on: string, today: string): Refusal | undefined =>
  on > today
    ? refusal('day-to-come', `${inWords(on)} has not come yet. Enter today’s date or an earlier one.`)
    : undefined

export const inWords = (on: string) => longDay(day(on))
