import { z } from 'zod'
import { oneOf, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { COMMENT_SECTIONS } from '../../events.ts'

export const takeDownForm = z.object({
  from: requiredText('Enter who said it', 200),
  how: oneOf(['phone', 'post', 'email', 'in-person'], 'Choose how it came'),
  on: requiredDay('the day it was said or came'),
  section: oneOf(COMMENT_SECTIONS, 'Choose what it is about'),
  says: requiredText('Write what they said, in their words'),
})
export type TakeDownInput = z.infer<typeof takeDownForm>
