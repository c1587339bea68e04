import type { RecordedEvent } from '../../platform/events/event.ts'
import type { Child } from './state.ts'
import { findChildIn } from './state.ts'

/** Who asks, decides and appeals for a child on one day. Worked out, never stored: it changes by date and decision. */
export type RightsHolder =
  | { kind: 'parents'; carerIds: string[] }
  | { kind: 'young-person' }
  | { kind: 'alternative-person'; personId: string | null; name: string; basis: string; decision: string }

/**
 * Children and Families Act 2014, ss 36, 51, 83; Education Act 1996, s 8: a parent until the last Friday in June of the
 * school year in which the child is 16, then the young person. Section 80 and SEND Regulations 2014, reg 64: somebody
 * else for a decision that the young person cannot make.
 *
 * @param decision when given, whether somebody stands in for this very decision
 */
export function rightsHolderOn(child: Child, on: string, decision?: string): RightsHolder {
  if (!isYoungPersonOn(child.details.dateOfBirth, on)) {
    const acting = child.carers.filter((carer) => carer.mayAct)
    return { kind: 'parents', carerIds: acting.map((carer) => carer.carerId) }
  }
  const found = child.capacity.findLast(
    (one) => one.decision === decision && one.on <= on && (one.until === null || one.until >= on),
  )
  if (decision && found && !found.canDecide && found.alternativePerson) {
    return { kind: 'alternative-person', decision, ...found.alternativePerson }
  }
  return { kind: 'young-person' }
}

/** Whether somebody born on this day is over compulsory school age on a day. Both `YYYY-MM-DD`. */
export const isYoungPersonOn = (dateOfBirth: string, on: string) => on > lastDayOfCompulsorySchoolAge(dateOfBirth)

/** Whether somebody born on this day has turned 18 by a day. Both `YYYY-MM-DD`. */
export const isAdultOn = (dateOfBirth: string, on: string) =>
  Temporal.PlainDate.from(dateOfBirth).add({ years: 18 }).toString() <= on

/** Education Act 1996, s 8(4): the last Friday in June of the school year of the 16th birthday. */
export function lastDayOfCompulsorySchoolAge(dateOfBirth: string): string {
  const sixteen = Temporal.PlainDate.from(dateOfBirth).add({ years: 16 })
  const year = sixteen.month >= 9 ? sixteen.year + 1 : sixteen.year
  const june = Temporal.PlainDate.from({ year, month: 6, day: 30 })
  const friday = june.subtract({ days: (june.dayOfWeek + 2) % 7 })
  return friday.toString()
}

export function rightsHolderIn(events: readonly RecordedEvent[], on: string, decision?: string) {
  const child = findChildIn(events)
  return child && rightsHolderOn(child, on, decision)
}
