import { z } from 'zod'
import { oneOf, optionalText, requiredText } from '../../../../platform/http/form.ts'
import type { LegalTest } from '../../decisions.ts'

export const decideForm = z.object({
  needs: oneOf(['yes', 'no'], 'Answer the first question of the test'),
  whyNeeds: requiredText('Say why, from the evidence'),
  necessary: oneOf(['yes', 'no'], 'Answer the second question of the test'),
  whyNecessary: requiredText('Say why, from the evidence'),
  viewsHeard: requiredText('Say whose views, wishes and feelings you had regard to, and what they were'),
  moreTime: optionalText(),
  departed: optionalText(),
  plainly: requiredText('Give your reasons in plain words, as you would say them to the family'),
})
export type DecideAnswers = z.infer<typeof decideForm>

export const testOf = (answers: DecideAnswers): LegalTest => ({
  hasOrMayHaveNeeds: answers.needs === 'yes',
  whyNeeds: answers.whyNeeds,
  planMayBeNecessary: answers.necessary === 'yes',
  whyNecessary: answers.whyNecessary,
  viewsHeard: answers.viewsHeard,
  moreTime: answers.moreTime,
  departed: answers.departed,
  plainly: answers.plainly,
})
