import { z } from 'zod'
import { manyOf, oneOf, optionalText, requiredText } from '../../../../platform/http/form.ts'

export const replyFields = {
  answer: oneOf(['can-meet-need', 'cannot-meet-need', 'no-place', 'other'], 'Choose an answer'),
  grounds: manyOf(['unsuitable', 'incompatible-with-others', 'incompatible-with-resources']),
  says: requiredText('Say why', 10_000),
  wouldNeed: optionalText(4_000),
}

export const answerForm = z.object(replyFields)
export type AnswerInput = z.output<typeof answerForm>
