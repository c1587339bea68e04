import { guard } from '../../platform/access/actor.ts'
import type { ChildContext } from '../../platform/http/page.ts'
import { t } from '../../platform/languages/index.ts'
import { childIn, nameOf } from '../../record/children/questions.ts'
import { isYoungPersonOn } from '../../record/children/rights-holder.ts'
import { addToOwnPage, quoteOwnPage } from './access.ts'
import { entriesIn } from './state.ts'

/** What every page of the child's own pages says and knows. */
export function ownShown(context: ChildContext) {
  const { actor, child, childId, grant, today } = context
  const details = childIn(child.events)
  const isSelf = grant.capacity === 'young-person'
  return {
    childId,
    name: nameOf(details),
    isSelf,
    /** Whoever is signed in sits beside the child. */
    beside: isSelf ? null : actor.name,
    isYoungPerson: isYoungPersonOn(details.details.dateOfBirth, today),
    mayAdd: guard(addToOwnPage, actor, childId).allowed,
    mayQuote: guard(quoteOwnPage, actor, childId).allowed,
    entries: entriesIn(child.events),
  }
}

export const backToOwnPage = ({ childId }: ChildContext) => ({ href: `/own/${childId}`, text: t('Back') })
