import { refusal } from '../../../platform/decisions/refusal.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { AccessGranted } from '../../access/events.ts'
import { grantsIn, isLive, liveGrant } from '../../access/questions.ts'
import { isYoungPersonOn, lastDayOfCompulsorySchoolAge } from '../rights-holder.ts'
import { type Child, childIn } from '../state.ts'
import type { Answer, Events } from './answer.ts'
import { ended } from './end-access.ts'

/** What can be shared with a helper. Addresses and the log never are: a helper of one carer must not learn of another. */
export const SHARED_PARTS = ['case', 'request', 'advice', 'plan'] as const
export type SharedPart = (typeof SHARED_PARTS)[number]

export type Sharing = {
  grantId: string
  personId: string
  who: string
  capacity: 'sendiass-adviser' | 'helper'
  purpose: string
  parts: SharedPart[]
  until: string
  /** Whether the authority may know that a SENDIASS adviser helps. */
  councilMayKnow: boolean
  /** Whether they may say what the family thinks of a draft, for the family. The authority then reads who says it. */
  mayComment?: boolean
}

export function shareWith(events: Events, sharing: Sharing, today: string): Answer {
  const { councilMayKnow, mayComment = false, capacity, personId, parts, ...tie } = sharing
  if (liveGrant(events, personId, capacity, today)) {
    return refusal(
      'shared-already',
      phrase('This person can see the record already. Change what you share with them instead.'),
    )
  }
  if (parts.length === 0) return refusal('nothing-shared', phrase('Choose at least one part to share.'))
  if (mayComment && capacity === 'sendiass-adviser' && !councilMayKnow) {
    return refusal(
      'council-would-know',
      phrase(
        'If they speak for you, the council reads who says it. Tick that the council may know that they help you, or take back that they may speak for you.',
      ),
    )
  }
  const until = earlier(tie.until, lastShareDay(childIn(events), today))
  if (until < today) return refusal('over-already', phrase('Choose a last day that is still to come.'))
  const privateTo = capacity === 'sendiass-adviser' && !councilMayKnow ? 'family' : null
  return [
    AccessGranted(
      {
        ...tie,
        personId,
        capacity,
        parts,
        until,
        privateTo,
        basis: 'family-invitation',
        from: today,
        mayAct: mayComment,
      },
      { occurredOn: today },
    ),
  ]
}

export type ShareChange = { grantId: string; newGrantId: string; parts: SharedPart[]; until: string }

export function changeShare(events: Events, change: ShareChange, today: string): Answer {
  const grant = findShare(events, change.grantId, today)
  if (!grant) return overAlready
  if (change.parts.length === 0)
    return refusal('nothing-shared', phrase('Choose at least one part to share, or stop sharing.'))
  const until = earlier(change.until, lastShareDay(childIn(events), today))
  if (until < today) return refusal('over-already', phrase('Choose a last day that is still to come, or stop sharing.'))
  const { endedOn: _, endedWhy: __, ...said } = grant
  const changed = { ...said, grantId: change.newGrantId, parts: [...change.parts], from: today, until }
  return [ended(grant, 'The family changed what they share', today), AccessGranted(changed, { occurredOn: today })]
}

export function stopSharing(events: Events, grantId: string, today: string): Answer {
  const grant = findShare(events, grantId, today)
  return grant ? [ended(grant, 'The family stopped sharing', today)] : overAlready
}

export const sharesIn = (events: Events, today: string) =>
  grantsIn(events).filter((one) => one.basis === 'family-invitation' && isLive(one, today))

/** A year at the most; and what parents share ends when the young person begins to decide. */
export function lastShareDay(child: Child, today: string): string {
  const year = Temporal.PlainDate.from(today).add({ years: 1 }).toString()
  const { dateOfBirth } = child.details
  return isYoungPersonOn(dateOfBirth, today) ? year : earlier(year, lastDayOfCompulsorySchoolAge(dateOfBirth))
}

const overAlready = refusal('ended-already', phrase('You no longer share the record with this person.'))
const findShare = (events: Events, grantId: string, today: string) =>
  sharesIn(events, today).find((one) => one.grantId === grantId)
const earlier = (one: string, other: string) => (one < other ? one : other)
