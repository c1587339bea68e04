import { refusal } from '../../../platform/decisions/refusal.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { ChildDetailsChanged, CourtOrderRecorded, SettingAttended } from '../events.ts'
import type { Child } from '../state.ts'
import { type Answer, nothingChanged, notYet } from './answer.ts'

export type Details = Partial<Child['details']>

export function changeDetails(child: Child, details: Details, today: string): Answer {
  const { dateOfBirth = child.details.dateOfBirth } = details
  if (dateOfBirth > today) return notYet
  const changed = Object.entries(details).filter(([name, value]) => child.details[name as keyof Details] !== value)
  if (changed.length === 0) return nothingChanged
  return [ChildDetailsChanged(Object.fromEntries(changed), { occurredOn: today })]
}

export type Setting = { organisationId: string | null; name: string; yearGroup: string | null; from: string }

export function attendSetting(child: Child, { from, ...setting }: Setting, today: string): Answer {
  if (from > today) return notYet
  if (from < child.details.dateOfBirth) return refusal('before-birth', phrase('This day is before the child was born.'))
  return [SettingAttended(setting, { occurredOn: from })]
}

export type Order = { orderId: string; kind: string; says: string; about: string[]; from: string; until: string | null }

export function recordOrder(child: Child, order: Order, today: string): Answer {
  if (order.until !== null && order.until < order.from) {
    return refusal('over-before-it-begins', 'The order ends before it begins. Check both days.')
  }
  if (!order.about.every((one) => child.carers.some((carer) => carer.carerId === one))) {
    return refusal('no-such-carer', 'Choose people who are carers in this record.')
  }
  return [CourtOrderRecorded(order, { occurredOn: order.from > today ? today : order.from })]
}
