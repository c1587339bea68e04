import { refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { AccessGranted } from '../../access/events.ts'
import { grantsIn, isLive } from '../../access/questions.ts'
import { CapacityRecorded } from '../events.ts'
import { isYoungPersonOn } from '../rights-holder.ts'
import { childIn } from '../state.ts'
import { type Answer, type Events, notYet } from './answer.ts'
import { ended } from './end-access.ts'

const CAPACITY =
  'Children and Families Act 2014, section 80; SEND Regulations 2014, regulation 64; Mental Capacity Act 2005'

/** The decisions that a young person may be unable to make. Whoever asks for another one names it the same way. */
export const DECISIONS = {
  access: phrase('Who may see the record and act in it'),
  request: phrase('Asking for an EHC needs assessment'),
  plan: phrase('Answering a draft plan'),
  placement: phrase('Choosing a school, college or other place'),
  appeal: phrase('Mediation and appeal'),
} as const
export type Decision = keyof typeof DECISIONS

export type Capacity = {
  decision: Decision
  canDecide: boolean
  assessor: string
  evidence: string
  assessedOn: string
  until: string | null
  alternative: { personId: string | null; name: string; basis: string } | null
  grantId: string
}

export function recordCapacity(events: Events, found: Capacity, today: string): Answer {
  const child = childIn(events)
  const { decision, canDecide, assessor, evidence, assessedOn, until, alternative, grantId } = found
  if (assessedOn > today) return notYet
  if (until !== null && until < assessedOn)
    return refusal('over-before-it-begins', 'The day to look again is before the assessment.')
  const { dateOfBirth } = child.details
  const sixteen = Temporal.PlainDate.from(dateOfBirth).add({ years: 16 }).toString()
  if (assessedOn < sixteen) {
    return refusal(
      'under-16',
      'The Mental Capacity Act begins at 16. Until then a parent or carer decides.',
      'Mental Capacity Act 2005, section 2(5)',
    )
  }
  if (!canDecide && !alternative) {
    return refusal(
      'nobody-decides',
      'Say who makes this decision for the young person: a representative, or else a parent.',
      CAPACITY,
    )
  }
  const alternativePerson = canDecide ? null : alternative
  const recorded: NewEvent[] = [
    CapacityRecorded({ decision, canDecide, assessor, evidence, alternativePerson, until }, { occurredOn: assessedOn }),
  ]
  const former = grantsIn(events).filter(
    (one) => one.basis === 'alternative-person' && isLive(one, today) && decision === 'access',
  )
  for (const one of former) recorded.push(ended(one, 'Looked at again', today))
  if (decision !== 'access' || !alternativePerson?.personId || !isYoungPersonOn(dateOfBirth, today)) return recorded
  const { personId, name: who } = alternativePerson
  const purpose = phrase('To make the decisions that the young person cannot make')
  const grant = {
    grantId,
    personId,
    who,
    capacity: 'parent',
    basis: 'alternative-person',
    purpose,
    from: today,
    until,
  } as const
  return [...recorded, AccessGranted(grant, { occurredOn: today })]
}
