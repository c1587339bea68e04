import { t } from '../../platform/languages/index.ts'
import { shortDay } from '../../platform/views/filters.ts'
import type { Plan } from '../plan/questions.ts'
import type { Entry } from './state.ts'

/** What became of something on the child's own page, in words for the child, the oldest first. */
export function whereItWent(entry: Entry, plan: Plan | undefined): string[] {
  return entry.placed.flatMap(({ planId, words, into, on }) => {
    const put = t('On {day} these words went in your plan: “{words}”', { day: shortDay(on), words })
    if (plan?.planId !== planId) return [put]
    const holds = (content: Plan['content']) => content.sectionA[into].some((one) => one.words === words)
    const final = plan.finals.findLast((one) => holds(one.content))
    const draft = plan.drafts.findLast((one) => holds(one.content))
    if (!holds(plan.content)) return [put, t('They are not in your plan any more. You can ask why.')]
    if (final) return [put, t('They are in your final plan, in the part called A.')]
    if (draft) return [put, t('They are in the draft of your plan, in the part called A.')]
    return [put, t('They are in the part called A. Your plan is still being written.')]
  })
}
