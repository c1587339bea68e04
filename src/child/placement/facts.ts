import type { ChildContext } from '../../platform/http/page.ts'
import { phrase } from '../../platform/languages/index.ts'
import { rightsHolderOn } from '../../record/children/rights-holder.ts'
import { childIn, nameOf } from '../../record/children/state.ts'
import { CHANNELS } from '../needs-assessment/events.ts'
import { INSTITUTION_KINDS, REFUSAL_GROUNDS } from './events.ts'
import { placementIn } from './state.ts'

/** What the pages of this feature start from. */
export function factsOf({ child: { events }, today }: Pick<ChildContext, 'child' | 'today'>) {
  const child = childIn(events)
  const holder = rightsHolderOn(child, today)
  const family =
    holder.kind === 'parents'
      ? child.carers.filter((one) => holder.carerIds.includes(one.carerId)).map((one) => one.name)
      : [`${child.details.givenName} ${child.details.familyName}`]
  return { child, name: nameOf(child), family, placement: placementIn(events) }
}

export const isCaseworker = ({ grant }: Pick<ChildContext, 'grant'>) => grant.capacity === 'caseworker'

export const ANSWERS = {
  'can-meet-need': phrase('Yes, we can meet the needs'),
  'cannot-meet-need': phrase('No, we cannot meet the needs'),
  'no-place': phrase('We have no place'),
  other: phrase('Something else'),
} as const
export type Answer = keyof typeof ANSWERS

/** Words for views. */
export const words = { kinds: INSTITUTION_KINDS, grounds: REFUSAL_GROUNDS, answers: ANSWERS, channels: CHANNELS }

/** Ways other than typing it here, for whoever records it for somebody. */
export const OFFLINE = ['phone', 'post', 'email', 'in-person'] as const
export const offlineItems = OFFLINE.map((value) => ({ value, text: CHANNELS[value] }))
