import { z } from 'zod'
import { oneOf, requiredText } from '../../../../platform/http/form.ts'

export const answerForm = z.object({
  changed: oneOf(['yes', 'no'], 'Say whether you changed the plan'),
  answer: requiredText('Say what you changed, or why you did not', 10_000),
})
export type AnswerInput = z.infer<typeof answerForm>
