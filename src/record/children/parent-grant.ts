import type { NewEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { AccessGranted } from '../access/events.ts'
import { isYoungPersonOn, lastDayOfCompulsorySchoolAge } from './rights-holder.ts'

export type GivingParent = {
  grantId: string
  personId: string
  who: string
  dateOfBirth: string
  today: string
  /** False for a carer who may see the case and not decide in it. */
  mayAct?: boolean
}

/**
 * A parent's or carer's access while the child is a child: it ends with compulsory school age, when the young person
 * decides (Children and Families Act 2014, s 83). Empty once that day has passed, since no parent then has access of
 * their own right.
 */
export function parentGrant({ grantId, personId, who, dateOfBirth, today, mayAct = true }: GivingParent): NewEvent[] {
  if (isYoungPersonOn(dateOfBirth, today)) return []
  const until = lastDayOfCompulsorySchoolAge(dateOfBirth)
  const purpose = mayAct
    ? phrase('To take part and decide as a parent or carer')
    : phrase('To follow the case as a parent or carer')
  const basis = 'parental-responsibility'
  return [
    AccessGranted(
      { grantId, personId, who, capacity: 'parent', basis, purpose, from: today, until, mayAct },
      { occurredOn: today },
    ),
  ]
}
