import type { ChildContext } from '../../platform/http/page.ts'
import { childIn, nameOf } from '../../record/children/state.ts'
import type { Facts } from './decisions.ts'
import { adviceIn, assessmentIn } from './state.ts'

/** What the pages of this feature and its decisions start from. */
export function factsOf({ child: { events } }: Pick<ChildContext, 'child'>): Facts & { name: string } {
  const child = childIn(events)
  return { events, child, advice: adviceIn(events), assessment: assessmentIn(events), name: nameOf(child) }
}
