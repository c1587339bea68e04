import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { ChildDetailsChanged } from './events.ts'
import { isLearnerNumber } from './numbers/learner-number.ts'
import { hasUpnForm, upnCheckLetter } from './numbers/upn.ts'
import { type Child, childIn } from './state.ts'

/** What the national return asks of a person and no step of the journey does. */
export type ReturnedDetails = Partial<
  Pick<Child['details'], 'sex' | 'ethnicityCode' | 'upn' | 'uln' | 'noNumberBecause'>
>

/** Why somebody has neither number, by the code of the national return. */
export const NO_NUMBER = {
  UN1: 'Under six, and has not been given a number yet',
  UN2: 'Has never been at a state-funded school in England',
  UN3: 'Is educated outside England',
  UN5: 'The records about them do not agree, so it is not certain which number is theirs',
  UN8: 'Is new to this council, and the number is not known yet',
  UN9: 'A young person who has never been at a state-funded school or college in England',
  UN10: 'The request ended before a number was known',
} as const
export type NoNumber = keyof typeof NO_NUMBER

/**
 * Records details, or corrects them. A wrong one was wrong from the day it was written: the correction stands on that day,
 * and takes the place of an event that said nothing else.
 */
export function recordReturnedDetails(
  events: readonly RecordedEvent[],
  details: ReturnedDetails,
  today: string,
): NewEvent[] | Refusal {
  const now = childIn(events).details
  const names = Object.keys(details) as (keyof ReturnedDetails)[]
  const changed = names.filter((name) => now[name] !== details[name])
  if (changed.length === 0) return refusal('nothing-changed', 'Nothing is different from what the record says.')
  const said = effectiveEvents(events).findLast(
    (event) =>
      (event.type === 'ChildDetailsChanged' || event.type === 'RecordOpened') &&
      names.some((name) => (event.data as ReturnedDetails)[name] != null),
  )
  if (!said) return [ChildDetailsChanged(details, { occurredOn: today })]
  const isAboutThese =
    said.type === 'ChildDetailsChanged' &&
    Object.keys(said.data as object).every((name) => names.includes(name as keyof ReturnedDetails))
  return [
    ChildDetailsChanged(details, {
      occurredOn: said.occurredOn,
      ...(isAboutThese && { supersedes: said.eventId }),
    }),
  ]
}

/** What is wrong with a unique pupil number, in words; undefined when it is right. */
export function wrongUpn(upn: string): string | undefined {
  if (!hasUpnForm(upn)) return 'A unique pupil number is a letter and 12 digits, like A123456789012'
  const letter = upnCheckLetter(upn.slice(1))
  return letter === upn[0]
    ? undefined
    : 'This is no unique pupil number: its first letter does not fit the digits. Check it'
}

export const wrongUln = (uln: string): string | undefined =>
  isLearnerNumber(uln)
    ? undefined
    : 'This is no unique learner number: it has ten digits, and the last one does not fit the others. Check it'
