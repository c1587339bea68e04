import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import { phrase } from '../../../platform/languages/index.ts'
import type { Placement } from '../state.ts'

export type Channel = 'online' | 'email' | 'post' | 'phone' | 'in-person'

export function notOpen({ stage }: Placement): Refusal | undefined {
  if (stage === 'open') return undefined
  if (stage === 'final') {
    return refusal(
      'plan-already-issued',
      phrase(
        'The final plan was issued. To change the school or college now, ask for a review of the plan, or appeal in time.',
      ),
      'Children and Families Act 2014, ss 44 and 51',
    )
  }
  return refusal(
    'no-assessment',
    phrase('There is no EHC needs assessment under way, so no school can be asked for yet.'),
    'Children and Families Act 2014, s 38',
  )
}

export const noDraft = () =>
  refusal(
    'no-draft',
    'Send the draft plan to the family first. Schools are asked with the draft that the family has.',
    'Children and Families Act 2014, ss 38 and 39',
  )
export const later = () => refusal('in-the-future', 'The day cannot be later than today.')
