import { z } from 'zod'
import { oneOf, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { OFFLINE } from '../../facts.ts'
import { replyFields } from '../answer/form.ts'

export const recordReplyForm = z.object({
  ...replyFields,
  by: requiredText('Enter who answered', 200),
  how: oneOf(OFFLINE, 'Choose how the answer came'),
  on: requiredDay('the day the answer came'),
})
export type RecordReplyInput = z.output<typeof recordReplyForm>
