import { z } from 'zod'
import { requiredDay, requiredText, ticked } from '../../../../platform/http/form.ts'

export const agreeForm = z.object({
  body: requiredText('Enter the body that must arrange the care, usually the integrated care board', 300),
  agreedBy: requiredText('Enter who agreed it', 300),
  agreedOn: requiredDay('the day it was agreed'),
  agrees: ticked().refine((yes) => yes, 'Tick the box to say that the body agrees these words'),
})
export type AgreeInput = z.infer<typeof agreeForm>
