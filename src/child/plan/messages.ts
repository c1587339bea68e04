import { t } from '../../platform/languages/index.ts'
import { day } from '../../platform/views/filters.ts'

/** What a family is told when all that one of them said about the draft has its answer. Nothing personal stands in it. */
export const commentsAnswered = (answeredOn: string): [string, string] => [
  t('We answered what you said about the draft plan, on {answeredOn}.', { answeredOn: day(answeredOn) }),
  t(
    'You can read what we changed, and why we did not change the rest. If you do not agree, tell us: the plan is not final yet.',
  ),
]
